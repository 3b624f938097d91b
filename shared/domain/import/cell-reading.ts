import type { Day } from '#shared/values/day.ts';
import { type MoneyUnit } from '#shared/values/amount-text.ts';
import { normaliseNumberText, readDecimal, scaleDecimal } from '#shared/values/number-text.ts';
import { isPlausibleDay } from '../budget/entry-rules.ts';
import { readAmount } from './amount-cell.ts';
import { readDay } from './date-text.ts';
import type { DateOrder } from './import.ts';
import type { ReadingContext } from './row-reading.ts';
import { quoted, type TableFault, type TableFaultKind } from './table-fault.ts';

type Cells = readonly string[];

/** A file has few distinct days; with more than these it is cheaper to forget. */
const MOST_REMEMBERED_DAYS = 5_000;
const PLAIN_COUNT = /^\d{1,12}$/;
/** More than anything here is ever counted. */
const MOST_COUNTED = 1_000_000_000_000n;

type DayFinding = { readonly day: Day } | { readonly fault: TableFaultKind };

/** Reads the cells of one row after the other; what is wrong with a row gathers in `faults`. */
export class CellReader {
  readonly #context: ReadingContext;
  readonly #order: DateOrder;
  readonly #days = new Map<string, DayFinding>();
  faults: TableFault[] = [];

  constructor(context: ReadingContext, order: DateOrder) {
    this.#context = context;
    this.#order = order;
  }

  /** Begins a row. A CSV row that is narrower or wider than the header has lost or gained a separator. */
  begin(cells: Cells): void {
    this.faults = [];
    const { format, columnCount } = this.#context;
    if (cells.length === columnCount) return;
    const params = { foundCount: cells.length, expectedCount: columnCount };
    if (cells.length < columnCount) {
      if (format === 'csv') this.fault('columns-missing', null, params);
    } else if (cells.slice(columnCount).some((cell) => cell.trim() !== '')) {
      this.fault('columns-extra', null, params);
    }
  }

  fault(fault: TableFaultKind, column: number | null, params: TableFault['params'] = {}): null {
    this.faults.push({ fault, column, params });
    return null;
  }

  /** The cell without blanks around it; '' where no column is taken for it. */
  text(cells: Cells, column: number | undefined, limit: number): string {
    if (column === undefined) return '';
    const text = (cells[column] ?? '').trim();
    if (text.length > limit)
      this.fault('text-too-long', column, { lengthCount: text.length, limitCount: limit });
    return text;
  }

  day(cells: Cells, column: number | undefined): Day | null {
    if (column === undefined) return null;
    const text = cells[column] ?? '';
    const found = this.#dayOf(text);
    return 'day' in found ? found.day : this.fault(found.fault, column, quoted(text));
  }

  #dayOf(text: string): DayFinding {
    const known = this.#days.get(text);
    if (known !== undefined) return known;
    if (this.#days.size >= MOST_REMEMBERED_DAYS) this.#days.clear();
    const reading = readDay(text, { order: this.#order, serials: this.#context.format === 'xlsx' });
    const finding: DayFinding =
      reading.kind === 'refused'
        ? { fault: reading.fault }
        : isPlausibleDay(reading.day, this.#context.today)
          ? { day: reading.day }
          : { fault: 'day-implausible' };
    this.#days.set(text, finding);
    return finding;
  }

  /** A count, whole and not below zero; null where the cell is blank or wrong. '1.2万' is 12,000. */
  count(cells: Cells, column: number | undefined): number | null {
    if (column === undefined) return null;
    const text = (cells[column] ?? '').trim();
    return PLAIN_COUNT.test(text) ? Number(text) : this.#scaled(text, column, 'whole');
  }

  /** Seconds, to the nearest whole one, not below zero. */
  seconds(cells: Cells, column: number | undefined): number | null {
    if (column === undefined) return null;
    const text = (cells[column] ?? '').trim();
    return PLAIN_COUNT.test(text) ? Number(text) : this.#scaled(text, column, 'rounded');
  }

  #scaled(text: string, column: number, ends: 'whole' | 'rounded'): number | null {
    const normalised = normaliseNumberText(text);
    const unit = /[万w]$/.test(normalised) ? 4 : 0;
    const reading = readDecimal(unit === 0 ? normalised : normalised.slice(0, -1).trim());
    if (reading.kind === 'refused') {
      if (reading.reason === 'empty') return null;
      return this.fault(
        reading.reason === 'ambiguous' ? 'number-ambiguous' : 'number-unreadable',
        column,
        quoted(text),
      );
    }
    const { whole, rounded } = scaleDecimal(reading.value, unit);
    if (reading.value.units < 0n) return this.fault('number-negative', column, quoted(text));
    if (rounded && ends === 'whole') return this.fault('number-not-whole', column, quoted(text));
    if (whole > MOST_COUNTED) return this.fault('number-too-large', column, quoted(text));
    return Number(whole);
  }

  /** Money, not below zero. */
  amount(cells: Cells, column: number | undefined, unit: MoneyUnit): number | null {
    if (column === undefined) return null;
    const text = cells[column] ?? '';
    const reading = readAmount(text, unit);
    if (reading.kind === 'refused') {
      return reading.reason === 'amount-missing' ? null : this.fault(reading.reason, column, quoted(text));
    }
    return reading.fen < 0 ? this.fault('number-negative', column, quoted(text)) : reading.fen;
  }
}
