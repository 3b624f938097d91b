import { DisputeDrawer } from './dispute-drawer.tsx';
import { KpiFormDrawer } from './kpi-form-drawer.tsx';
import { LodgeDrawer } from './lodge-drawer.tsx';
import type { PanelProps } from './panel-props.ts';
import { RulesDrawer } from './rules-drawer.tsx';
import { SharesDrawer } from './shares-drawer.tsx';
import { SnoozeDrawer } from './snooze-drawer.tsx';
import { TargetDrawer } from './target-drawer.tsx';
import { WeightsDrawer } from './weights-drawer.tsx';

/** What is decided and entered about KPIs, beside any of their screens. */
export function KpiPanel({ book, address }: PanelProps) {
  const { show, of, dispute, kind } = address.panel;
  const kpi = of === undefined ? undefined : book.kpiOf(of);
  const props = { book, address };
  switch (show) {
    case 'new':
      return <KpiFormDrawer key="new" {...props} kpi={undefined} />;
    case 'change':
      return kpi === undefined ? null : <KpiFormDrawer key={kpi.id} {...props} kpi={kpi} />;
    case 'shares':
      return kpi === undefined ? null : <SharesDrawer key={kpi.id} {...props} kpi={kpi} />;
    case 'weights':
      return <WeightsDrawer {...props} />;
    case 'target':
      return <TargetDrawer key={of ?? ''} {...props} />;
    case 'lodge':
      return <LodgeDrawer key={of ?? ''} {...props} />;
    case 'settle':
      return dispute === undefined ? null : <DisputeDrawer key={dispute} {...props} id={dispute} />;
    case 'snooze':
      return kpi === undefined || kind === undefined ? null : (
        <SnoozeDrawer key={`${kpi.id} ${kind}`} {...props} kpi={kpi} kind={kind} />
      );
    case 'rules':
      return <RulesDrawer {...props} />;
    default:
      return null;
  }
}
