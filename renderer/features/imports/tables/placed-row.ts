import type { TablePreviewRow } from '#shared/domain/import/table-import.ts';

/** A row of the preview with its place: several values can come from one row of the file. */
export type PlacedRow = TablePreviewRow & { readonly place: number };
