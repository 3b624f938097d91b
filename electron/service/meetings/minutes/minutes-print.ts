import { type Html, html } from '../../papers/print/html.ts';
import { printStyle } from '../../papers/print/print-style.ts';
import { filled } from '../../exports/export-words.ts';
import { barDrawing } from './bar-drawing.ts';
import type { Block, MinutesText } from './blocks.ts';
import type { MinutesWords } from './minutes-words.ts';

/** Minutes as one page of HTML for printing: no script, nothing fetched. */
export function minutesPage({ title, blocks }: MinutesText, seq: number, words: MinutesWords): string {
  const position = filled(words.position, { seq: String(seq) });
  const { language, paper } = words;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<title>${title}</title>
<style>${printStyle(language, title, position, paper.pages)}</style></head><body>
<h1>${title}</h1>
${blocks.map(written)}
</body></html>
`.text;
}

function written(block: Block): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? html`<h2>${block.text}</h2>\n` : html`<h3>${block.text}</h3>\n`;
    case 'text':
      return html`<p>${block.text}</p>\n`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>\n`;
    case 'table': {
      const cell = (text: string, place: number): Html =>
        block.figures.includes(place) ? html`<td>${text}</td>` : html`<td class="words">${text}</td>`;
      const head = (text: string, place: number): Html =>
        block.figures.includes(place) ? html`<th>${text}</th>` : html`<th class="words">${text}</th>`;
      return html`<table><thead><tr>${block.head.map(head)}</tr></thead>
<tbody>${block.rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table>\n`;
    }
    default:
      return html`<figure><figcaption>${block.chart.title}</figcaption>${barDrawing(block.chart)}</figure>\n`;
  }
}
