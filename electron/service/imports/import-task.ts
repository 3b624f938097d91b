import type { MappingSuggestion } from '#shared/domain/import/header-suggestion.ts';
import type { ImportMapping, ImportPreview } from '#shared/domain/import/import.ts';
import type { FoundFault } from '#shared/domain/import/row-reading.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import type { Month } from '#shared/values/month.ts';
import type { FoundTable } from './table-reader.ts';

/** What the worker is started for. The file is in shared memory, so that giving it away costs nothing. */
export type ImportTask =
  | { readonly kind: 'look'; readonly file: SharedArrayBuffer; readonly sheet: string | undefined }
  | {
      readonly kind: 'read';
      readonly file: SharedArrayBuffer;
      readonly sheet: string | undefined;
      readonly columnCount: number;
      readonly mapping: ImportMapping;
      readonly today: Day;
      readonly firstMonth: Month;
      readonly lastMonth: Month;
      /** The time that the ids of the rows carry. */
      readonly epochMs: number;
    };

export interface Looked {
  readonly table: FoundTable;
  readonly suggestion: MappingSuggestion;
  /** What the first rows hold in the proposed line column, each once. */
  readonly lineTexts: readonly string[];
  /** SHA-256 of the file. */
  readonly fileHash: string;
}

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

/** What is known of a row that can't be an entry, by its place in the chunk. */
export interface UnreadyRow {
  readonly index: number;
  readonly day: string | null;
  readonly fen: number | null;
  readonly lineId: string | null;
  readonly faults: readonly FoundFault[];
}

/** Some thousand rows as the worker hands them over: JSON in UTF-8, which is small and goes to SQL as it is. */
export interface ImportChunk {
  readonly rowNumbers: Uint32Array;
  /** By row: rowState. */
  readonly states: Uint8Array;
  /** By row: 1 where the amount was rounded. */
  readonly rounded: Uint8Array;
  /** ReadyRow[], without the other rows. */
  readonly ready: Uint8Array;
  readonly readyCount: number;
  readonly readyFen: number;
  /** string[][], all rows. */
  readonly cells: Uint8Array;
  readonly unready: readonly UnreadyRow[];
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

export type WorkerMessage =
  | { readonly kind: 'looked'; readonly outcome: Outcome<Looked> }
  | { readonly kind: 'progress'; readonly share: number; readonly rows: number }
  | { readonly kind: 'chunk'; readonly chunk: ImportChunk }
  | { readonly kind: 'read'; readonly outcome: Outcome<ReadSummary> };
