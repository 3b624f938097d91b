import { BarChart, CustomChart, HeatmapChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GraphicComponent,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { registerLocale, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import langZh from 'echarts/i18n/langZH-obj.js';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

register([
  LineChart,
  SankeyChart,
  BarChart,
  HeatmapChart,
  ScatterChart,
  CustomChart,
  GridComponent,
  TooltipComponent,
  VisualMapComponent,
  AriaComponent,
  MarkLineComponent,
  MarkAreaComponent,
  MarkPointComponent,
  GraphicComponent,
  DatasetComponent,
  LabelLayout,
  SVGRenderer,
  // Only for exported PNG: a picture of SVG text would not know our fonts.
  CanvasRenderer,
]);
registerLocale('ZH', langZh);
