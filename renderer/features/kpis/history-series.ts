import { bandPolygon } from '#renderer/ui/chart/band-polygon.ts';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { labelShifts } from '#renderer/ui/chart/label-shifts.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';

/** A line of a KPI's chart: days since the chart's first day, and the figure in the axis's unit. */
export type ChartLine = {
  readonly id: 'actual' | 'due' | 'target' | 'expected' | 'earlier';
  readonly name: string;
  readonly points: readonly (readonly [number, number | null])[];
  /** Points that are drawn hollow: restated ones. */
  readonly hollow?: readonly boolean[];
};

export type ChartBand = readonly { readonly at: number; readonly low: number; readonly high: number }[];

type Parts = {
  readonly lines: readonly ChartLine[];
  readonly band: ChartBand;
  /** Where something happened, by days since the chart's first day. */
  readonly marks: readonly number[];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly extent: readonly [number, number];
  readonly isFromZero: boolean;
  readonly height: number;
  readonly tokens: Tokens;
  readonly tooltip: (at: number) => HTMLElement | string;
};

const MOST_SYMBOLS = 40;
const MARK = 9;
const MARGIN = 0.08;

/** Actual solid, what was due and the target dashed, the landing a band; what happened as diamonds at the foot. */
export function historyOption(parts: Parts): ChartOption {
  const { lines, ticks, extent, tokens } = parts;
  const [low, high] = rangeOf(parts);
  const shifts = labelShifts(
    lines.map((line) => (endsEarly(line, extent) ? null : (line.points.at(-1)?.[1] ?? null))),
    [low, high],
    parts.height,
  );
  return {
    grid: { left: 8, right: labelRoom(lines), top: 14, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: extent[0],
      max: extent[1],
      splitLine: { show: false },
      axisLine: { show: true, onZero: false },
      axisTick: { show: true, customValues: ticks.map(({ at }) => at) },
      axisLabel: {
        customValues: ticks.map(({ at }) => at),
        formatter: (at: number) => ticks.find((tick) => tick.at === at)?.text ?? '',
      },
    },
    yAxis: [
      {
        type: 'value',
        min: low,
        max: high,
        splitNumber: 4,
        axisLabel: {
          formatter: (value: number) => axisText(value),
          showMinLabel: parts.isFromZero,
          showMaxLabel: false,
        },
      },
      { type: 'value', min: 0, max: 1, show: false },
    ],
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, parts) },
    series: [
      ...bandSeries(parts),
      ...lines.map((line, index) =>
        lineSeries(line, endsEarly(line, extent) ? BESIDE : (shifts[index] ?? 0), tokens),
      ),
      markSeries(parts),
    ],
  };
}

/** How far a label keeps from the lines that go on beside it. */
const BESIDE = 14;
const NEAR_END = 0.85;

/** Before the right edge, where other lines may go on. */
function endsEarly({ points }: ChartLine, [from, to]: Parts['extent']): boolean {
  const [at] = points.at(-1) ?? [to];
  return at < from + (to - from) * NEAR_END;
}

function rangeOf({ lines, band, isFromZero }: Parts): readonly [number, number] {
  const known = [
    ...lines.flatMap(({ points }) => points.flatMap(([, value]) => (value === null ? [] : [value]))),
    ...band.flatMap(({ low, high }) => [low, high]),
  ];
  if (known.length === 0) return [0, 1];
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const room = (most - least || Math.abs(most) || 1) * MARGIN;
  const low = isFromZero && least >= 0 ? 0 : least - 2 * room;
  return [least >= 0 ? Math.max(0, low) : low, most + room];
}

const styles = {
  actual: { width: 2.25, type: 'solid' },
  due: { width: 1.5, type: [5, 4] },
  target: { width: 1.5, type: [2, 3] },
  expected: { width: 1, type: 'solid' },
  earlier: { width: 1.5, type: [5, 4] },
} as const;

function lineSeries({ id, name, points, hollow = [] }: ChartLine, shift: number, tokens: Tokens) {
  const color =
    id === 'actual' ? tokens['ch-actual'] : id === 'expected' ? tokens['ch-forecast'] : tokens['ch-plan'];
  return {
    id,
    type: 'line',
    connectNulls: false,
    data: points.map(([at, value], index) => ({
      value: [at, value],
      ...(hollow[index] === true
        ? {
            symbol: 'emptyCircle',
            symbolSize: 8,
            itemStyle: { color: tokens['bg-page'], borderColor: color, borderWidth: 2 },
          }
        : {}),
    })),
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: (id === 'actual' || id === 'earlier') && points.length <= MOST_SYMBOLS,
    showAllSymbol: true,
    lineStyle: { ...styles[id], color },
    itemStyle: { color },
    endLabel: {
      show: true,
      formatter: name,
      color,
      fontSize: pixels(tokens['fs-12']),
      fontWeight: 600,
      distance: 8,
      offset: [0, shift],
    },
    emphasis: { disabled: true },
    z: id === 'actual' ? 4 : 3,
  };
}

function bandSeries({ band, tokens }: Parts) {
  return band.length < 2 ? [] : [bandPolygon(band, tokens['ch-band'])];
}

function markSeries({ marks, tokens }: Parts) {
  return {
    id: 'marks',
    type: 'scatter',
    yAxisIndex: 1,
    symbol: 'diamond',
    symbolSize: MARK,
    symbolOffset: [0, -7],
    itemStyle: { color: tokens['text-3'], opacity: 1 },
    emphasis: { disabled: true },
    data: marks.map((at) => [at, 0]),
    z: 5,
  };
}

/** A drawn point carries its place as the first of its values. */
function tooltipOf(point: unknown, { tooltip }: Parts): HTMLElement | string {
  if (typeof point !== 'object' || point === null || !('value' in point)) return '';
  const { value } = point;
  return Array.isArray(value) && typeof value[0] === 'number' ? tooltip(value[0]) : '';
}

const NARROW = 6.8;
const WIDE = 12.5;
const ASIDE = 16;

/** The room that the labels need to the right of the drawing. */
function labelRoom(lines: readonly ChartLine[]): number {
  const widths = lines.map(({ name }) =>
    Array.from(name).reduce((sum, letter) => sum + (letter > '\u2e7f' ? WIDE : NARROW), ASIDE),
  );
  return Math.max(ASIDE, ...widths);
}

function axisText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '\u2212');
}
