import { TextDecoder } from 'node:util';
import { findSeparator } from './csv-separator.ts';
import { CsvSplitter, type Separator } from './csv-splitter.ts';
import { importLimits } from './import-limits.ts';
import { ReadingRefused } from './reading-refused.ts';
import { findHeader, isBlankRow, nameHeaders } from './table-header.ts';
import { FIRST_ROWS, type RowSink, SAMPLE_ROWS, type TableLook, type TableReader } from './table-reader.ts';
import { type FoundEncoding, findEncoding } from './text-encoding.ts';

const PIECE = 1024 * 1024;
const HEAD = 64 * 1024;

interface CsvForm extends FoundEncoding {
  readonly separator: Separator;
  readonly headers: readonly string[];
  /** The number of the record that holds the headers. */
  readonly headerRecord: number;
  readonly firstRows: readonly (readonly string[])[];
}

export class CsvReader implements TableReader {
  readonly format = 'csv';
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  async look(): Promise<TableLook> {
    const { encoding, separator, headers, firstRows } = this.#findForm();
    return {
      table: {
        format: 'csv',
        encoding,
        separator,
        sheets: [],
        sheet: null,
        headers: [...headers],
        sample: firstRows.slice(0, SAMPLE_ROWS).map((row) => [...row]),
        rowCount: null,
      },
      firstRows,
    };
  }

  async read(sink: RowSink): Promise<number> {
    const form = this.#findForm();
    const width = form.headers.length;
    let rows = 0;
    const splitter = new CsvSplitter(form.separator, (cells, record) => {
      if (record <= form.headerRecord || isBlankRow(cells)) return;
      rows += 1;
      if (rows > importLimits.rows)
        throw new ReadingRefused('import-too-many-rows', { limitCount: importLimits.rows });
      // Blank cells behind the last header are the table's own margin.
      if (cells.length > width && isBlankRow(cells.slice(width))) cells.length = width;
      sink.row(record, cells);
    });
    this.#feed(form, splitter, (share) => {
      sink.share(share);
      return true;
    });
    return rows;
  }

  #findForm(): CsvForm {
    const encoding = findEncoding(this.#bytes);
    const head = this.#head(encoding);
    const separator = findSeparator(usesReturns(head) ? head.replaceAll('\r', '\n') : head);
    const records: string[][] = [];
    const splitter = new CsvSplitter(separator, (cells) => {
      if (records.length < FIRST_ROWS) records.push(cells);
    });
    this.#feed(encoding, splitter, () => records.length < FIRST_ROWS);
    const header = findHeader(records);
    const firstRows = records.slice(header + 1).filter((cells) => !isBlankRow(cells));
    if (header === -1 || firstRows.length === 0) throw new ReadingRefused('import-empty');
    const headers = nameHeaders(records[header] ?? [], firstRows);
    return { ...encoding, separator, headers, headerRecord: header + 1, firstRows };
  }

  /** The first text of the file, as far as a guess at its form needs it. */
  #head({ encoding, markLength }: FoundEncoding): string {
    const head = this.#bytes.subarray(markLength, HEAD);
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(head, { stream: true });
  }

  /** Decodes piece by piece and stops when `goOn` says so. */
  #feed(found: FoundEncoding, splitter: CsvSplitter, goOn: (share: number) => boolean): void {
    const decoder = new PieceDecoder(found, usesReturns(this.#head(found)));
    for (let at = found.markLength; at < this.#bytes.length; at += PIECE) {
      splitter.push(decoder.decode(this.#bytes.subarray(at, at + PIECE)));
      if (!goOn(Math.min(1, (at + PIECE) / this.#bytes.length))) return;
    }
    splitter.push(decoder.rest());
    splitter.end();
  }
}

/** Old Macintosh files end their lines with a return alone. */
function usesReturns(head: string): boolean {
  return head.includes('\r') && !head.includes('\n');
}

class PieceDecoder {
  readonly #decoder: TextDecoder;
  readonly #isWide: boolean;
  readonly #returnsEndLines: boolean;
  #line = 1;

  constructor({ encoding }: FoundEncoding, returnsEndLines: boolean) {
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
    this.#isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
    this.#returnsEndLines = returnsEndLines;
  }

  decode(bytes: Uint8Array): string {
    const decoded = this.#decoder.decode(bytes, { stream: true });
    const text = this.#returnsEndLines ? decoded.replaceAll('\r', '\n') : decoded;
    if (this.#isWide) this.#refuseNul(text);
    return text;
  }

  rest(): string {
    return this.#decoder.decode();
  }

  /** In UTF-16 a zero byte is nothing special, so this is found only after decoding. */
  #refuseNul(text: string): void {
    const nul = text.indexOf('\0');
    if (nul !== -1) {
      throw new ReadingRefused('import-nul-bytes', { line: this.#line + lineEnds(text.slice(0, nul)) });
    }
    this.#line += lineEnds(text);
  }
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
