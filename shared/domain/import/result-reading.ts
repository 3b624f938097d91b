import { CellReader } from './cell-reading.ts';
import { DeliverableFinder } from './deliverable-finder.ts';
import { countedFields, type ResultField } from './result-mapping.ts';
import type { ReadingContext } from './row-reading.ts';
import { quoted } from './table-fault.ts';
import type { KnownDeliverable } from './table-directory.ts';
import type { MappingOf } from './table-import.ts';
import { type ItemReading, type TableRowReader, withoutEnd } from './table-reading.ts';

const LONGEST_NAME = 500;

/** The places in a ready row of results; null for what the file doesn't tell. */
export const resultPlaces = {
  deliverableId: 1,
  day: 2,
  exposure: 3,
  click: 4,
  interaction: 5,
  registration: 6,
  cardBinding: 7,
  purchaseCount: 8,
  dwellSeconds: 9,
  purchaseFen: 10,
  title: 11,
} as const;

/** Prepares to read rows of results: each is a deliverable's day. */
export function resultRowReader(
  mapping: MappingOf<'results'>,
  context: ReadingContext,
  deliverables: readonly KnownDeliverable[],
): TableRowReader {
  const { columns } = mapping;
  const cellsOf = new CellReader(context, mapping.dateOrder);
  const finder = new DeliverableFinder(deliverables);
  return withoutEnd((cells) => {
    cellsOf.begin(cells);
    const textOf = (field: ResultField) => cellsOf.text(cells, columns[field], LONGEST_NAME);
    const name = {
      id: textOf('deliverable'),
      link: textOf('link'),
      title: textOf('title'),
      handle: textOf('handle'),
    };
    const day = cellsOf.day(cells, columns.day);
    const deliverable = day === null ? null : deliverableOf(finder.find(name, day), day, mapping, cellsOf);
    if (day !== null && day > context.today) {
      cellsOf.fault('day-ahead', columns.day ?? null, { onDay: day });
    }
    const counts = countedFields.map((field) => cellsOf.count(cells, columns[field]));
    const dwell = dwellOf(cellsOf.seconds(cells, columns.dwell), counts[1] ?? null, mapping, cellsOf);
    const purchaseFen = cellsOf.amount(cells, columns.purchaseAmount, mapping.amountUnit);
    const measured = [...counts, dwell, purchaseFen];
    if (cellsOf.faults.length === 0 && measured.every((value) => value === null)) {
      cellsOf.fault('nothing-measured', null);
    }
    const title = deliverable?.title ?? (name.title === '' ? null : name.title);
    const row = [deliverable?.id ?? null, day, ...measured, title];
    return [itemOf(row, cellsOf, `${deliverable?.id}|${day}`, counts[0] ?? 0, day)];
  });
}

function itemOf(
  row: ItemReading['row'],
  { faults }: CellReader,
  key: string,
  sum: number,
  day: ItemReading['day'],
): ItemReading {
  return { row, key, sum, day, faults };
}

function deliverableOf(
  finding: ReturnType<DeliverableFinder['find']>,
  day: string,
  { columns }: MappingOf<'results'>,
  cellsOf: CellReader,
): KnownDeliverable | null {
  const field = finding.by === 'id' ? 'deliverable' : finding.by;
  const column = field === null ? null : (columns[field] ?? null);
  if (finding.kind === 'fault') return cellsOf.fault(finding.fault, column, quoted(finding.text));
  const { deliverable } = finding;
  const { publishedOn, title } = deliverable;
  if (publishedOn === null) cellsOf.fault('deliverable-unpublished', column, quoted(title));
  else if (day < publishedOn) {
    cellsOf.fault('before-publication', columns.day ?? null, { ...quoted(title), publishedDay: publishedOn });
  }
  return deliverable;
}

/** Seconds of each click are those of all clicks once multiplied by how many there were. */
function dwellOf(
  seconds: number | null,
  clicks: number | null,
  { columns, dwell }: MappingOf<'results'>,
  cellsOf: CellReader,
): number | null {
  if (seconds === null || dwell === 'total') return seconds;
  if (clicks === null) return cellsOf.fault('denominator-missing', columns.dwell ?? null);
  return seconds * clicks;
}
