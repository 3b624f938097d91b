import type { Entry } from '#shared/domain/budget/entry.ts';
import type { Line, LineId } from '#shared/domain/budget/line.ts';
import { type Fen, sumFen, ZERO_FEN } from '#shared/values/money.ts';
import { cellPlace } from './cell-place.ts';
import { csvText } from './csv-text.ts';
import { type ExportLookups, lineWords } from './export-lookups.ts';
import type { ExportWords } from './export-words.ts';
import type { WorkbookRow, WorkbookSheet } from './workbook.ts';

/** A sheet of a spreadsheet ends at row 1,048,576; header and total take two. */
export const ENTRIES_PER_SHEET = 1_000_000;

const WIDTHS = [12, 18, 24, 16, 20, 20, 40, 30] as const;
export const AMOUNT_COLUMN = 3;

export type EntryPages = AsyncIterator<readonly Entry[], void>;

/** The entries with the words for their lines: one table, as a workbook or as CSV. */
export class EntriesTable {
  readonly #lineWords: ReadonlyMap<LineId, readonly string[]>;
  readonly #words: ExportWords;

  constructor(lines: readonly Line[], lookups: ExportLookups, words: ExportWords) {
    this.#lineWords = new Map(lines.map((line) => [line.id, lineWords(line, lookups)]));
    this.#words = words;
  }

  /**
   * A table that can be filtered; its total adds up what the filter shows. More entries than a sheet holds go
   * on on the next.
   * @param total about how many there are.
   */
  workbook(pages: EntryPages, total: number): WorkbookSheet[] {
    const sheets = Math.max(1, Math.ceil(total / ENTRIES_PER_SHEET));
    return Array.from({ length: sheets }, (_, index) =>
      this.#sheet(pages, index, index === sheets - 1 ? Number.POSITIVE_INFINITY : ENTRIES_PER_SHEET),
    );
  }

  async *csv(pages: EntryPages): AsyncGenerator<string, void> {
    yield csvText([this.#headers()]);
    for await (const page of remaining(pages)) {
      yield csvText(
        page.map((entry) => {
          const { day, fen: amount, vendor, reference, note, reason } = entry;
          return [day, ...this.#placeOf(entry), amount, vendor, reference, note, reason];
        }),
      );
    }
  }

  #sheet(pages: EntryPages, index: number, most: number): WorkbookSheet {
    const name = index === 0 ? this.#words.entries : `${this.#words.entries} ${index + 1}`;
    const seen = { count: 0, sumFen: ZERO_FEN };
    return {
      name,
      columnWidths: WIDTHS,
      frozen: { rows: 1, columns: 0 },
      filter: () => ({ headerRow: 0, lastRow: seen.count, columns: WIDTHS.length }),
      pages: this.#rowPages(pages, seen, most),
    };
  }

  async *#rowPages(
    pages: EntryPages,
    seen: { count: number; sumFen: Fen },
    most: number,
  ): AsyncGenerator<WorkbookRow[], void> {
    yield [{ cells: this.#headers(), emphasis: 'header' }];
    while (seen.count < most) {
      const page = await pages.next();
      if (page.done === true) break;
      seen.count += page.value.length;
      seen.sumFen = sumFen([seen.sumFen, ...page.value.map((entry) => entry.fen)]);
      yield page.value.map((entry) => this.#row(entry));
    }
    if (seen.count > 0) yield [this.#totalRow(seen)];
  }

  #row(entry: Entry): WorkbookRow {
    const { day, fen: amount, vendor, reference, note, reason } = entry;
    return { cells: [{ day }, ...this.#placeOf(entry), { fen: amount }, vendor, reference, note, reason] };
  }

  /** 9: the sum of the rows that a filter leaves in sight. */
  #totalRow({ count, sumFen }: { count: number; sumFen: Fen }): WorkbookRow {
    const range = `${cellPlace(1, AMOUNT_COLUMN)}:${cellPlace(count, AMOUNT_COLUMN)}`;
    const total = { fen: sumFen, formula: `SUBTOTAL(9,${range})` };
    return { cells: [this.#words.total, '', '', total], emphasis: 'strong' };
  }

  #placeOf({ lineId }: Entry): [category: string, line: string] {
    const [category = '', line = ''] = this.#lineWords.get(lineId) ?? [];
    return [category, line];
  }

  #headers(): string[] {
    const { day, category, line, amount, vendor, reference, note, reason } = this.#words;
    return [day, category, line, amount, vendor, reference, note, reason];
  }
}

async function* remaining(pages: EntryPages): AsyncGenerator<readonly Entry[], void> {
  for (let page = await pages.next(); page.done !== true; page = await pages.next()) yield page.value;
}
