import type { KnownRow } from '#db/queries/import-queries.ts';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import type { PreviewRow, RowFate } from '#shared/domain/import/import.ts';
import { type Day, day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { type ImportChunk, type ReadyRow, rowState } from './import-task.ts';

const FATES: readonly RowFate[] = ['added', 'changed', 'same', 'left-out', 'refused'];

export type FateCounts = Record<RowFate, number>;

/** A chunk of rows with what will become of them. */
export interface KeptChunk {
  readonly ready: Uint8Array;
  readonly counts: Readonly<FateCounts>;
}

/** A row of the preview; `before` is still to be asked of the workspace. */
export type RowOfPreview = Omit<PreviewRow, 'before'> & { readonly beforeId: string | null };

interface Kept extends KeptChunk {
  readonly chunk: ImportChunk;
  /** By row: the place in FATES. */
  readonly fates: Uint8Array;
  /** The entry that a changed row will change, by row. */
  readonly changes: ReadonlyMap<number, string>;
}

/** All rows of a preview, packed: some hundred bytes a row, taken apart a page at a time. */
export class PreviewRows {
  readonly #kept: Kept[] = [];
  readonly counts: FateCounts = noCounts();
  #totalFen = 0;

  /** The sum of the rows that will be added or changed. */
  get totalFen(): number {
    return this.#totalFen;
  }

  get chunks(): readonly KeptChunk[] {
    return this.#kept;
  }

  get heldBytes(): number {
    return this.#kept.reduce((sum, { chunk }) => sum + chunk.ready.byteLength + chunk.cells.byteLength, 0);
  }

  count(fate: RowFate | undefined): number {
    return fate === undefined ? FATES.reduce((sum, each) => sum + this.counts[each], 0) : this.counts[fate];
  }

  add(chunk: ImportChunk, known: readonly KnownRow[]): void {
    const { fates, changes } = fatesOf(chunk, known);
    const counts = noCounts();
    for (const fate of fates) counts[FATES[fate] ?? 'refused'] += 1;
    for (const fate of FATES) this.counts[fate] += counts[fate];
    const sameFen = known.reduce((sum, row) => (row.isSame ? sum + row.fen : sum), 0);
    this.#totalFen += chunk.readyFen - sameFen;
    this.#kept.push({ chunk, ready: chunk.ready, counts, fates, changes });
  }

  page(fate: RowFate | undefined, offset: number, limit: number): RowOfPreview[] {
    const page: RowOfPreview[] = [];
    let toSkip = offset;
    for (const kept of this.#kept) {
      if (page.length >= limit) break;
      const count = fate === undefined ? kept.fates.length : kept.counts[fate];
      if (toSkip < count) page.push(...rowsOf(kept, fate).slice(toSkip, toSkip + limit - page.length));
      toSkip = Math.max(0, toSkip - count);
    }
    return page;
  }
}

function noCounts(): FateCounts {
  return { added: 0, changed: 0, same: 0, 'left-out': 0, refused: 0 };
}

function fatesOf(chunk: ImportChunk, known: readonly KnownRow[]): Pick<Kept, 'fates' | 'changes'> {
  const byReady = new Map(known.map((row) => [row.index, row]));
  const changes = new Map<number, string>();
  let ready = 0;
  const fates = chunk.states.map((state, index) => {
    if (state !== rowState.ready) return FATES.indexOf(state === rowState.leftOut ? 'left-out' : 'refused');
    const row = byReady.get(ready);
    ready += 1;
    if (row === undefined) return FATES.indexOf('added');
    if (row.isSame) return FATES.indexOf('same');
    changes.set(index, row.entryId);
    return FATES.indexOf('changed');
  });
  return { fates, changes };
}

function rowsOf(kept: Kept, wanted: RowFate | undefined): RowOfPreview[] {
  const { chunk, fates, changes } = kept;
  const cells: string[][] = JSON.parse(textOf(chunk.cells));
  const ready: ReadyRow[] = JSON.parse(textOf(chunk.ready));
  const unready = new Map(chunk.unready.map((row) => [row.index, row]));
  const rows: RowOfPreview[] = [];
  let readyAt = 0;
  for (const [index, state] of chunk.states.entries()) {
    const row = state === rowState.ready ? ready[readyAt] : undefined;
    if (row !== undefined) readyAt += 1;
    const fate = FATES[fates[index] ?? -1];
    if (fate === undefined || (wanted !== undefined && fate !== wanted)) continue;
    const rest = unready.get(index);
    rows.push({
      rowNumber: chunk.rowNumbers[index] ?? 0,
      fate,
      faults: [...(rest?.faults ?? [])],
      cells: cells[index] ?? [],
      day: dayOf(row?.[2] ?? rest?.day),
      fen: fenOf(row?.[3] ?? rest?.fen),
      rounded: chunk.rounded[index] === 1,
      lineId: lineIdSchema.nullable().parse(row?.[1] ?? rest?.lineId ?? null),
      beforeId: changes.get(index) ?? null,
    });
  }
  return rows;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function dayOf(text: string | null | undefined): Day | null {
  return text === null || text === undefined ? null : day(text);
}

function fenOf(value: number | null | undefined): Fen | null {
  return value === null || value === undefined ? null : fen(value);
}
