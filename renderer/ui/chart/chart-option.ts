import type { EChartsCoreOption } from 'echarts/core';

/** An option of ECharts; title, aria and animation are the chart's own. */
export type ChartOption = Omit<EChartsCoreOption, 'title' | 'aria' | 'animation'>;
