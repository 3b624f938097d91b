import { HandleDrawer } from './handle-drawer.tsx';
import { NewRiskDrawer } from './new-risk-drawer.tsx';
import { RiskDrawer } from './risk-drawer.tsx';
import type { RiskPanelProps } from './risk-panel-props.ts';
import type { WarningBook } from './risks-data.ts';
import { RulesDrawer } from './rules-drawer.tsx';
import { ScaleDrawer } from './scale-drawer.tsx';
import { TurnDrawer } from './turn-drawer.tsx';

type Props = RiskPanelProps & { readonly warnings: WarningBook | undefined };

/** What stands beside the screen. */
export function RiskPanel({ book, warnings, address }: Props) {
  const { risk, show, cause } = address.search;
  if (risk !== undefined) return <RiskDrawer key={risk} id={risk} book={book} address={address} />;
  if (show === 'new') return <NewRiskDrawer book={book} address={address} />;
  if (show === 'scale') return <ScaleDrawer book={book} address={address} />;
  if (warnings === undefined) return null;
  if (show === 'rules') return <RulesDrawer rules={warnings.rules} address={address} />;
  const warning = warnings.warnings.find(({ causeKey }) => causeKey === cause);
  if (show === 'turn') return <TurnDrawer key={cause} warning={warning} book={book} address={address} />;
  if (show === undefined) return null;
  const today = book.today;
  return (
    <HandleDrawer key={`${show} ${cause}`} how={show} warning={warning} today={today} address={address} />
  );
}
