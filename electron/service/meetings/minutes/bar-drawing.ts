import { type Html, html } from '../../papers/print/html.ts';
import { ink } from '../../papers/print/print-style.ts';
import { at } from '../../papers/print/scale.ts';
import type { BarChart } from './blocks.ts';

export const DRAWING_WIDTH = 560;
const LABELS = 160;
const FIGURES = 110;
const ROW = 24;
const BAR = 12;
const FONTS = `'Segoe UI', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif`;

export function drawingHeight({ bars }: BarChart): number {
  return bars.length * ROW + 8;
}

/** Bars with their names on the left and their figures at their ends, as one SVG that needs nothing else. */
export function barDrawing(chart: BarChart): Html {
  const largest = Math.max(...chart.bars.map(({ value }) => value), 1e-9);
  const height = drawingHeight(chart);
  const room = DRAWING_WIDTH - LABELS - FIGURES;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${DRAWING_WIDTH}" height="${height}" viewBox="0 0 ${DRAWING_WIDTH} ${height}" role="img" aria-label="${chart.title}" font-family="${FONTS}" font-size="11">
${chart.bars.map(({ label, value, written }, place) => {
  const top = place * ROW + 4;
  const length = (value / largest) * room;
  return html`<text x="${LABELS - 8}" y="${top + 15}" text-anchor="end" fill="${ink.secondary}">${label}</text>
<rect x="${LABELS}" y="${top + (ROW - BAR) / 2}" width="${at(Math.max(1, length))}" height="${BAR}" fill="${ink.now}"/>
<text x="${at(LABELS + length + 6)}" y="${top + 15}" fill="${ink.text}">${written}</text>
`;
})}</svg>`;
}
