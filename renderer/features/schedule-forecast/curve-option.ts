import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import { dayAxis } from './day-axis.ts';
import type { FinishRow } from './finish-rows.ts';
import type { Telling } from './forecast-telling.ts';
import { labelsHeight, placeOf, spreadExtent, spreadLines } from './spread-marks.ts';

const marked = [10, 50, 80, 90];

/** The chance of being done by a day: every percent of the draws, the four that are spoken of as points. */
export function curveOption(row: FinishRow, tokens: Tokens, telling: Telling): ChartOption {
  const { curve } = row.finish;
  const points = curve.map((at, percent) => [placeOf(at), percent]);
  const [from, to] = spreadExtent(row);
  const color = tokens['ch-forecast'];
  return {
    grid: { left: 4, right: 16, top: labelsHeight(row), bottom: 4, containLabel: true },
    xAxis: dayAxis(from, to, telling.formats),
    yAxis: { type: 'value', min: 0, max: 100, interval: 20 },
    tooltip: {
      trigger: 'item',
      formatter: (point: unknown) => tooltipOf(point, row, telling),
    },
    series: [
      {
        id: 'curve',
        type: 'line',
        data: points,
        symbol: 'circle',
        symbolSize: (_: unknown, { dataIndex }: { readonly dataIndex: number }) =>
          marked.includes(dataIndex) ? 7 : 3,
        showSymbol: true,
        lineStyle: { color, width: 2.25 },
        itemStyle: { color },
        emphasis: { disabled: true },
        markLine: spreadLines(row, tokens, telling),
      },
    ],
  };
}

function tooltipOf(
  point: unknown,
  { finish }: FinishRow,
  { t, ends, percent }: Telling,
): HTMLElement | string {
  const hasIndex = typeof point === 'object' && point !== null && 'dataIndex' in point;
  const at = hasIndex && typeof point.dataIndex === 'number' ? point.dataIndex : -1;
  const moment = finish.curve[at];
  if (moment === undefined) return '';
  return chartTooltip(ends(moment), [[t('timelineForecast.spread.curve.share'), percent(at / 100)]]);
}
