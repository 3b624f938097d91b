import { inflateRawSync } from 'node:zlib';
import { EncryptedFileError, HucreError } from 'hucre';
import { type CellValue, type StreamRow, streamXlsxRows } from 'hucre/xlsx';
import { columnLetters } from '../exports/cell-place.ts';
import { importLimits } from './import-limits.ts';
import { ReadingRefused } from './reading-refused.ts';
import { findHeader, isBlankRow, nameHeaders } from './table-header.ts';
import { FIRST_ROWS, type RowSink, SAMPLE_ROWS, type TableLook, type TableReader } from './table-reader.ts';
import { guardWorkbook } from './workbook-guard.ts';
import { packedBytesOf, type ZipPart } from './zip-directory.ts';

interface WorkbookForm {
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly headers: readonly string[];
  /** The row that holds the headers, as a spreadsheet numbers it. */
  readonly headerRow: number;
  readonly firstRows: readonly (readonly string[])[];
}

interface SheetRow {
  readonly rowNumber: number;
  readonly cells: string[];
}

/** Reads one sheet of an XLSX workbook. The library behind it is known here, and in the exports, only. */
export class WorkbookReader implements TableReader {
  readonly format = 'xlsx';
  readonly #bytes: Buffer;
  readonly #wanted: string | undefined;

  constructor(bytes: Buffer, wanted: string | undefined) {
    this.#bytes = bytes;
    this.#wanted = wanted;
  }

  async look(): Promise<TableLook> {
    return lookOf(await this.#findForm(await this.#openSheets()));
  }

  /** One pass: the first rows are held back until they have shown where the header is. */
  async read(sink: RowSink): Promise<number> {
    const sheets = await this.#openSheets();
    const sheet = this.#wanted ?? (await this.#findForm(sheets)).sheet;
    const rows = this.#rows(sheet);
    const first = await take(rows, FIRST_ROWS);
    const form = formOf(sheets, sheet, first);
    if (form === null) throw new ReadingRefused('import-empty');
    let count = 0;
    const emit = ({ rowNumber, cells }: SheetRow) => {
      if (rowNumber <= form.headerRow || isBlankRow(cells)) return;
      count += 1;
      sink.row(rowNumber, cells);
    };
    for (const row of first) emit(row);
    for await (const row of rows) emit(row);
    sink.share(1);
    return count;
  }

  async #openSheets(): Promise<readonly string[]> {
    const sheets = sheetNames(this.#bytes, await guardWorkbook(this.#bytes));
    if (sheets.length === 0) throw new ReadingRefused('import-unreadable');
    const wanted = this.#wanted;
    if (wanted !== undefined && !sheets.includes(wanted)) {
      throw new ReadingRefused('import-sheet-missing', { sheet: wanted });
    }
    return sheets;
  }

  /** The first sheet that holds a table: a cover sheet before it has none. */
  async #findForm(sheets: readonly string[]): Promise<WorkbookForm> {
    for (const sheet of this.#wanted === undefined ? sheets : [this.#wanted]) {
      const rows = this.#rows(sheet);
      const form = formOf(sheets, sheet, await take(rows, FIRST_ROWS));
      await rows.return(undefined);
      if (form !== null) return form;
    }
    throw new ReadingRefused('import-empty');
  }

  async *#rows(sheet: string): AsyncGenerator<SheetRow> {
    let cellCount = 0;
    for await (const { index, values } of libraryRows(this.#bytes, sheet)) {
      const rowNumber = index + 1;
      cellCount += values.length;
      if (cellCount > importLimits.cells) {
        throw new ReadingRefused('import-too-many-cells', { limitCount: importLimits.cells });
      }
      if (values.length > importLimits.columns) throw tooWide(rowNumber, values);
      yield { rowNumber, cells: values.map(cellText) };
    }
  }
}

/** What the library makes of the file; what it can't read is refused in our words. */
async function* libraryRows(bytes: Buffer, sheet: string): AsyncGenerator<StreamRow> {
  try {
    // Its streams take no shared memory.
    yield* streamXlsxRows(Uint8Array.from(bytes), { sheet });
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new ReadingRefused('import-encrypted');
    throw error instanceof HucreError ? new ReadingRefused('import-unreadable') : error;
  }
}

function lookOf({ sheets, sheet, headers, firstRows }: WorkbookForm): TableLook {
  return {
    table: {
      format: 'xlsx',
      encoding: null,
      separator: null,
      sheets: [...sheets],
      sheet,
      headers: [...headers],
      sample: firstRows.slice(0, SAMPLE_ROWS).map((row) => [...row]),
      rowCount: null,
    },
    firstRows,
  };
}

/** Takes rows without ending what gives them. */
async function take(rows: AsyncGenerator<SheetRow>, most: number): Promise<SheetRow[]> {
  const taken: SheetRow[] = [];
  while (taken.length < most) {
    const next = await rows.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

function formOf(sheets: readonly string[], sheet: string, rows: readonly SheetRow[]): WorkbookForm | null {
  const filled = rows.filter(({ cells }) => !isBlankRow(cells));
  const header = findHeader(filled.map(({ cells }) => cells));
  const headerRow = filled[header];
  const firstRows = filled.slice(header + 1).map(({ cells }) => cells);
  if (headerRow === undefined || firstRows.length === 0) return null;
  const headers = nameHeaders(headerRow.cells, firstRows);
  return { sheets, sheet, headers, headerRow: headerRow.rowNumber, firstRows };
}

/** A single far cell is somebody's slip; a full row that wide is no table of spend. */
function tooWide(rowNumber: number, values: readonly CellValue[]): ReadingRefused {
  const filled = values.filter((value) => value !== null && value !== '').length;
  const last = values.findLastIndex((value) => value !== null && value !== '');
  if (filled <= importLimits.columns) {
    return new ReadingRefused('import-cell-too-far', {
      cell: `${columnLetters(Math.max(0, last))}${rowNumber}`,
    });
  }
  const params = { line: rowNumber, foundCount: filled, limitCount: importLimits.columns };
  return new ReadingRefused('import-too-many-columns', params);
}

/** Dates as the sheet shows them (the library gives them as midnight UTC), numbers in plain digits. */
function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value);
  if (Number.isNaN(value.getTime())) return '';
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** What rounding in a formula leaves, 1.4e-14 say, is a number of many places, not a power of ten. */
function numberText(value: number): string {
  const text = String(value);
  return Math.abs(value) < 1 && text.includes('e') ? value.toFixed(20) : text;
}

const SHEET = /<(?:\w+:)?sheet\s[^>]*?\bname=(?:"([^"]*)"|'([^']*)')/g;

/** The sheets in their order, from the part that lists them. */
function sheetNames(bytes: Buffer, parts: readonly ZipPart[]): string[] {
  const part = parts.find(({ name }) => /(?:^|\/)workbook\.xml$/i.test(name));
  const packed = part === undefined ? null : packedBytesOf(bytes, part);
  if (part === undefined || packed === null) return [];
  // The guard has measured what comes out.
  const xml = (part.method === 'stored' ? packed : inflateRawSync(packed)).toString('utf8');
  return Array.from(xml.matchAll(SHEET), ([, double, single]) => unescaped(double ?? single ?? ''));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
