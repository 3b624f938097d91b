import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';

/** A figure with the range that it lies in: a point on a whisker, its name on the left. */
export type IntervalMark = {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  /** Null: without an end. */
  readonly high: number | null;
  readonly color: string;
  readonly lines: readonly (readonly [string, string])[];
};

type Parts = {
  readonly marks: readonly IntervalMark[];
  readonly axisText: (value: number) => string;
  readonly tokens: Tokens;
};

const NAME_WIDTH = 148;
const MARK = 9;
const CAP = 4;
/** As far as the axis goes beyond what is drawn. */
const AIR = 1.06;

export const INTERVAL_ROW = 28;
export const INTERVAL_AXIS = 34;

/** A whisker a row. A whisker without an end runs to the edge. */
export function intervalOption({ marks, axisText, tokens }: Parts): ChartOption {
  const most = Math.max(...marks.map(({ value, high }) => Math.max(value, high ?? 0)), 0) * AIR;
  return {
    grid: { left: 4, right: 20, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: most === 0 ? 1 : most,
      axisLabel: { formatter: axisText, showMaxLabel: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: marks.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: {
        width: NAME_WIDTH,
        overflow: 'truncate',
        color: tokens.text,
        fontSize: pixels(tokens['fs-12']),
      },
    },
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, marks) },
    series: [
      {
        id: 'intervals',
        type: 'custom',
        data: marks.map(({ value, low, high }, row) => [value, row, low, high ?? most]),
        encode: { x: [0, 2, 3], y: 1 },
        renderItem: (_: unknown, place: Placing) => whisker(place, marks),
      },
    ],
  };
}

type Placing = {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly number[];
};

function whisker({ value, coord }: Placing, marks: readonly IntervalMark[]) {
  const row = value(1);
  const mark = marks[row];
  const [middle = 0, y = 0] = coord([value(0), row]);
  const [left = 0] = coord([value(2), row]);
  const [right = 0] = coord([value(3), row]);
  const stroke = { stroke: mark?.color ?? '', lineWidth: 1.5 };
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: stroke,
  });
  const hasEnd = mark !== undefined && mark.high !== null;
  return {
    type: 'group',
    children: [
      line(left, y, right, y),
      line(left, y - CAP, left, y + CAP),
      ...(hasEnd ? [line(right, y - CAP, right, y + CAP)] : []),
      {
        type: 'rect',
        shape: { x: middle - MARK / 2, y: y - MARK / 2, width: MARK, height: MARK },
        style: { fill: mark?.color ?? '' },
      },
    ],
  };
}

function tooltipOf(point: unknown, marks: readonly IntervalMark[]): HTMLElement | string {
  if (typeof point !== 'object' || point === null || !('dataIndex' in point)) return '';
  const { dataIndex } = point;
  const mark = typeof dataIndex === 'number' ? marks[dataIndex] : undefined;
  return mark === undefined ? '' : chartTooltip(mark.name, mark.lines);
}
