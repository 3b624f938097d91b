import type { ChartData } from '#renderer/ui/chart/chart-table.tsx';
import type { KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import { periodText, type Telling, type ToldKpi } from './kpi-telling.ts';

/** The figures behind the chart by period; what is missing says so. */
export function periodsData({ history }: KpiPage, { kpi, scale }: ToldKpi, telling: Telling): ChartData {
  const { t, formats, words } = telling;
  const isRatio = kpi.aggregation === 'ratio';
  const plain = (value: number | null) =>
    value === null ? '' : formats.decimal(value, Number.isInteger(value) ? 0 : 2);
  return {
    columns: [
      t('kpis.chart.period'),
      t('kpis.chart.actual'),
      ...(isRatio ? [t('kpis.chart.numerator'), t('kpis.chart.denominator')] : []),
      t('kpis.chart.due'),
      t('kpis.table.attainment'),
    ],
    rows: history.map((point) => [
      `${periodText(kpi.grain, point.periodDay, telling)}${point.revision > 1 ? ` (${t('kpis.chart.restated')})` : ''}`,
      point.value === null ? t('kpis.chart.missing') : words.text(point.value, scale),
      ...(isRatio ? [plain(point.numerator), plain(point.denominator)] : []),
      words.text(point.due, scale),
      words.percentFigure(point.attainment),
    ]),
  };
}

/** How the target's period came together, with the landing as it would have been said then. */
export function soFarData({ pace }: KpiPage, { kpi, scale }: ToldKpi, telling: Telling): ChartData {
  const { t, words } = telling;
  const columns = ['period', 'soFar', 'due', 'expected', 'low', 'high'] as const;
  return {
    columns: columns.map((column) => t(`kpis.chart.${column}`)),
    rows: pace.map(({ periodDay, value, due, landing }) => [
      periodText(kpi.grain, periodDay, telling),
      value === null ? t('kpis.chart.missing') : words.text(value, scale),
      words.text(due, scale),
      words.text(landing?.expected ?? null, scale),
      words.text(landing?.low ?? null, scale),
      words.text(landing?.high ?? null, scale),
    ]),
  };
}
