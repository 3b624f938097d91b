import { useTranslation } from 'react-i18next';
import { type Lines, useLines } from '#renderer/rpc/use-lines.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { RiskKind } from '#shared/domain/risks/risk.ts';
import type { Warning, WarningKind } from '#shared/domain/risks/warning.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import { type NamedLink, newDraft } from './risk-draft.ts';
import { RiskFields } from './risk-fields.tsx';
import type { RiskPanelProps } from './risk-panel-props.ts';
import { useTurnIntoRisk } from './risks-data.ts';
import { useRiskForm } from './use-risk-form.ts';
import { useWarningText } from './use-warning-text.ts';

type Props = RiskPanelProps & { readonly warning: Warning | undefined };

const kindOf = {
  'critical-slip': 'schedule',
  'gate-chance': 'schedule',
  drift: 'budget',
  overspend: 'budget',
  'kpi-off-pace': 'kpi',
  'stale-data': 'technology',
  'qualification-expiry': 'compliance',
  'deliverable-late': 'partner',
  'compliance-block': 'compliance',
} as const satisfies Record<WarningKind, RiskKind>;

/** A risk made of a warning: what it is about and what it hangs on is there already. */
export function TurnDrawer({ warning, book, address }: Props) {
  const { t } = useTranslation();
  if (warning !== undefined) return <Form warning={warning} book={book} address={address} />;
  return (
    <Drawer title={t('risks.form.turnTitle')} onClose={address.close}>
      <EmptyState title={t('risks.handle.gone')} />
    </Drawer>
  );
}

function Form({ warning, book, address }: Props & { readonly warning: Warning }) {
  const { t } = useTranslation();
  const text = useWarningText();
  const lines = useLines();
  const { mutate: turn, error, isPending } = useTurnIntoRisk();
  const start = () =>
    newDraft({ title: text(warning), kind: kindOf[warning.kind], links: linksOf(warning, lines) });
  const form = useRiskForm(start, 'open', error);
  const { kind, causeKey } = warning;
  return (
    <Drawer
      title={t('risks.form.turnTitle')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={form.ofForm}
          action={t('risks.form.add')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={() =>
            !isPending &&
            form.submit((risk) =>
              turn({ kind, causeKey, risk }, { onSuccess: ({ id }) => address.openRisk(id) }),
            )
          }
        />
      }
    >
      <RiskFields
        draft={form.draft}
        errors={form.errors}
        scale={book.scale}
        status={undefined}
        onChange={form.change}
      />
    </Drawer>
  );
}

/** A warning names what it is about; lines of a category that drifted have names of their own. */
function linksOf({ links, params }: Warning, { lines }: Lines): NamedLink[] {
  const named = params['kol'] ?? params['name'];
  return links.map((link) => {
    const line = lines.find(({ id }) => id === link.recordId);
    return { ...link, name: line?.name ?? (named === undefined ? null : String(named)) };
  });
}
