import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { Formats } from '../formats.ts';
import type { ChartOption } from './chart-option.ts';
import { chartTooltip } from './chart-tooltip.ts';
import { unitText } from './chart-unit.ts';
import type { CurvePoint } from './cumulative.ts';
import { bandSeries, type CumulativeParts, curveSeries, labelRoom, todayLine } from './cumulative-series.ts';

const MOST_MONTH_LABELS = 14;

/** Months stand between the ticks: what has come together by a month's end stands at its right edge. */
export function cumulativeOption(parts: CumulativeParts): ChartOption {
  const { curves, months, today, tokens, formats } = parts;
  const { todayAt } = curves;
  const labelled = labelledMonths(months);
  const mark = todayAt === null ? {} : { markLine: todayLine(todayAt, formats.day(today, 'short'), tokens) };
  return {
    grid: { left: 8, right: labelRoom(parts), top: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: months.length,
      splitLine: { show: false },
      axisLine: { show: true, onZero: true },
      axisTick: { show: true, customValues: labelled },
      axisLabel: {
        customValues: labelled.map((position) => position + 0.5),
        formatter: (at: number) => monthLabel(months, Math.floor(at), formats),
        lineHeight: 15,
      },
    },
    yAxis: { type: 'value', splitNumber: 3, axisLabel: { formatter: grouped } },
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, parts) },
    series: [
      ...bandSeries(parts),
      curveSeries('plan', parts),
      ...(curves.committed.length > 0 ? [curveSeries('committed', parts)] : []),
      { ...curveSeries('actual', parts), ...mark },
    ],
  };
}

const SPACINGS = [1, 3, 6, 12];

/** Every month, or where those are too many the first of each quarter, half year or year. */
function labelledMonths(months: readonly Month[]): readonly number[] {
  const spaced = SPACINGS.map((spacing) =>
    months.flatMap((month, position) => ((Number(month.slice(5)) - 1) % spacing === 0 ? [position] : [])),
  );
  return spaced.find((positions) => positions.length <= MOST_MONTH_LABELS) ?? spaced.at(-1) ?? [];
}

function monthLabel(months: readonly Month[], position: number, formats: Formats): string {
  const month = months[position];
  if (month === undefined) return '';
  const manyYears = months[0]?.slice(0, 4) !== months.at(-1)?.slice(0, 4);
  const name = formats.month(month, 'short');
  // The year stands below its month, which then is no wider than the others.
  return manyYears && (position === 0 || month.endsWith('-01')) ? `${name}\n${month.slice(0, 4)}` : name;
}

function grouped(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 }).replace('-', '\u2212');
}

/** Everything that is known of the month that a point belongs to. */
function tooltipOf(
  point: unknown,
  { curves, months, unit, formats, t }: CumulativeParts,
): HTMLElement | string {
  const at = pointAt(point);
  if (at === null) return '';
  const position = Math.max(0, Math.ceil(at) - 1);
  const month = months[position];
  if (month === undefined) return '';
  const inMonth = (points: readonly CurvePoint[]) =>
    points.findLast((candidate) => Math.max(0, Math.ceil(candidate.at) - 1) === position);
  const row = (name: string, amount: Fen | undefined): readonly (readonly [string, string])[] =>
    amount === undefined ? [] : [[name, unitText(amount, unit)]];
  const foretold = curves.band.slice(1).find((candidate) => Math.ceil(candidate.at) - 1 === position);
  return chartTooltip(formats.month(month), [
    ...row(t('common.word.plan'), inMonth(curves.plan)?.fen),
    ...row(t('common.word.actual'), inMonth(curves.actual)?.fen),
    ...row(t('ui.chart.cumulative.committedWord'), inMonth(curves.committed.slice(1))?.fen),
    ...(foretold === undefined
      ? []
      : [
          [t('ui.chart.cumulative.forecastWord'), unitText(foretold.fen, unit)] as const,
          [
            t('ui.chart.cumulative.bandWord'),
            `${unitText(foretold.lowFen, unit)}\u2013${unitText(foretold.highFen, unit)}`,
          ] as const,
        ]),
  ]);
}

/** A drawn point carries its place as the first of its values. */
function pointAt(point: unknown): number | null {
  if (typeof point !== 'object' || point === null || !('value' in point)) return null;
  const { value } = point;
  return Array.isArray(value) && typeof value[0] === 'number' ? value[0] : null;
}
