import type { TFunction } from 'i18next';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';
import type { Day } from '#shared/values/day.ts';
import type { Month } from '#shared/values/month.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type ChartUnit, inUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import type { Cumulative, CurvePoint } from './cumulative.ts';

type Parts = {
  readonly curves: Cumulative;
  readonly months: readonly Month[];
  readonly today: Day;
  readonly unit: ChartUnit;
  readonly tokens: Tokens;
  readonly formats: Formats;
  readonly t: TFunction;
};

/** Room at the right for the label of the plan's end. */
const LABELS = 112;
const MOST_MONTH_LABELS = 14;
const MOST_POINTS = 26;

/** Months stand between the ticks: what has come together by a month's end stands at its right edge. */
export function cumulativeOption(parts: Parts): ChartOption {
  const { curves, months, today, tokens, formats } = parts;
  const { todayAt } = curves;
  const labelled = labelledMonths(months);
  return {
    grid: { left: 8, right: LABELS, top: 24, bottom: 4, containLabel: true },
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
      curve(curves.plan, 'plan', parts, {
        lineStyle: { type: [5, 4], width: 1.5, color: tokens['ch-plan'] },
        itemStyle: { color: tokens['ch-plan'] },
        label: tokens['ch-plan'],
        offset: [0, 0],
      }),
      {
        ...curve(curves.actual, 'actual', parts, {
          lineStyle: { width: 2.25, color: tokens['ch-actual'] },
          itemStyle: { color: tokens['ch-actual'] },
          label: tokens['ch-actual'],
          offset: labelOffset(curves),
        }),
        ...(todayAt === null ? {} : { markLine: todayLine(todayAt, formats.day(today, 'short'), tokens) }),
      },
    ],
  };
}

type CurveLook = {
  readonly lineStyle: object;
  readonly itemStyle: object;
  readonly label: string;
  readonly offset: readonly [number, number];
};

function curve(points: readonly CurvePoint[], id: 'plan' | 'actual', parts: Parts, look: CurveLook) {
  const { unit, t, tokens } = parts;
  const last = points.at(-1);
  const text =
    last === undefined ? '' : t(`budget.charts.cumulative.${id}`, { money: unitText(last.fen, unit) });
  return {
    id,
    type: 'line',
    data: points.map(({ at, fen }) => [at, inUnit(fen, unit)]),
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: points.length <= MOST_POINTS,
    lineStyle: look.lineStyle,
    itemStyle: look.itemStyle,
    endLabel: {
      show: points.length > 1,
      formatter: text,
      color: look.label,
      fontSize: pixels(tokens['fs-12']),
      fontWeight: 600,
      distance: 8,
      offset: look.offset,
    },
    emphasis: { disabled: true },
  };
}

/** Out of the way of the plan's line: below it where less was spent, above it where more was. */
function labelOffset({ plan, actual }: Cumulative): readonly [number, number] {
  const last = actual.at(-1);
  const planned = plan[Math.min(plan.length - 1, Math.ceil(last?.at ?? 0))];
  if (last === undefined || planned === undefined) return [0, 0];
  return last.fen <= planned.fen ? [0, 14] : [0, -14];
}

function todayLine(at: number, text: string, tokens: Tokens) {
  return {
    symbol: 'none',
    silent: true,
    label: { formatter: text, position: 'end', distance: 4, fontWeight: 600, color: tokens.accent },
    data: [{ xAxis: at }],
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

function tooltipOf(point: unknown, { curves, months, unit, formats, t }: Parts): HTMLElement | string {
  if (!isPoint(point)) return '';
  const month = months[Math.max(0, point.dataIndex - 1)];
  if (month === undefined) return '';
  const rows = (['plan', 'actual'] as const).flatMap((id) => {
    const amount = curves[id][point.dataIndex];
    return amount === undefined ? [] : [[t(`common.word.${id}`), unitText(amount.fen, unit)] as const];
  });
  return chartTooltip(formats.month(month), rows);
}

function isPoint(point: unknown): point is { readonly dataIndex: number } {
  return (
    typeof point === 'object' && point !== null && 'dataIndex' in point && typeof point.dataIndex === 'number'
  );
}
