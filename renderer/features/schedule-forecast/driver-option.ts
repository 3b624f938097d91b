import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';

/** A bar with its name on the left: the longest first. */
export type DriverBar = { readonly name: string; readonly value: number; readonly text: string };

type Parts = {
  readonly bars: readonly DriverBar[];
  /** What the figures are called in the tooltip. */
  readonly label: string;
  readonly range: readonly [number, number];
  readonly interval: number;
  readonly color: string;
  readonly tokens: Tokens;
};

const NAME_WIDTH = 200;

export function driverOption({ bars, label, range, interval, color, tokens }: Parts): ChartOption {
  const [min, max] = range;
  return {
    grid: { left: 4, right: 44, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min, max, interval },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { width: NAME_WIDTH, overflow: 'truncate', color: tokens['text-2'] },
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (points: unknown) => {
        const bar = bars[indexOf(points)];
        return bar === undefined ? '' : chartTooltip(bar.name, [[label, bar.text]]);
      },
    },
    series: [
      {
        id: 'drivers',
        type: 'bar',
        barWidth: 12,
        itemStyle: { color },
        data: bars.map(({ value }) => value),
        label: {
          show: true,
          position: 'right',
          color: tokens['text-2'],
          fontSize: pixels(tokens['fs-12']),
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.text ?? '',
        },
        emphasis: { disabled: true },
      },
    ],
  };
}

function indexOf(points: unknown): number {
  const first: unknown = Array.isArray(points) ? points[0] : points;
  const hasIndex = typeof first === 'object' && first !== null && 'dataIndex' in first;
  return hasIndex && typeof first.dataIndex === 'number' ? first.dataIndex : -1;
}
