import { importLimits } from './import-limits.ts';
import { ReadingRefused } from './reading-refused.ts';

export type Separator = ',' | ';' | '\t' | '|';

/** Is given each record with its number; the first of the file is 1. */
export type RecordSink = (cells: string[], record: number) => void;

interface Field {
  readonly text: string;
  /** The position of the separator or line end behind it. */
  readonly end: number;
}

interface QuotedRecord {
  readonly cells: string[];
  /** Where the next record starts. */
  readonly next: number;
}

/** The end of the field or record has not come yet. */
const MORE = null;

const LINE_FEED = 10;
const RETURN = 13;
const BLANK = 32;
const QUOTE = 34;

/**
 * Splits CSV text, given piece by piece, into records (RFC 4180; a quotation mark inside an unquoted field
 * is a character like others, blanks around a quoted field are passed over). Lines without a quotation mark,
 * which are nearly all, go through one split().
 */
export class CsvSplitter {
  readonly #separator: Separator;
  readonly #emit: RecordSink;
  /** What is being split: what was left over, then the newest piece. */
  #text = '';
  #isLast = false;
  /** The record at hand: where it starts in the text, its number, its line in the file. */
  #start = 0;
  #record = 1;
  #line = 1;

  constructor(separator: Separator, emit: RecordSink) {
    this.#separator = separator;
    this.#emit = emit;
  }

  /** @throws ReadingRefused where the text can't be split any further. */
  push(text: string): void {
    this.#text += text;
    this.#split();
  }

  /** The end of the file ends the last record. @throws ReadingRefused */
  end(): void {
    if (this.#text === '') return;
    // A record that was only held back for what might follow has its line end.
    if (!this.#text.endsWith('\n')) this.#text += '\n';
    this.#isLast = true;
    this.#split();
  }

  #split(): void {
    const text = this.#text;
    this.#start = 0;
    let quote = text.indexOf('"');
    while (this.#start < text.length) {
      const start = this.#start;
      const end = text.indexOf('\n', start);
      if (end === -1) break;
      if (quote !== -1 && quote < start) quote = text.indexOf('"', start);
      if (quote === -1 || quote > end) {
        const line = text.slice(start, this.#beforeReturn(end, start));
        if (line.length > importLimits.recordCharacters) this.#refuseLongLine();
        this.#accept(line.split(this.#separator), end + 1, 1);
      } else {
        const record = this.#quotedRecord();
        if (record === MORE) break;
        this.#accept(record.cells, record.next, countLines(text, start, record.next));
      }
    }
    this.#text = text.slice(this.#start);
    if (this.#text.length > importLimits.recordCharacters) this.#refuseEndless();
  }

  #accept(cells: string[], next: number, lines: number): void {
    if (cells.length > importLimits.columns) {
      const params = { line: this.#line, foundCount: cells.length, limitCount: importLimits.columns };
      throw new ReadingRefused('import-too-many-columns', params);
    }
    this.#emit(cells, this.#record);
    this.#record += 1;
    this.#line += lines;
    this.#start = next;
  }

  #refuseLongLine(): never {
    const params = { line: this.#line, limitCount: importLimits.recordCharacters };
    throw new ReadingRefused('import-line-too-long', params);
  }

  /** A record that goes on over many lines without an end has a quotation mark that isn't closed. */
  #refuseEndless(): void {
    if (!this.#text.includes('\n')) this.#refuseLongLine();
    throw new ReadingRefused('import-unclosed-quote', { line: this.#line });
  }

  #quotedRecord(): QuotedRecord | null {
    const cells: string[] = [];
    let at = this.#start;
    for (;;) {
      const field = this.#field(at);
      if (field === MORE) return MORE;
      cells.push(field.text);
      const behind = this.#text.charCodeAt(field.end);
      if (behind === LINE_FEED) return { cells, next: field.end + 1 };
      if (behind === RETURN) return { cells, next: field.end + 2 };
      at = field.end + 1;
    }
  }

  #field(at: number): Field | null {
    const open = this.#passBlanks(at);
    return this.#text.charCodeAt(open) === QUOTE ? this.#quotedField(open) : this.#plainField(at);
  }

  #plainField(at: number): Field | null {
    const lineEnd = this.#text.indexOf('\n', at);
    if (lineEnd === -1) return MORE;
    const separator = this.#text.indexOf(this.#separator, at);
    const end = separator !== -1 && separator < lineEnd ? separator : this.#beforeReturn(lineEnd, at);
    return { text: this.#text.slice(at, end), end };
  }

  #quotedField(open: number): Field | null {
    let value = '';
    let from = open + 1;
    for (;;) {
      const close = this.#text.indexOf('"', from);
      if (close === -1) return this.#isLast ? this.#refuseOpenQuote(open) : MORE;
      if (this.#text.charCodeAt(close + 1) !== QUOTE) {
        value += this.#text.slice(from, close);
        return this.#behindQuote(value, close + 1, open);
      }
      value += this.#text.slice(from, close + 1);
      from = close + 2;
    }
  }

  #behindQuote(text: string, from: number, open: number): Field | null {
    const end = this.#passBlanks(from);
    // The quotation mark may prove to be the first of two, the return the first half of a line end.
    if (end + 1 >= this.#text.length && !this.#isLast) return MORE;
    const behind = this.#text.charCodeAt(end);
    const endsLine =
      behind === LINE_FEED || (behind === RETURN && this.#text.charCodeAt(end + 1) === LINE_FEED);
    return endsLine || this.#text[end] === this.#separator ? { text, end } : this.#refuseOpenQuote(open);
  }

  #refuseOpenQuote(open: number): never {
    const line = this.#line + countLines(this.#text, this.#start, open);
    throw new ReadingRefused('import-unclosed-quote', { line });
  }

  #passBlanks(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === BLANK) at += 1;
    return at;
  }

  #beforeReturn(lineEnd: number, from: number): number {
    return lineEnd > from && this.#text.charCodeAt(lineEnd - 1) === RETURN ? lineEnd - 1 : lineEnd;
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
