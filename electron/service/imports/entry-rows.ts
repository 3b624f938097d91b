import type { BlockedRow } from '#db/queries/import-queries.ts';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import type { PreviewRow } from '#shared/domain/import/import.ts';
import { daySchema, fenSchema } from '#shared/domain/values/value-schemas.ts';
import type { RowForm } from './blocked-rows.ts';
import type { ReadyRow, UnreadyRow } from './import-task.ts';
import type { KeptRow } from './preview-rows.ts';

/** A row of the preview; `before` is still to be asked of the workspace. */
export type EntryRow = Omit<PreviewRow, 'before'> & { readonly beforeId: string | null };

/** Refuses rows for what the workspace says of them. */
export function entryForm(blocked: readonly BlockedRow[]): RowForm<ReadyRow, UnreadyRow> {
  const faults = new Map(blocked.map(({ index, fault, params }) => [index, { fault, field: null, params }]));
  return {
    sumOf: (row) => row[3],
    refuse: (row, index, at) => {
      const fault = faults.get(at);
      return {
        index,
        day: row[2],
        fen: row[3],
        lineId: row[1],
        faults: fault === undefined ? [] : [fault],
      };
    },
  };
}

/** What of a kept row the preview of spend shows. */
export function entryRowOf({ ready, unready, ...row }: KeptRow<UnreadyRow>): EntryRow {
  return {
    rowNumber: row.rowNumber,
    fate: row.fate,
    faults: [...(unready?.faults ?? [])],
    cells: row.cells,
    day: daySchema.nullable().parse(ready?.[2] ?? unready?.day ?? null),
    fen: fenSchema.nullable().parse(ready?.[3] ?? unready?.fen ?? null),
    rounded: row.isRounded,
    lineId: lineIdSchema.nullable().parse(ready?.[1] ?? unready?.lineId ?? null),
    beforeId: row.beforeId,
  };
}
