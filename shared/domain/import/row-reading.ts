import type { Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';
import type { LineId } from '../budget/line.ts';
import { isPlausibleDay, lacksReason } from '../budget/entry-rules.ts';
import { type Outcome, type Params, accepted, refused } from '../refusal.ts';
import { readAmount } from './amount-cell.ts';
import { type DayReading, readDay } from './date-text.ts';
import type { ImportField, ImportMapping, RowFault } from './import.ts';

export interface FoundFault {
  readonly fault: RowFault;
  readonly field: ImportField | null;
  readonly params: Params;
}

/** One row of a file as its mapping reads it. Ready only when day, amount and line were all understood. */
export interface RowReading {
  readonly fate: 'ready' | 'left-out' | 'refused';
  readonly day: Day | null;
  readonly fen: Fen | null;
  readonly rounded: boolean;
  readonly addedPicoFen: number;
  readonly lineId: LineId | null;
  /** As the file writes it. */
  readonly lineText: string;
  readonly vendor: string;
  readonly reference: string;
  readonly note: string;
  readonly reason: string;
  readonly faults: readonly FoundFault[];
}

export interface TableShape {
  readonly format: 'csv' | 'xlsx';
  readonly columnCount: number;
}

export interface ReadingContext extends TableShape {
  /** Days far from it are slips of the pen. */
  readonly today: Day;
}

export type RowReader = (cells: readonly string[]) => RowReading;

const TEXT_LIMITS = { vendor: 200, reference: 200, note: 2000, reason: 500 } as const;
const NO_FAULTS: readonly FoundFault[] = [];
/** A file has few distinct days; with more than these it is cheaper to forget. */
const MOST_REMEMBERED_DAYS = 5_000;

/** A mapping can be used when it says where day and amount stand, and the line by column or for all. */
export function usableMapping(mapping: ImportMapping, columnCount: number): Outcome<ImportMapping> {
  const { columns, lineForAll } = mapping;
  const inside = Object.values(columns).every((column) => column < columnCount);
  const complete =
    columns.day !== undefined &&
    columns.amount !== undefined &&
    (columns.line !== undefined || lineForAll !== null);
  return complete && inside ? accepted(mapping) : refused('import-mapping-incomplete');
}

/** Prepares to read rows with one mapping: what holds for all rows is worked out once. */
export function rowReader(mapping: ImportMapping, context: ReadingContext): RowReader {
  const { columns } = mapping;
  const dayOf = rememberingDays(mapping, context);
  const lineOf = lineFinder(mapping);
  return (cells) => {
    const faults: FoundFault[] = [];
    checkWidth(cells, context, faults);
    const texts = {
      vendor: textOf(cells, columns.vendor, 'vendor', faults),
      reference: textOf(cells, columns.reference, 'reference', faults),
      note: textOf(cells, columns.note, 'note', faults),
      reason: textOf(cells, columns.reason, 'reason', faults),
    };
    const day = dayFrom(dayOf(cellAt(cells, columns.day)), cellAt(cells, columns.day), faults);
    const amount = amountFrom(cellAt(cells, columns.amount), mapping.amountUnit, faults);
    if (amount.fen !== null && lacksReason({ fen: amount.fen, reason: texts.reason })) {
      faults.push({ fault: 'refund-needs-reason', field: 'reason', params: {} });
    }
    const line = lineOf(cellAt(cells, columns.line).trim());
    if (line.fault !== null) faults.push(line.fault);
    const fate = line.leftOut ? 'left-out' : faults.length > 0 ? 'refused' : 'ready';
    return {
      fate,
      day,
      ...amount,
      lineId: line.lineId,
      lineText: line.text,
      ...texts,
      faults: faults.length === 0 || line.leftOut ? NO_FAULTS : faults,
    };
  };
}

function cellAt(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : (cells[column] ?? '');
}

/** A CSV row with fewer or more cells than the header has lost or gained a separator: nothing in it is where it seems. */
function checkWidth(
  cells: readonly string[],
  { format, columnCount }: TableShape,
  faults: FoundFault[],
): void {
  if (cells.length === columnCount || (format === 'xlsx' && cells.length < columnCount)) return;
  if (cells.length < columnCount) {
    faults.push({ fault: 'columns-missing', field: null, params: widths(cells.length, columnCount) });
  } else if (cells.slice(columnCount).some((cell) => cell.trim() !== '')) {
    faults.push({ fault: 'columns-extra', field: null, params: widths(cells.length, columnCount) });
  }
}

function widths(found: number, expected: number): Params {
  return { foundCount: found, expectedCount: expected };
}

function textOf(
  cells: readonly string[],
  column: number | undefined,
  field: keyof typeof TEXT_LIMITS,
  faults: FoundFault[],
): string {
  if (column === undefined) return '';
  const text = (cells[column] ?? '').trim();
  const limit = TEXT_LIMITS[field];
  if (text.length > limit) {
    faults.push({ fault: 'text-too-long', field, params: { lengthCount: text.length, limitCount: limit } });
  }
  return text;
}

type DayFinding = Exclude<DayReading, { kind: 'refused' }> | { kind: 'refused'; fault: RowFault };

function rememberingDays(
  { dateOrder }: ImportMapping,
  { format, today }: ReadingContext,
): (text: string) => DayFinding {
  const known = new Map<string, DayFinding>();
  const options = { order: dateOrder, serials: format === 'xlsx' };
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED_DAYS) known.clear();
    const reading = readDay(text, options);
    const isSlip = reading.kind === 'ok' && !isPlausibleDay(reading.day, today);
    const finding: DayFinding = isSlip ? { kind: 'refused', fault: 'day-implausible' } : reading;
    known.set(text, finding);
    return finding;
  };
}

function dayFrom(finding: DayFinding, text: string, faults: FoundFault[]): Day | null {
  if (finding.kind === 'ok') return finding.day;
  faults.push({ fault: finding.fault, field: 'day', params: shown(text) });
  return null;
}

function amountFrom(
  text: string,
  unit: ImportMapping['amountUnit'],
  faults: FoundFault[],
): Pick<RowReading, 'fen' | 'rounded' | 'addedPicoFen'> {
  const reading = readAmount(text, unit);
  if (reading.kind === 'ok') {
    return { fen: reading.fen, rounded: reading.rounded, addedPicoFen: reading.addedPicoFen };
  }
  faults.push({ fault: reading.reason, field: 'amount', params: shown(text) });
  return { fen: null, rounded: false, addedPicoFen: 0 };
}

/** The cell as a sentence quotes it. */
function shown(text: string): Params {
  const trimmed = text.trim();
  return { text: trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed };
}

interface LineFinding {
  readonly lineId: LineId | null;
  readonly text: string;
  readonly leftOut: boolean;
  readonly fault: FoundFault | null;
}

/** A blank line cell takes the line for all, where there is one; an unknown value never does. */
function lineFinder({ columns, lineForAll, lineByValue }: ImportMapping): (text: string) => LineFinding {
  const known = new Map<string, LineFinding>();
  for (const [text, lineId] of Object.entries(lineByValue)) {
    known.set(text, { lineId, text, leftOut: lineId === null, fault: null });
  }
  const blank: LineFinding =
    lineForAll === null
      ? {
          lineId: null,
          text: '',
          leftOut: false,
          fault: { fault: 'line-missing', field: 'line', params: {} },
        }
      : { lineId: lineForAll, text: lineForAll, leftOut: false, fault: null };
  if (columns.line === undefined) return () => blank;
  return (text) => {
    if (text === '') return blank;
    const found = known.get(text);
    if (found !== undefined) return found;
    const fault: FoundFault = { fault: 'line-unknown', field: 'line', params: shown(text) };
    return { lineId: null, text, leftOut: false, fault };
  };
}
