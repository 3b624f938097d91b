import type { BlockedRow, KnownRow } from '#db/queries/import-queries.ts';
import type { FoundFault } from '#shared/domain/import/row-reading.ts';
import { type ImportChunk, type ReadyRow, rowState } from './import-task.ts';

interface Settled {
  readonly chunk: ImportChunk;
  readonly known: readonly KnownRow[];
}

/**
 * Refuses the ready rows that the workspace can't take: they leave the rows that will be written and stand among the
 * refused ones with their fault. The places of the known rows move up accordingly.
 */
export function withoutBlocked(
  chunk: ImportChunk,
  known: readonly KnownRow[],
  blocked: readonly BlockedRow[],
): Settled {
  if (blocked.length === 0) return { chunk, known };
  const faults = new Map(blocked.map(({ index, fault, params }) => [index, { fault, field: null, params }]));
  const rows: ReadyRow[] = JSON.parse(new TextDecoder().decode(chunk.ready));
  const kept = rows.filter((_, place) => !faults.has(place));
  const places = placesOf(rows.length, faults);
  return {
    chunk: {
      ...chunk,
      ...unreadyRows(chunk, rows, faults),
      ready: new TextEncoder().encode(JSON.stringify(kept)),
      readyCount: kept.length,
      readyFen: kept.reduce((sum, row) => sum + row[3], 0),
    },
    known: known.flatMap((row) => (faults.has(row.index) ? [] : { ...row, index: places[row.index] ?? 0 })),
  };
}

/** Where each ready row stands once the blocked ones are gone. */
function placesOf(count: number, faults: ReadonlyMap<number, FoundFault>): readonly number[] {
  let place = 0;
  return Array.from({ length: count }, (_, index) => {
    const own = place;
    if (!faults.has(index)) place += 1;
    return own;
  });
}

function unreadyRows(
  chunk: ImportChunk,
  rows: readonly ReadyRow[],
  faults: ReadonlyMap<number, FoundFault>,
): Pick<ImportChunk, 'states' | 'unready'> {
  const states = chunk.states.slice();
  const unready = [...chunk.unready];
  let place = 0;
  for (const [index, state] of chunk.states.entries()) {
    if (state !== rowState.ready) continue;
    const row = rows[place];
    const fault = faults.get(place);
    place += 1;
    if (row === undefined || fault === undefined) continue;
    states[index] = rowState.refused;
    unready.push({ index, day: row[2], fen: row[3], lineId: row[1], faults: [fault] });
  }
  return { states, unready };
}
