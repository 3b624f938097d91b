import type { ExportedDocument } from '#db/queries/document-list-queries.ts';
import type { Line, LineId } from '#shared/domain/budget/line.ts';
import { type Fen, fen, sumFen, ZERO_FEN } from '#shared/values/money.ts';
import { cellPlace } from './cell-place.ts';
import { type CsvCell, csvText } from './csv-text.ts';
import { type ExportLookups, lineWords } from './export-lookups.ts';
import type { ExportWords } from './export-words.ts';
import type { WorkbookCell, WorkbookRow, WorkbookSheet } from './workbook.ts';

const WIDTHS = [12, 14, 18, 18, 18, 24, 16, 16, 12, 14, 12, 20, 40, 30] as const;
const AMOUNT_COLUMN = 6;
const OPEN_COLUMN = 7;

export type DocumentPages = AsyncIterable<readonly ExportedDocument[]>;

interface Seen {
  count: number;
  amountFen: Fen;
  openFen: Fen;
}

/** The documents with the words for their lines, kinds and states: one table, as a workbook or as CSV. */
export class DocumentsTable {
  readonly #lines: ReadonlyMap<LineId, { readonly words: readonly string[]; readonly isRebate: boolean }>;
  readonly #words: ExportWords;

  constructor(lines: readonly Line[], lookups: ExportLookups, words: ExportWords) {
    this.#lines = new Map(
      lines.map((line) => [line.id, { words: lineWords(line, lookups), isRebate: line.kind === 'rebate' }]),
    );
    this.#words = words;
  }

  /** A table that can be filtered; its totals add up what the filter shows. On rebate lines amounts are negative. */
  workbook(pages: DocumentPages): WorkbookSheet[] {
    const seen: Seen = { count: 0, amountFen: ZERO_FEN, openFen: ZERO_FEN };
    return [
      {
        name: this.#words.documents.title,
        columnWidths: WIDTHS,
        frozen: { rows: 1, columns: 3 },
        filter: () => ({ headerRow: 0, lastRow: seen.count, columns: WIDTHS.length }),
        pages: this.#rowPages(pages, seen),
      },
    ];
  }

  async *csv(pages: DocumentPages): AsyncGenerator<string, void> {
    yield csvText([this.#headers()]);
    for await (const page of pages) {
      yield csvText(
        page.map((document): CsvCell[] => {
          const { amountFen, openFen } = this.#amountsOf(document);
          const [before, after] = this.#textsAround(document);
          return [
            document.day,
            ...before,
            amountFen,
            openFen,
            document.dueMonth ?? '',
            document.payBy ?? '',
            ...after,
          ];
        }),
      );
    }
  }

  async *#rowPages(pages: DocumentPages, seen: Seen): AsyncGenerator<WorkbookRow[], void> {
    yield [{ cells: this.#headers(), emphasis: 'header' }];
    for await (const page of pages) yield page.map((document) => this.#row(document, seen));
    if (seen.count > 0) yield [this.#totalRow(seen)];
  }

  #row(document: ExportedDocument, seen: Seen): WorkbookRow {
    const { amountFen, openFen } = this.#amountsOf(document);
    seen.count += 1;
    seen.amountFen = sumFen([seen.amountFen, amountFen]);
    seen.openFen = sumFen([seen.openFen, openFen]);
    const [before, after] = this.#textsAround(document);
    const due: WorkbookCell = document.dueMonth === null ? null : { month: document.dueMonth };
    const payBy: WorkbookCell = document.payBy === null ? null : { day: document.payBy };
    return {
      cells: [{ day: document.day }, ...before, { fen: amountFen }, { fen: openFen }, due, payBy, ...after],
    };
  }

  /** 9: the sum of the rows that a filter leaves in sight. */
  #totalRow({ count, amountFen, openFen }: Seen): WorkbookRow {
    const total = (column: number, value: Fen): WorkbookCell => ({
      fen: value,
      formula: `SUBTOTAL(9,${cellPlace(1, column)}:${cellPlace(count, column)})`,
    });
    const cells = [
      this.#words.total,
      '',
      '',
      '',
      '',
      '',
      total(AMOUNT_COLUMN, amountFen),
      total(OPEN_COLUMN, openFen),
    ];
    return { cells, emphasis: 'strong' };
  }

  #amountsOf(document: ExportedDocument): { readonly amountFen: Fen; readonly openFen: Fen } {
    const isRebate = this.#lines.get(document.lineId)?.isRebate === true;
    const signed = (amount: Fen): Fen => (isRebate ? fen(0 - amount) : amount);
    return { amountFen: signed(document.fen), openFen: signed(document.openFen) };
  }

  /** The texts between the day and the amounts, and those after the dates. */
  #textsAround(document: ExportedDocument): [before: string[], after: string[]] {
    const { documents } = this.#words;
    const [category = '', line = ''] = this.#lines.get(document.lineId)?.words ?? [];
    const state =
      document.kind === 'invoice' ? paidState(document, documents.state) : documents.state[document.state];
    const reasons = [
      document.reason,
      document.overReason,
      document.override?.reason,
      document.cancelled?.reason,
    ];
    const reason = [...reasons, document.closed?.reason].filter((text) => text !== undefined && text !== '');
    return [
      [documents.kind[document.kind], document.number, document.previousNumber ?? '', category, line],
      [state, document.vendor, document.note, reason.join(' / ')],
    ];
  }

  #headers(): string[] {
    const { day, category, line, amount, openAmount, vendor, note, reason, documents } = this.#words;
    const { kindLabel, number, dueMonth, payBy } = documents;
    return [
      day,
      kindLabel,
      number,
      this.#words.previous,
      category,
      line,
      amount,
      openAmount,
      dueMonth,
      payBy,
      this.#words.status,
      vendor,
      note,
      reason,
    ];
  }
}

/** An invoice is unpaid, partly paid or paid; what ended otherwise says so as any document does. */
function paidState({ state }: ExportedDocument, words: ExportWords['documents']['state']): string {
  return state === 'open' || state === 'partial' || state === 'settled' ? words.invoice[state] : words[state];
}
