import type { MappingSuggestion } from '#shared/domain/import/header-suggestion.ts';
import type { ImportMapping, ImportPreview } from '#shared/domain/import/import.ts';
import type { FoundFault } from '#shared/domain/import/row-reading.ts';
import type { TableSuggestion } from '#shared/domain/import/table-suggestion.ts';
import type { KnownKpi, TableDirectory } from '#shared/domain/import/table-directory.ts';
import type { TableFault } from '#shared/domain/import/table-fault.ts';
import type { TableKind, TableMapping } from '#shared/domain/import/table-import.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import type { Month } from '#shared/values/month.ts';
import type { FoundTable } from './table-reader.ts';

/** What the worker is started for. The file is in shared memory, so that giving it away costs nothing. */
export type ImportTask = LookTask | ReadTask | TableReadTask;

interface FileTask {
  readonly file: SharedArrayBuffer;
  readonly sheet: string | undefined;
}

export interface LookTask extends FileTask {
  readonly kind: 'look';
  readonly proposes: Proposes;
}

/** For what the columns of the file are to be matched. */
export type Proposes =
  | { readonly for: 'entries' }
  | { readonly for: 'table'; readonly table: TableKind; readonly kpis: readonly KnownKpi[] };

interface RowsTask extends FileTask {
  readonly columnCount: number;
  readonly today: Day;
  /** The time that the ids of the rows carry. */
  readonly epochMs: number;
}

/** Reads rows of spend. */
export interface ReadTask extends RowsTask {
  readonly kind: 'read';
  readonly mapping: ImportMapping;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
}

/** Reads rows of any other kind. */
export interface TableReadTask extends RowsTask {
  readonly kind: 'read-table';
  readonly mapping: TableMapping;
  readonly directory: TableDirectory;
}

/** What is proposed for a table of spend. */
export interface EntryProposal {
  readonly suggestion: MappingSuggestion;
  /** What the first rows hold in the proposed line column, each once. */
  readonly lineTexts: readonly string[];
}

export interface Looked<Proposal> {
  readonly table: FoundTable;
  readonly proposal: Proposal;
  /** SHA-256 of the file. */
  readonly fileHash: string;
}

export type AnyProposal =
  | { readonly for: 'entries'; readonly proposal: EntryProposal }
  | { readonly for: 'table'; readonly proposal: TableSuggestion };

/** What a row became, before the workspace is asked whether it knows it. */
export const rowState = { ready: 0, leftOut: 1, refused: 2 } as const;

/** A row that is ready to be an entry, as `insertReadyRows` takes it. */
export type ReadyRow = readonly [
  id: string,
  lineId: string,
  day: string,
  fen: number,
  vendor: string,
  reference: string,
  note: string,
  reason: string,
  sourceKey: string,
];

/** What is known of a row that can't be taken, by its place in the chunk. */
export interface Unready<Fault> {
  readonly index: number;
  readonly faults: readonly Fault[];
}

export interface UnreadyRow extends Unready<FoundFault> {
  readonly day: string | null;
  readonly fen: number | null;
  readonly lineId: string | null;
}

/** A row of a table other than spend that can't be taken: what of it was understood. */
export interface UnreadyTableRow extends Unready<TableFault> {
  /** As a ready row of its kind, with null for what was not understood; null where nothing was. */
  readonly row: readonly (string | number | null)[] | null;
}

/** Some thousand rows as the worker hands them over: JSON in UTF-8, which is small and goes to SQL as it is. */
export interface ImportChunk<Row = UnreadyRow> {
  readonly rowNumbers: Uint32Array;
  /** By row: rowState. */
  readonly states: Uint8Array;
  /** By row: 1 where what it tells was rounded. */
  readonly rounded: Uint8Array;
  /** The ready rows as arrays, without the other rows. */
  readonly ready: Uint8Array;
  readonly readyCount: number;
  /** Of what the ready rows add up to: fen, followers, exposure. */
  readonly readySum: number;
  /** string[][], all rows. */
  readonly cells: Uint8Array;
  readonly unready: readonly Row[];
}

/** What only the end of the file tells. */
export interface ReadSummary
  extends Pick<
    ImportPreview,
    | 'rowCount'
    | 'roundedCount'
    | 'roundingMicroFen'
    | 'firstDay'
    | 'lastDay'
    | 'outsidePeriodCount'
    | 'lineValues'
  > {}

/** The same of any other table. */
export interface TableReadSummary {
  /** Rows of the file; what is written can be more of them, or fewer. */
  readonly rowCount: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
}

export type WorkerMessage<Chunk, Summary> =
  | { readonly kind: 'looked'; readonly outcome: Outcome<Looked<AnyProposal>> }
  | { readonly kind: 'progress'; readonly share: number; readonly rows: number }
  | { readonly kind: 'chunk'; readonly chunk: Chunk }
  | { readonly kind: 'read'; readonly outcome: Outcome<Summary> };
