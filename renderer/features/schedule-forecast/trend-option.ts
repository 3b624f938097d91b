import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';
import { dayTicks, tickText } from './day-axis.ts';
import type { Telling } from './forecast-telling.ts';
import type { KeptPoint } from './kept-trend.ts';
import { labelShifts } from '#renderer/ui/chart/label-shifts.ts';
import { placeOf } from './spread-marks.ts';

const MOST_TICKS = 5;
const LABEL_ROOM = 76;

/** By week: the band from P10 to P90, P50 thin, P80 strong, and the date that was committed then dashed. */
export function trendOption(
  points: readonly KeptPoint[],
  height: number,
  tokens: Tokens,
  telling: Telling,
): ChartOption {
  const { formats } = telling;
  const [from, to] = extentOf(points);
  const ticks = dayTicks(from, to, MOST_TICKS);
  return {
    grid: { left: 4, right: LABEL_ROOM, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: points.map(({ week }) => formats.day(week, 'short')),
      boundaryGap: points.length === 1,
    },
    yAxis: {
      type: 'value',
      min: from,
      max: to,
      axisTick: { show: true, customValues: ticks },
      splitLine: { show: false },
      axisLabel: { customValues: ticks, formatter: (at: number) => tickText(at, ticks, formats) },
    },
    tooltip: {
      trigger: 'axis',
      formatter: (hits: unknown) => tooltipOf(hits, points, telling),
    },
    series: [
      bandOf(points, tokens),
      ...lineSeries(linesOf(points, tokens, telling), [from, to], height, tokens),
    ],
  };
}

function extentOf(points: readonly KeptPoint[]): readonly [number, number] {
  const places = points.flatMap(({ finish }) => [
    placeOf(finish.p10),
    placeOf(finish.p90),
    ...(finish.deadline === null ? [] : [placeOf(finish.deadline.at)]),
  ]);
  return [Math.floor(Math.min(...places)) - 1, Math.ceil(Math.max(...places)) + 1];
}

function bandOf(points: readonly KeptPoint[], tokens: Tokens) {
  const outline = [
    ...points.map(({ finish }, at) => [at, placeOf(finish.p90)] as const),
    ...points.map(({ finish }, at) => [at, placeOf(finish.p10)] as const).toReversed(),
  ];
  return {
    id: 'band',
    type: 'custom',
    silent: true,
    data: points.length > 1 ? [outline[0]] : [],
    renderItem: (_: unknown, { coord }: { readonly coord: (point: readonly number[]) => number[] }) => ({
      type: 'polygon',
      shape: { points: outline.map((point) => coord(point)) },
      style: { fill: tokens['ch-band'] },
    }),
  };
}

function linesOf(points: readonly KeptPoint[], tokens: Tokens, { t }: Telling): readonly Line[] {
  const { 'ch-forecast': forecast, 'ch-plan': plan } = tokens;
  const due = points.map(({ finish }) => (finish.deadline === null ? null : placeOf(finish.deadline.at)));
  const said = (name: 'p50' | 'p80') => points.map(({ finish }) => placeOf(finish[name]));
  const lines: Line[] = [
    { id: 'p50', name: 'P50', data: said('p50'), color: forecast, style: { width: 1 } },
    { id: 'p80', name: 'P80', data: said('p80'), color: forecast, style: { width: 2.25 } },
  ];
  if (due.some((at) => at !== null)) {
    const style = { width: 1.5, type: 'dashed' } as const;
    lines.push({ id: 'deadline', name: t('timelineForecast.table.deadline'), data: due, color: plan, style });
  }
  return lines;
}

type Line = {
  readonly id: string;
  readonly name: string;
  readonly data: readonly (number | null)[];
  readonly color: string;
  readonly style: { readonly width: number; readonly type?: 'dashed' };
};

function lineSeries(
  lines: readonly Line[],
  extent: readonly [number, number],
  height: number,
  tokens: Tokens,
) {
  const ends = lines.map(({ data }) => data.at(-1) ?? null);
  const shifts = labelShifts(ends, extent, height);
  const fontSize = pixels(tokens['fs-12']);
  return lines.map(({ id, name, data, color, style }, at) => ({
    id,
    type: 'line',
    data,
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: true,
    lineStyle: { color, ...style },
    itemStyle: { color },
    endLabel: {
      show: true,
      formatter: name,
      color,
      fontSize,
      fontWeight: 600,
      distance: 8,
      offset: [0, shifts[at] ?? 0],
    },
    emphasis: { disabled: true },
  }));
}

function tooltipOf(hits: unknown, points: readonly KeptPoint[], telling: Telling): HTMLElement | string {
  const { t, formats, ends, chance } = telling;
  const first: unknown = Array.isArray(hits) ? hits[0] : hits;
  const hasIndex = typeof first === 'object' && first !== null && 'dataIndex' in first;
  const point = hasIndex && typeof first.dataIndex === 'number' ? points[first.dataIndex] : undefined;
  if (point === undefined) return '';
  const { p10, p50, p80, p90, deadline } = point.finish;
  const due =
    deadline === null ? [] : [[t('timelineForecast.table.chance'), chance(deadline.chance)] as const];
  return chartTooltip(formats.day(point.week), [
    ['P10', ends(p10)],
    ['P50', ends(p50)],
    ['P80', ends(p80)],
    ['P90', ends(p90)],
    ...due,
  ]);
}
