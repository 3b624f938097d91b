import type { KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import type { HistoryView } from './kpis-search.ts';
import { aimPoint, type Telling, type ToldKpi } from './kpi-telling.ts';

/** So near to the pace that it is on it: a hundredth. */
const NEAR = 0.01;

/** What the chart shows, in a sentence. */
export function historyFinding(
  view: HistoryView,
  { history }: KpiPage,
  told: ToldKpi,
  telling: Telling,
): string {
  const { t, words } = telling;
  const { kpi, standing } = told;
  const replace = { name: kpi.name };
  if (history.every(({ value }) => value === null)) return t('kpis.chart.periodsNone', { replace });
  if (view === 'landing') return landingFinding(told, telling);
  const { pace } = standing;
  if (kpi.aggregation !== 'sum') return t('kpis.chart.periodsLevel', { replace });
  if (view === 'periods' || pace === null) return t('kpis.chart.periods', { replace });
  if (Math.abs(pace - 1) < NEAR) return t('kpis.chart.onPace', { replace });
  const percent = words.percent(Math.abs(pace - 1));
  return t(pace > 1 ? 'kpis.chart.ahead' : 'kpis.chart.behind', { replace: { ...replace, percent } });
}

function landingFinding({ standing, scale }: ToldKpi, { t, words }: Telling): string {
  const { landing, target } = standing;
  const goal = aimPoint(target?.aim ?? null);
  if (landing === null || goal === null) return t('kpis.chart.landingNone');
  const replace = { low: words.text(landing.low, scale), high: words.text(landing.high, scale) };
  if (landing.high < goal) return t('kpis.chart.landingShort', { replace });
  return t(landing.low > goal ? 'kpis.chart.landingOver' : 'kpis.chart.landingAround', { replace });
}
