import { useState } from 'react';
import { isSameValue, keptRows } from './plan-rows.ts';

/** Rows as they were made last, with those of before where they say the same: these are not drawn anew. */
export function useKeptRows<Row extends { readonly id: string }>(fresh: readonly Row[]): readonly Row[] {
  const [last, setLast] = useState({ fresh, kept: fresh });
  if (last.fresh === fresh) return last.kept;
  const kept = keptRows(last.kept, fresh, isSameValue);
  setLast({ fresh, kept });
  return kept;
}
