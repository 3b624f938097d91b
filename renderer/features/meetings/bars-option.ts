import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';
import type { AreaBar } from './area-bars.ts';

type Parts = { readonly bars: readonly AreaBar[]; readonly tokens: Tokens; readonly large: boolean };

const NAME_WIDTH = 190;

/** Bars with their names at the left and their figures at their ends. */
export function barsOption({ bars, tokens, large }: Parts): ChartOption {
  const fontSize = pixels(tokens[large ? 'fs-14' : 'fs-12']);
  return {
    grid: { left: 4, right: 72, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { width: NAME_WIDTH, overflow: 'truncate', color: tokens['text-2'], fontSize },
    },
    series: [
      {
        id: 'bars',
        type: 'bar',
        barWidth: 12,
        itemStyle: { color: tokens['ch-actual'] },
        data: bars.map(({ value }) => value),
        label: {
          show: true,
          position: 'right',
          color: tokens['text-2'],
          fontSize,
          formatter: ({ dataIndex }: { readonly dataIndex: number }) => bars[dataIndex]?.text ?? '',
        },
        emphasis: { disabled: true },
      },
    ],
  };
}
