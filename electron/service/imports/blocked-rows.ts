import { type ImportChunk, rowState, type Unready } from './import-task.ts';
import type { KnownPlace } from './preview-rows.ts';

/** What this needs to know of the rows of a kind. */
export interface RowForm<Ready, Row> {
  /** What a ready row adds to the sum. */
  sumOf(row: Ready): number;
  /** What is left of a ready row that is refused after all. */
  refuse(row: Ready, index: number, blocked: number): Row;
}

interface Settled<Row, Known> {
  readonly chunk: ImportChunk<Row>;
  readonly known: readonly Known[];
}

/**
 * Refuses the ready rows that the workspace can't take: they leave the rows that will be written and stand among the
 * refused ones with their fault. The places of the known rows move up accordingly.
 * @param blocked their places among the ready rows.
 */
export function withoutBlocked<Ready, Row extends Unready<unknown>, Known extends KnownPlace>(
  chunk: ImportChunk<Row>,
  known: readonly Known[],
  blocked: ReadonlySet<number>,
  form: RowForm<Ready, Row>,
): Settled<Row, Known> {
  if (blocked.size === 0) return { chunk, known };
  const rows: Ready[] = JSON.parse(new TextDecoder().decode(chunk.ready));
  const kept = rows.filter((_, place) => !blocked.has(place));
  const places = placesOf(rows.length, blocked);
  return {
    chunk: {
      ...chunk,
      ...unreadyRows(chunk, rows, blocked, form),
      ready: new TextEncoder().encode(JSON.stringify(kept)),
      readyCount: kept.length,
      readySum: kept.reduce((sum, row) => sum + form.sumOf(row), 0),
    },
    known: known.flatMap((row) => (blocked.has(row.index) ? [] : { ...row, index: places[row.index] ?? 0 })),
  };
}

/** Where each ready row stands once the blocked ones are gone. */
function placesOf(count: number, blocked: ReadonlySet<number>): readonly number[] {
  let place = 0;
  return Array.from({ length: count }, (_, index) => {
    const own = place;
    if (!blocked.has(index)) place += 1;
    return own;
  });
}

function unreadyRows<Ready, Row extends Unready<unknown>>(
  chunk: ImportChunk<Row>,
  rows: readonly Ready[],
  blocked: ReadonlySet<number>,
  form: RowForm<Ready, Row>,
): Pick<ImportChunk<Row>, 'states' | 'unready'> {
  const states = chunk.states.slice();
  const unready = [...chunk.unready];
  let place = 0;
  for (const [index, state] of chunk.states.entries()) {
    if (state !== rowState.ready) continue;
    const row = rows[place];
    const at = place;
    place += 1;
    if (row === undefined || !blocked.has(at)) continue;
    states[index] = rowState.refused;
    unready.push(form.refuse(row, index, at));
  }
  return { states, unready };
}
