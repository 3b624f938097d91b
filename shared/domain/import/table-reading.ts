import type { Day } from '#shared/values/day.ts';
import type { TableFault } from './table-fault.ts';

/** What one row of a file comes to: what of it was understood, in the places of its kind, without the id. */
export interface ItemReading {
  readonly row: readonly (string | number | null)[];
  /** What it is known by: a file that says it twice is refused the second time. */
  readonly key: string;
  /** What it adds to the sum that the preview shows. */
  readonly sum: number;
  readonly day: Day | null;
  /** None when it can be taken. */
  readonly faults: readonly TableFault[];
  /** Nobody wants it. */
  readonly isLeftOut?: boolean;
  /** The cells that the preview shows, where they aren't the whole row. */
  readonly cells?: readonly string[];
}

/** What several rows came to, told with the first of them. */
export interface GatheredItem extends ItemReading {
  readonly rowNumber: number;
}

export interface TableRowReader {
  /** One row can hold several values, or none. */
  read(cells: readonly string[], rowNumber: number): readonly ItemReading[];
  /** What only all rows together come to. */
  end(): readonly GatheredItem[];
}

const nothing: readonly GatheredItem[] = [];

/** A reader whose rows each stand for themselves. */
export function withoutEnd(read: TableRowReader['read']): TableRowReader {
  return { read, end: () => nothing };
}
