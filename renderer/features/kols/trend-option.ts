import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import type { Tokens } from '#renderer/ui/theme-tokens.ts';

type Parts = {
  readonly names: readonly string[];
  /** Null where nobody measured. */
  readonly values: readonly (number | null)[];
  readonly valueText: (value: number | null) => string;
  readonly axisText: (value: number) => string;
  /** What the values are. */
  readonly label: string;
  readonly tokens: Tokens;
};

/** What was measured, solid, with a point at each; a gap where nothing was. */
export function trendOption({ names, values, valueText, axisText, label, tokens }: Parts): ChartOption {
  return {
    grid: { left: 4, right: 24, top: 12, bottom: 4, containLabel: true },
    xAxis: { type: 'category', data: [...names], boundaryGap: false, axisTick: { alignWithLabel: true } },
    yAxis: { type: 'value', min: 0, minInterval: 1, splitNumber: 3, axisLabel: { formatter: axisText } },
    tooltip: {
      trigger: 'axis',
      formatter: (points: unknown) => {
        const at = indexOf(points);
        return chartTooltip(names[at] ?? '', [[label, valueText(values[at] ?? null)]]);
      },
    },
    series: [
      {
        id: 'measured',
        type: 'line',
        symbol: 'circle',
        symbolSize: 5,
        lineStyle: { color: tokens['ch-actual'], width: 2.25 },
        itemStyle: { color: tokens['ch-actual'] },
        data: [...values],
      },
    ],
  };
}

function indexOf(points: unknown): number {
  const first: unknown = Array.isArray(points) ? points[0] : points;
  const hasIndex = typeof first === 'object' && first !== null && 'dataIndex' in first;
  return hasIndex && typeof first.dataIndex === 'number' ? first.dataIndex : -1;
}
