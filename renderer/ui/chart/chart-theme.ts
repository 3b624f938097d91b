import { type Tokens, pixels } from '../theme-tokens.ts';

/** ECharts' theme from our tokens. What a chart means (plan, actual) is coloured by the chart itself. */
export function chartTheme(tokens: Tokens) {
  const text = { fontFamily: tokens['font-ui'], fontSize: pixels(tokens['fs-12']), color: tokens['text-3'] };
  const axis = {
    axisLine: { lineStyle: { color: tokens['ch-axis'] } },
    axisTick: { lineStyle: { color: tokens['ch-axis'] } },
    axisLabel: { ...text },
    nameTextStyle: { ...text },
    splitLine: { lineStyle: { color: tokens['ch-grid'] } },
    splitArea: { show: false },
  };
  return {
    color: [
      tokens['cat-ads'],
      tokens['cat-content'],
      tokens['cat-tools'],
      tokens['cat-reserve'],
      tokens['ch-actual'],
      tokens['ch-plan'],
    ],
    backgroundColor: 'transparent',
    textStyle: text,
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false }, axisTick: { show: false }, splitLine: axis.splitLine },
    timeAxis: axis,
    tooltip: {
      backgroundColor: tokens['bg-raised'],
      borderWidth: 0,
      padding: [8, 12],
      textStyle: { ...text, color: tokens.text },
      extraCssText: `box-shadow:${tokens['sh-2']};border-radius:${tokens['r-3']}`,
      axisPointer: {
        lineStyle: { color: tokens['line-control'] },
        crossStyle: { color: tokens['line-control'] },
        label: { backgroundColor: tokens['text-2'] },
      },
    },
    line: { symbol: 'none', smooth: false },
    visualMap: { textStyle: text },
    markLine: {
      lineStyle: { color: tokens.accent, width: 1, type: 'solid' },
      label: { color: tokens.accent },
    },
    aria: { decal: { show: false } },
  };
}
