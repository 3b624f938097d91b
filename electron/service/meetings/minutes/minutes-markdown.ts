import type { Block, MinutesText } from './blocks.ts';
import { barDrawing } from './bar-drawing.ts';

/** Minutes as Markdown (CommonMark with tables); charts are pictures within the text. */
export function minutesMarkdown({ title, blocks }: MinutesText): string {
  return `${[`# ${plain(title)}`, ...blocks.map(written)].join('\n\n')}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'text':
      return plain(block.text);
    case 'list':
      return block.items.map((item) => `- ${plain(item)}`).join('\n');
    case 'table': {
      const rule = block.head.map((_, place) => (block.figures.includes(place) ? '---:' : '---'));
      return [block.head, rule, ...block.rows].map(row).join('\n');
    }
    default: {
      const picture = Buffer.from(barDrawing(block.chart).text, 'utf8').toString('base64');
      return `![${plain(block.chart.title)}](data:image/svg+xml;base64,${picture})`;
    }
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => plain(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

/** Text that stays text: what Markdown has a meaning for is escaped, lines are joined. */
function plain(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>#]/g, String.raw`\$&`)
    .trim();
}
