import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import type { ChartData } from '#renderer/ui/chart/chart-table.tsx';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { scaled } from '#renderer/ui/kpi/kpi-scale.ts';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { ComparedPoint, KpiComparison } from '#shared/domain/kpis/kpi-page-view.ts';
import { type ChartLine, historyOption } from './history-series.ts';
import { periodText, type Telling, type ToldKpi } from './kpi-telling.ts';
import { useTelling } from './use-telling.ts';

type Props = { readonly compared: KpiComparison; readonly told: ToldKpi };

const HEIGHT = 200;
const MOST_TICKS = 8;

/** Two spans over each other, by working days. */
export function CompareChart({ compared, told }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const telling = useTelling();
  const option = useMemo(() => optionOf(compared, told, telling, tokens), [compared, told, telling, tokens]);
  const { words } = telling;
  const value = (side: 'later' | 'earlier') =>
    words.written(compared[side].value, told.scale) || t('kpis.scores.none');
  return (
    <Chart
      title={findingOf(compared, told, telling)}
      unit={t('ui.amount.unit', { unit: t(`kpis.unit.${told.scale.name}`) })}
      description={t('kpis.compare.description', {
        replace: { later: value('later'), earlier: value('earlier') },
      })}
      option={option}
      height={HEIGHT}
      data={dataOf(compared, told, telling)}
      fileName={t('kpis.compare.file', { replace: { name: told.kpi.name } })}
    />
  );
}

/** What adds up is compared so far, all else period by period. */
function figureOf({ kpi }: ToldKpi): 'soFar' | 'value' {
  return kpi.aggregation === 'sum' ? 'soFar' : 'value';
}

function optionOf(
  { later, earlier }: KpiComparison,
  told: ToldKpi,
  telling: Telling,
  tokens: ReturnType<typeof useLook>['tokens'],
) {
  const { t, words } = telling;
  const figure = figureOf(told);
  const line = (id: 'actual' | 'earlier', name: string, points: readonly ComparedPoint[]): ChartLine => {
    const drawn = points.map((point) => {
      const value = point[figure];
      return [point.workDay, value === null ? null : scaled(value, told.scale)] as const;
    });
    return { id, name, points: drawn.slice(0, drawn.findLastIndex(([, value]) => value !== null) + 1) };
  };
  const last = Math.max(1, later.workDayCount, earlier.workDayCount);
  const step = Math.max(1, Math.ceil(last / MOST_TICKS / 5) * 5);
  const ticks = Array.from({ length: Math.floor(last / step) }, (_, at) => ({
    at: (at + 1) * step,
    text: String((at + 1) * step),
  }));
  return historyOption({
    lines: [
      line('earlier', t('kpis.compare.earlier'), earlier.points),
      line('actual', t('kpis.compare.later'), later.points),
    ].filter(({ points }) => points.length > 0),
    band: [],
    marks: [],
    ticks,
    extent: [0, last],
    isFromZero: figure === 'soFar',
    height: HEIGHT,
    tokens,
    tooltip: (at) => {
      const row = (
        name: string,
        points: readonly ComparedPoint[],
      ): readonly (readonly [string, string])[] => {
        const point = points.findLast(({ workDay }) => workDay <= at);
        const value = point?.[figure] ?? null;
        return value === null || point === undefined
          ? []
          : [
              [
                `${name} ${periodText(told.kpi.grain, point.periodDay, telling)}`,
                words.written(value, told.scale),
              ],
            ];
      };
      const title = t('kpis.compare.axis', { replace: { day: String(at) } });
      return chartTooltip(title, [
        ...row(t('kpis.compare.later'), later.points),
        ...row(t('kpis.compare.earlier'), earlier.points),
      ]);
    },
  });
}

function findingOf({ sameWorkDay }: KpiComparison, { kpi }: ToldKpi, { t, words }: Telling): string {
  if (sameWorkDay === null) return t('kpis.compare.none');
  const { workDay, later, earlier } = sameWorkDay;
  const scale = words.scaleOf(kpi.unit, [later, earlier]);
  return t('kpis.compare.finding', {
    replace: {
      day: String(workDay),
      later: words.written(later, scale),
      earlier: words.written(earlier, scale),
      change: words.changed(later - earlier, scale),
    },
  });
}

function dataOf({ later, earlier }: KpiComparison, told: ToldKpi, telling: Telling): ChartData {
  const { t, words } = telling;
  const figure = figureOf(told);
  const count = Math.max(later.points.length, earlier.points.length);
  const cell = (point: ComparedPoint | undefined) => words.text(point?.[figure] ?? null, told.scale);
  return {
    columns: [t('kpis.compare.workDay'), t('kpis.compare.later'), t('kpis.compare.earlier')],
    rows: Array.from({ length: count }, (_, at) => [
      String(later.points[at]?.workDay ?? earlier.points[at]?.workDay ?? ''),
      cell(later.points[at]),
      cell(earlier.points[at]),
    ]),
  };
}
