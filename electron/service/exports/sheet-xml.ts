import type { Day } from '#shared/values/day.ts';
import { plainYuan } from '#shared/values/amount-text.ts';
import { cellPlace } from './cell-place.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook.ts';
import { type CellKind, styleOf } from './workbook-styles.ts';
import { xmlText } from './xml-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MS_PER_DAY = 86_400_000;
/** Days of the 1900 system before 1970-01-01. */
const SERIAL_OF_1970 = 25_569;

/** A sheet's XML, a page of rows at a time. */
export async function* sheetXml(sheet: WorkbookSheet): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">${fitXml(sheet)}${viewXml(sheet)}${columnsXml(sheet)}<sheetData>`;
  let row = 0;
  for await (const page of sheet.pages) {
    yield page.map((each, index) => rowXml(each, row + index)).join('');
    row += page.length;
  }
  yield `</sheetData>${filterXml(sheet)}${printXml(sheet)}</worksheet>`;
}

function fitXml({ print }: WorkbookSheet): string {
  return print === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
}

/** An ampersand begins a code there: two are one. */
function printXml({ print }: WorkbookSheet): string {
  if (print === undefined) return '';
  const title = xmlText(print.title.replaceAll('&', '&&'));
  return `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddHeader>&amp;L${title}&amp;R&amp;A</oddHeader><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
}

function viewXml({ frozen }: WorkbookSheet): string {
  if (frozen.rows === 0 && frozen.columns === 0) return '';
  const corner = cellPlace(frozen.rows, frozen.columns);
  const pane = frozen.columns === 0 ? 'bottomLeft' : frozen.rows === 0 ? 'topRight' : 'bottomRight';
  const splits = `${frozen.columns > 0 ? ` xSplit="${frozen.columns}"` : ''}${frozen.rows > 0 ? ` ySplit="${frozen.rows}"` : ''}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columnsXml({ columnWidths }: WorkbookSheet): string {
  const columns = columnWidths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function filterXml({ filter }: WorkbookSheet): string {
  if (filter === undefined) return '';
  const { headerRow, lastRow, columns } = filter();
  return `<autoFilter ref="${cellPlace(headerRow, 0)}:${cellPlace(lastRow, columns - 1)}"/>`;
}

function rowXml({ cells, emphasis }: WorkbookRow, row: number): string {
  let xml = `<row r="${row + 1}">`;
  for (const [column, cell] of cells.entries()) {
    if (cell !== null && cell !== '') xml += cellXml(cell, cellPlace(row, column), emphasis);
  }
  return `${xml}</row>`;
}

function cellXml(
  cell: Exclude<WorkbookCell, null>,
  place: string,
  emphasis: WorkbookRow['emphasis'],
): string {
  if (typeof cell === 'string') {
    return `<c r="${place}" s="${styleOf('text', emphasis)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  }
  if ('fen' in cell) return numberXml('money', plainYuan(cell.fen), cell.formula, place, emphasis);
  if ('ratio' in cell) return numberXml('ratio', String(cell.ratio), cell.formula, place, emphasis);
  if ('count' in cell) return numberXml('count', String(cell.count), cell.formula, place, emphasis);
  if ('number' in cell) return numberXml('number', String(cell.number), undefined, place, emphasis);
  if ('day' in cell)
    return `<c r="${place}" s="${styleOf('day', emphasis)}"><v>${serialOf(cell.day)}</v></c>`;
  return `<c r="${place}" s="${styleOf('month', emphasis)}"><v>${serialOf(`${cell.month}-01`)}</v></c>`;
}

function numberXml(
  kind: CellKind,
  value: string,
  formula: string | undefined,
  place: string,
  emphasis: WorkbookRow['emphasis'],
): string {
  const worked = formula === undefined ? '' : `<f>${xmlText(formula)}</f>`;
  return `<c r="${place}" s="${styleOf(kind, emphasis)}">${worked}<v>${value}</v></c>`;
}

function serialOf(day: Day | `${string}-01`): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY + SERIAL_OF_1970;
}
