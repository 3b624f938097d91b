/*
 * The text that spreadsheets put on the clipboard: cells parted by tabs, rows by line ends. A cell that itself
 * holds a tab, a line end or a quote stands in quotes, with quotes inside doubled (Excel and WPS alike).
 */

const NEEDS_QUOTES = /[\t\r\n"]/;
/** Text that a spreadsheet would take for a formula or a command. Numbers are not text: '-5' stays '-5'. */
const FORMULA_START = /^[=+\-@]/;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

export function formatTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Text for a spreadsheet's cell: an apostrophe before what would run as a formula keeps it text. */
export function asSpreadsheetText(text: string): string {
  return FORMULA_START.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The rows of a pasted text. The line end that spreadsheets put after the last row makes no row of its own. */
export function parseTabSeparated(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = readCell(text, at);
    cells.push(withoutGuard(cell));
    const end = text.charAt(next);
    at = next + (end === '\r' && text.charAt(next + 1) === '\n' ? 2 : 1);
    if (end === '\t') {
      if (at >= text.length) cells.push('');
      continue;
    }
    rows.push(cells);
    cells = [];
  }
  if (cells.length > 0) rows.push(cells);
  return rows;
}

function withoutGuard(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function readCell(text: string, from: number): { cell: string; next: number } {
  const quote = text.charAt(from) === '"' ? readQuoted(text, from) : null;
  if (quote !== null) return quote;
  let next = from;
  while (next < text.length && !isEnd(text.charAt(next))) next += 1;
  return { cell: text.slice(from, next), next };
}

/** A cell in quotes, or null where the quote is only a character (5" or a quote that never closes). */
function readQuoted(text: string, from: number): { cell: string; next: number } | null {
  let at = from + 1;
  let cell = '';
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    cell += text.slice(at, quote);
    if (text.charAt(quote + 1) !== '"') {
      const next = quote + 1;
      return next === text.length || isEnd(text.charAt(next)) ? { cell, next } : null;
    }
    cell += '"';
    at = quote + 2;
  }
}

function isEnd(char: string): boolean {
  return char === '\t' || char === '\n' || char === '\r';
}
