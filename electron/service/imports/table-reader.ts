import type { TableSource } from '#shared/domain/import/import.ts';

/** What a file was found to be; its name is the caller's to know. */
export type FoundTable = Omit<TableSource, 'fileName'>;

export interface TableLook {
  readonly table: FoundTable;
  /** More rows than the sample shows, for finding out what the columns hold. */
  readonly firstRows: readonly (readonly string[])[];
}

export interface RowSink {
  /** `rowNumber` as a spreadsheet shows it: the first row of the file is 1, blank rows count. */
  row(rowNumber: number, cells: readonly string[]): void;
  /** How much of the file has been read, from 0 to 1. */
  share(share: number): void;
}

/**
 * One kind of file. Both ways of reading start anew, and hold no more of the file than they are at.
 * Both throw ReadingRefused.
 */
export interface TableReader {
  readonly format: 'csv' | 'xlsx';
  look(): Promise<TableLook>;
  /** The rows under the header; blank rows are passed over. Tells how many there were. */
  read(sink: RowSink): Promise<number>;
}

export const SAMPLE_ROWS = 20;
export const FIRST_ROWS = 500;
