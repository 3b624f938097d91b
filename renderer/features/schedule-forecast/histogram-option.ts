import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import type { DrawnFinish } from '#shared/domain/timeline/kept-schedule.ts';
import { addDays } from '#shared/values/day.ts';
import { dayAxis } from './day-axis.ts';
import { dayAt, type FinishRow } from './finish-rows.ts';
import type { Telling } from './forecast-telling.ts';
import { labelsHeight, placeOf, spreadExtent, spreadLines } from './spread-marks.ts';

type Bin = DrawnFinish['histogram'][number];

/** The days of a bin: '8 Sep', or '8 Sep–10 Sep'. */
export function binText({ from, to }: Bin, { formats }: Pick<Telling, 'formats'>): string {
  const [first, last] = [dayAt(from), addDays(dayAt(to), -1)];
  return first === last
    ? formats.day(first)
    : `${formats.day(first, 'short')}\u2013${formats.day(last, 'short')}`;
}

export function drawCount({ histogram }: Pick<DrawnFinish, 'histogram'>): number {
  return histogram.reduce((sum, { draws }) => sum + draws, 0);
}

/** How many draws ended on which days: what ends after the committed date is drawn hollow. */
export function histogramOption(row: FinishRow, tokens: Tokens, telling: Telling): ChartOption {
  const { histogram, deadline } = row.finish;
  const total = drawCount(row.finish);
  const dueAt = deadline === null ? Number.POSITIVE_INFINITY : placeOf(deadline.at);
  const [from, to] = spreadExtent(row);
  return {
    grid: { left: 4, right: 16, top: labelsHeight(row), bottom: 4, containLabel: true },
    xAxis: dayAxis(from, to, telling.formats),
    yAxis: { type: 'value', splitNumber: 3 },
    tooltip: {
      trigger: 'item',
      formatter: (point: unknown) => tooltipOf(point, histogram, total, telling),
    },
    series: [
      {
        id: 'draws',
        type: 'custom',
        data: histogram.map((bin) => [placeOf(bin.from), placeOf(bin.to), (bin.draws / total) * 100]),
        encode: { x: [0, 1], y: 2 },
        renderItem: (_: unknown, place: Placing) => barShape(place, dueAt, tokens),
        markLine: spreadLines(row, tokens, telling),
      },
    ],
  };
}

/** The part of ECharts' custom drawing that is used here. */
type Placing = {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly number[];
};

function barShape({ value, coord }: Placing, dueAt: number, tokens: Tokens) {
  const [left = 0, top = 0] = coord([value(0), value(2)]);
  const [right = 0, ground = 0] = coord([value(1), 0]);
  const isLate = value(0) >= dueAt;
  return {
    type: 'rect',
    shape: { x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height: ground - top },
    style: isLate
      ? { fill: tokens['ch-band'], stroke: tokens['ch-forecast'], lineWidth: 1 }
      : { fill: tokens['ch-forecast'] },
  };
}

function tooltipOf(
  point: unknown,
  bins: readonly Bin[],
  total: number,
  telling: Telling,
): HTMLElement | string {
  const hasIndex = typeof point === 'object' && point !== null && 'dataIndex' in point;
  const bin = hasIndex && typeof point.dataIndex === 'number' ? bins[point.dataIndex] : undefined;
  if (bin === undefined) return '';
  const { t, percent } = telling;
  return chartTooltip(binText(bin, telling), [
    [t('timelineForecast.spread.histogram.share'), percent(bin.draws / total, 1)],
  ]);
}
