import { type Tokens, pixels } from '../theme-tokens.ts';
import type { ChartOption } from './chart-option.ts';

/** A bar of a waterfall, in the units of its axis: a sum that stands on the ground, or a step between two sums. */
export type WaterfallShape = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isSum: boolean;
  readonly fill: string;
  /** Above the bar. */
  readonly label: string;
};

type Parts = {
  readonly shapes: readonly WaterfallShape[];
  readonly tokens: Tokens;
  /** Of the bar with this index. */
  readonly tooltip: (index: number) => HTMLElement | string;
};

/** How much of the axis lies below the smallest and above the largest sum, of what lies between them. */
const MARGIN = 0.15;
const STEPS = 4;
const BAR_WIDTH = 0.62;
const MOST_BAR = 56;
const LABEL_GAP = 4;
/** Where a sum's bar is cut open to say that it begins further down. */
const BREAK = { above: 12, height: 5, slant: 4 } as const;

/** The two sums at the ends, the steps between them; a thin line leads from each bar to the next. */
export function waterfallOption(parts: Parts): ChartOption {
  const { shapes, tokens } = parts;
  const extent = extentOf(shapes);
  const small = pixels(tokens['fs-12']);
  return {
    grid: { left: 4, right: 4, top: 20, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: shapes.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { interval: 0, hideOverlap: false, width: labelWidth(shapes.length), overflow: 'truncate' },
    },
    // The ground may lie far below: the axis begins where the steps can be seen, and says so by its figures.
    yAxis: { type: 'value', ...extent, axisLabel: { formatter: (value: number) => axisText(value) } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (points: unknown) => tooltipOf(points, parts),
    },
    series: [
      {
        id: 'step',
        type: 'custom',
        clip: true,
        renderItem: (_: unknown, place: Placing) => barShape(place, parts, extent, small),
        data: shapes.map(({ start, end }, index) => [index, start, end]),
        encode: { x: 0, y: [1, 2] },
      },
    ],
  };
}

function labelWidth(count: number): number {
  return count > 10 ? 68 : count > 7 ? 92 : 120;
}

type Extent = { readonly min: number; readonly max: number; readonly interval: number };

/** Where all sums are far from zero the axis leaves the ground out, so that the steps between them are seen. */
function extentOf(shapes: readonly WaterfallShape[]): Extent {
  const amounts = shapes.flatMap(({ start, end, isSum }) => (isSum ? [end] : [start, end]));
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
  const room = Math.max(highest - lowest, Math.abs(highest) / 100, 1 / 100) * MARGIN;
  const least = lowest > 0 ? Math.max(0, lowest - 3 * room) : lowest - room;
  const interval = niceStep((highest + room - least) / STEPS);
  return {
    min: Math.floor(least / interval) * interval,
    max: Math.ceil((highest + room) / interval) * interval,
    interval,
  };
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((times) => times * power >= rough) ?? 10;
  return step * power;
}

function axisText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace('-', '\u2212');
}

/** The part of ECharts' custom drawing that is used here. */
type Placing = {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly number[];
  readonly size: (range: readonly [number, number]) => readonly number[];
};

function barShape(
  { value, coord, size }: Placing,
  { shapes, tokens }: Parts,
  { min }: Extent,
  fontSize: number,
) {
  const index = value(0);
  const bar = shapes[index];
  if (bar === undefined) return null;
  const { isSum } = bar;
  const [middle = 0, start = 0] = coord([index, Math.max(value(1), min)]);
  const [, end = 0] = coord([index, value(2)]);
  const [slot = 0] = size([1, 0]);
  const width = Math.min(MOST_BAR, slot * BAR_WIDTH);
  const left = middle - width / 2;
  const top = Math.min(start, end);
  const isCut = isSum && min > 0 && start - top > BREAK.above + BREAK.height;
  return {
    type: 'group',
    children: [
      {
        type: 'rect',
        shape: { x: left, y: top, width, height: Math.max(1, Math.abs(end - start)) },
        style: { fill: bar.fill },
      },
      ...(isCut ? [cutShape(left, width, start, tokens['bg-page'])] : []),
      ...(index < shapes.length - 1
        ? [leadShape(middle + width / 2, middle + slot - width / 2, end, tokens)]
        : []),
      {
        type: 'text',
        style: {
          text: bar.label,
          x: middle,
          y: top - LABEL_GAP,
          align: 'center',
          verticalAlign: 'bottom',
          fill: isSum ? tokens.text : tokens['text-2'],
          font: `${isSum ? tokens['fw-strong'] : 'normal'} ${fontSize}px ${tokens['font-ui']}`,
        },
      },
    ],
  };
}

/** A slanted gap through a bar whose foot lies below the axis. */
function cutShape(left: number, width: number, ground: number, fill: string) {
  const y = ground - BREAK.above;
  const points = [
    [left - 1, y],
    [left + width + 1, y - BREAK.slant],
    [left + width + 1, y - BREAK.slant + BREAK.height],
    [left - 1, y + BREAK.height],
  ];
  return { type: 'polygon', shape: { points }, style: { fill } };
}

function leadShape(x1: number, x2: number, y: number, tokens: Tokens) {
  return {
    type: 'line',
    shape: { x1, y1: y, x2, y2: y },
    style: { stroke: tokens['ch-axis'], lineWidth: 1 },
  };
}

function tooltipOf(points: unknown, { tooltip }: Parts): HTMLElement | string {
  const first: unknown = Array.isArray(points) ? points[0] : points;
  if (typeof first !== 'object' || first === null || !('dataIndex' in first)) return '';
  return typeof first.dataIndex === 'number' ? tooltip(first.dataIndex) : '';
}
