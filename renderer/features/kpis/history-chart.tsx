import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import type { ChartData } from '#renderer/ui/chart/chart-table.tsx';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import { addDays, type Day, daysBetween } from '#shared/values/day.ts';
import { type Drawing, drawingOf, viewsOf } from './history-drawing.ts';
import { historyFinding } from './history-finding.ts';
import { historyOption } from './history-series.ts';
import { soFarData, periodsData } from './history-table.ts';
import type { HistoryView } from './kpis-search.ts';
import type { KpiPartProps } from './kpi-part-props.ts';
import { periodText, type Telling, type ToldKpi } from './kpi-telling.ts';
import { useTelling } from './use-telling.ts';

const HEIGHT = 260;

/** How it went: by period, added up against the pace, and where it was said to land. */
export function HistoryChart({ page, told, address }: KpiPartProps) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const telling = useTelling();
  const views = viewsOf(told, page);
  const wanted = address.view ?? (views.includes('soFar') ? 'soFar' : 'periods');
  const view = views.includes(wanted) ? wanted : 'periods';
  const drawing = useMemo(() => drawingOf(view, page, told, telling), [view, page, told, telling]);
  const option = useMemo(
    () =>
      historyOption({
        ...(drawing ?? blank),
        marks: drawing === null ? [] : marksOf(page, drawing),
        height: HEIGHT,
        tokens,
        tooltip: (at) =>
          drawing === null
            ? ''
            : tooltipAt(addDays(drawing.first, Math.round(at)), view, page, told, telling),
      }),
    [drawing, view, page, told, telling, tokens],
  );
  const { name } = told.kpi;
  return (
    <Chart
      title={historyFinding(view, page, told, telling)}
      unit={t('ui.amount.unit', { unit: t(`kpis.unit.${told.scale.name}`) })}
      description={description(page, told, telling)}
      option={option}
      height={HEIGHT}
      data={dataOf(view, page, told, telling)}
      fileName={t('kpis.chart.file', { replace: { name } })}
      control={
        views.length > 1 && (
          <Segmented
            label={t('kpis.chart.view')}
            options={views.map((value) => ({ value, label: t(`kpis.chart.views.${value}`) }))}
            value={view}
            onChange={(next) => address.look({ view: next })}
          />
        )
      }
    />
  );
}

const blank: Omit<Drawing, 'first'> = { extent: [0, 1], lines: [], band: [], ticks: [], isFromZero: true };

function marksOf({ annotations }: KpiPage, { first, extent }: Drawing): readonly number[] {
  const places = annotations.map(({ day }) => daysBetween(first, day));
  return [...new Set(places)].filter((at) => at >= extent[0] && at <= extent[1]);
}

function description({ history }: KpiPage, { kpi, scale }: ToldKpi, { t, formats, words }: Telling): string {
  const last = history.findLast(({ value }) => value !== null);
  return t('kpis.chart.description', {
    replace: {
      name: kpi.name,
      total: formats.count(history.length),
      last: words.written(last?.value ?? null, scale) || t('kpis.scores.none'),
    },
  });
}

function dataOf(view: HistoryView, page: KpiPage, told: ToldKpi, telling: Telling): ChartData {
  return view === 'periods' ? periodsData(page, told, telling) : soFarData(page, told, telling);
}

/** What is known of the day that was pointed at: its figures, or what happened on it. */
function tooltipAt(
  day: Day,
  view: HistoryView,
  page: KpiPage,
  told: ToldKpi,
  telling: Telling,
): HTMLElement | string {
  const { t, formats, words } = telling;
  const events = page.annotations
    .filter((annotation) => annotation.day === day)
    .map(({ kind, name }) => [t(`kpis.annotation.${kind}`), name] as const);
  const period =
    view === 'periods'
      ? page.history.find(({ periodDay }) => periodDay === day)
      : page.pace.find(({ lastDay }) => lastDay === day || lastDay === addDays(day, -1));
  if (period === undefined) return events.length === 0 ? '' : chartTooltip(formats.day(day), events);
  const row = (name: string, value: number | null): readonly (readonly [string, string])[] =>
    value === null ? [] : [[name, words.written(value, told.scale)]];
  const landing = 'landing' in period ? period.landing : null;
  return chartTooltip(periodText(told.kpi.grain, period.periodDay, telling), [
    ...row(t(view === 'periods' ? 'kpis.chart.actual' : 'kpis.chart.soFar'), period.value),
    ...row(t('kpis.chart.due'), period.due),
    ...row(t('kpis.chart.expected'), landing?.expected ?? null),
    ...row(t('kpis.chart.low'), landing?.low ?? null),
    ...row(t('kpis.chart.high'), landing?.high ?? null),
    ...events,
  ]);
}
