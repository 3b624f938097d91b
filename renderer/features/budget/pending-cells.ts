import { create } from 'zustand';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';

/** A block of cells on its way to the file. */
export type PendingEdit = { readonly key: symbol; readonly cells: readonly PlanCell[] };

type Pending = { readonly edits: readonly PendingEdit[] };

/** Edits that were sent and not answered yet, oldest first: laid over the sheet, so that it shows them at once. */
export const usePendingCells = create<Pending>(() => ({ edits: [] }));

export function addPending(cells: readonly PlanCell[]): symbol {
  const key = Symbol('edit');
  usePendingCells.setState(({ edits }) => ({ edits: [...edits, { key, cells }] }));
  return key;
}

export function dropPending(key: symbol): void {
  usePendingCells.setState(({ edits }) => ({ edits: edits.filter((edit) => edit.key !== key) }));
}
