import type { RowFate } from '#shared/domain/import/import.ts';
import { type ImportChunk, rowState, type Unready } from './import-task.ts';

const FATES: readonly RowFate[] = ['added', 'changed', 'same', 'left-out', 'refused'];

export type FateCounts = Record<RowFate, number>;

/** A ready row that the workspace holds already. */
export interface KnownPlace {
  /** Its place among the ready rows. */
  readonly index: number;
  /** What it would change. */
  readonly knownId: string;
  /** What it adds to the sum. */
  readonly sum: number;
  readonly isSame: boolean;
}

/** A chunk of rows with what will become of them. */
export interface KeptChunk {
  readonly ready: Uint8Array;
  readonly counts: Readonly<FateCounts>;
}

/** A row of the preview as it was kept; what it looks like is its kind's to know. */
export interface KeptRow<Row> {
  readonly rowNumber: number;
  readonly fate: RowFate;
  readonly cells: string[];
  readonly isRounded: boolean;
  /** As the worker made it, where it can be taken. */
  readonly ready: readonly unknown[] | undefined;
  readonly unready: Row | undefined;
  /** What a changed row will change: how it stands is still to be asked of the workspace. */
  readonly beforeId: string | null;
}

interface Kept<Row> extends KeptChunk {
  readonly chunk: ImportChunk<Row>;
  /** By row: the place in FATES. */
  readonly fates: Uint8Array;
  /** What a changed row will change, by row. */
  readonly changes: ReadonlyMap<number, string>;
}

/** All rows of a preview, packed: some hundred bytes a row, taken apart a page at a time. */
export class PreviewRows<Row extends Unready<unknown>> {
  readonly #kept: Kept<Row>[] = [];
  readonly counts: FateCounts = noCounts();
  #sum = 0;

  /** Of the rows that will be added or changed. */
  get sum(): number {
    return this.#sum;
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

  add(chunk: ImportChunk<Row>, known: readonly KnownPlace[]): void {
    const { fates, changes } = fatesOf(chunk, known);
    const counts = noCounts();
    for (const fate of fates) counts[FATES[fate] ?? 'refused'] += 1;
    for (const fate of FATES) this.counts[fate] += counts[fate];
    const sameSum = known.reduce((sum, row) => (row.isSame ? sum + row.sum : sum), 0);
    this.#sum += chunk.readySum - sameSum;
    this.#kept.push({ chunk, ready: chunk.ready, counts, fates, changes });
  }

  page(fate: RowFate | undefined, offset: number, limit: number): KeptRow<Row>[] {
    const page: KeptRow<Row>[] = [];
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

function fatesOf<Row>(
  chunk: ImportChunk<Row>,
  known: readonly KnownPlace[],
): Pick<Kept<Row>, 'fates' | 'changes'> {
  const byReady = new Map(known.map((row) => [row.index, row]));
  const changes = new Map<number, string>();
  let ready = 0;
  const fates = chunk.states.map((state, index) => {
    if (state !== rowState.ready) return FATES.indexOf(state === rowState.leftOut ? 'left-out' : 'refused');
    const row = byReady.get(ready);
    ready += 1;
    if (row === undefined) return FATES.indexOf('added');
    if (row.isSame) return FATES.indexOf('same');
    changes.set(index, row.knownId);
    return FATES.indexOf('changed');
  });
  return { fates, changes };
}

function rowsOf<Row extends Unready<unknown>>(kept: Kept<Row>, wanted: RowFate | undefined): KeptRow<Row>[] {
  const { chunk, fates, changes } = kept;
  const cells: string[][] = JSON.parse(textOf(chunk.cells));
  const ready: (readonly unknown[])[] = JSON.parse(textOf(chunk.ready));
  const unready = new Map(chunk.unready.map((row) => [row.index, row]));
  const rows: KeptRow<Row>[] = [];
  let readyAt = 0;
  for (const [index, state] of chunk.states.entries()) {
    const row = state === rowState.ready ? ready[readyAt] : undefined;
    if (row !== undefined) readyAt += 1;
    const fate = FATES[fates[index] ?? -1];
    if (fate === undefined || (wanted !== undefined && fate !== wanted)) continue;
    rows.push({
      rowNumber: chunk.rowNumbers[index] ?? 0,
      fate,
      cells: cells[index] ?? [],
      isRounded: chunk.rounded[index] === 1,
      ready: row,
      unready: unready.get(index),
      beforeId: changes.get(index) ?? null,
    });
  }
  return rows;
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
