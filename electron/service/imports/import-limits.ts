import { LARGEST_FILE_BYTES } from '#shared/domain/import/import.ts';

/**
 * What an import may be at most. Together they keep the service under 512 MB whatever the file is: the file
 * itself, its rows as kept for the preview, and the worker that reads it.
 */
export const importLimits = {
  csvBytes: LARGEST_FILE_BYTES,
  /** Workbooks are packed about one to seven. */
  workbookBytes: 32 * 1024 * 1024,
  /** What the parts of a workbook may unpack to, as declared and as counted. */
  inflatedBytes: 256 * 1024 * 1024,
  /** Of these, the parts that are read as a whole: all but the sheets, the table of texts above all. */
  wholePartBytes: 48 * 1024 * 1024,
  workbookParts: 5_000,
  rows: 1_000_000,
  columns: 1_000,
  cells: 2_000_000,
  /** The rows as the preview keeps them. */
  keptBytes: 160 * 1024 * 1024,
  /** One record of a CSV; a note has at most a few thousand characters. */
  recordCharacters: 1_000_000,
} as const;

export function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}
