import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redo } from '#db/ledger/redo.ts';
import type { OpenCommand } from '#db/ledger/take-back.ts';
import { undo } from '#db/ledger/undo.ts';
import { newestRedoable, newestUndoable } from '#db/ledger/undo-state.ts';
import { verifyLedger } from '#db/ledger/verify.ts';
import { readRecordDetail } from '#db/queries/history-detail-queries.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import { randomCommand } from '#test/support/random-commands.ts';
import type { RowOperation } from '#test/support/row-operation.ts';
import { actualMonths, dumpSums, dumpTables } from '#test/support/table-dump.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '#test/support/temporary-workspace.ts';

type Dump = Record<string, string[]>;

function dump({ workspace }: TemporaryWorkspace): Promise<Dump> {
  return dumpTables(workspace.reader, workspace.watched);
}

async function command(
  file: TemporaryWorkspace,
  operations: readonly RowOperation[],
): Promise<number | null> {
  const done = await file.run(async (writer) => {
    for (const operation of operations) await operation(writer, () => file.newId());
  });
  return done.seq;
}

async function step<T>(
  file: TemporaryWorkspace,
  take: (open: OpenCommand) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const done = await file.run((writer, record) => take({ writer, record, watched: file.workspace.watched }));
  return done.value;
}

async function inFile(work: (file: TemporaryWorkspace) => Promise<void>): Promise<void> {
  const file = await temporaryWorkspace();
  try {
    await work(file);
  } finally {
    await file.remove();
  }
}

async function expectSound({ workspace }: TemporaryWorkspace): Promise<void> {
  expect(await verifyLedger(workspace.reader, workspace.watched)).toMatchObject({ kind: 'intact' });
  const months = await actualMonths(workspace.reader);
  expect(months.kept).toEqual(months.counted);
}

/** The dump after a record's row changes were applied the other way round. */
async function takenBack(
  file: TemporaryWorkspace,
  before: Dump,
  seq: number,
  way: 'undo' | 'redo',
): Promise<Dump> {
  const detail = await readRecordDetail(file.workspace.reader, seq, { offset: 0, limit: 10_000 });
  const after: Dump = { ...before };
  for (const change of detail?.changes ?? []) {
    const goal = way === 'undo' ? change.before : change.after;
    const others = (after[change.table] ?? []).filter((row) => JSON.parse(row).id !== change.rowId);
    const rows = goal === null ? others : [...others, JSON.stringify(goal)];
    after[change.table] = rows.toSorted((a, b) => (JSON.parse(a).id < JSON.parse(b).id ? -1 : 1));
  }
  return after;
}

/** The rows as values: what was read from a record's detail has no zero after a point (0.0). */
function rowsOf(tables: Dump): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row): unknown => JSON.parse(row))]),
  );
}

type Action = { kind: 'do'; operations: RowOperation[] } | { kind: 'undo' | 'redo'; pick: number };

/** Does it, and says what the tables should hold then: what they held where it was refused. */
async function perform(
  file: TemporaryWorkspace,
  action: Action,
  done: number[],
  seen: { ok: number; refused: number },
): Promise<{ expected: Dump | null; recorded: boolean }> {
  if (action.kind === 'do') {
    const seq = await command(file, action.operations);
    if (seq !== null) done.push(seq);
    return { expected: null, recorded: seq !== null };
  }
  const target = done[action.pick % Math.max(1, done.length)];
  if (target === undefined) return { expected: null, recorded: false };
  const before = await dump(file);
  const take = action.kind === 'undo' ? undo : redo;
  const outcome = await step(file, (open) => take(open, target));
  seen[outcome.kind] += 1;
  return outcome.kind === 'refused'
    ? { expected: before, recorded: false }
    : { expected: await takenBack(file, before, target, action.kind), recorded: true };
}

describe('undo and redo of any commands', () => {
  test('undoing all gives the start, byte for byte, and redoing all the end', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(randomCommand, { minLength: 1, maxLength: 10 }), (commands) =>
        inFile(async (file) => {
          const snapshots = [await dump(file)];
          for (const operations of commands) {
            if ((await command(file, operations)) !== null) snapshots.push(await dump(file));
          }
          for (const expected of snapshots.slice(0, -1).toReversed()) {
            expect((await step(file, (open) => undo(open))).kind).toBe('ok');
            expect(await dump(file)).toEqual(expected);
          }
          expect(await newestUndoable(file.workspace.reader)).toBeUndefined();
          for (const expected of snapshots.slice(1)) {
            expect((await step(file, (open) => redo(open))).kind).toBe('ok');
            expect(await dump(file)).toEqual(expected);
          }
          expect(await newestRedoable(file.workspace.reader)).toBeUndefined();
          await expectSound(file);
        }),
      ),
      { numRuns: 20 },
    );
  });

  test('in any order a step is taken whole or refused without a trace, and every past state stays known', {
    timeout: 120_000,
  }, async () => {
    const action = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('do' as const), operations: randomCommand }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const), pick: fc.nat(50) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const), pick: fc.nat(50) }) },
    );
    const seen = { ok: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 20 }), (actions) =>
        inFile(async (file) => {
          const snapshots: Dump[] = [await dump(file)];
          const sums: Dump[] = [await dumpSums(file.workspace.reader)];
          const done: number[] = [];
          for (const next of actions) {
            const { expected, recorded } = await perform(file, next, done, seen);
            const now = await dump(file);
            expect(rowsOf(now)).toEqual(rowsOf(expected ?? now));
            if (!recorded) continue;
            snapshots.push(now);
            sums.push(await dumpSums(file.workspace.reader));
          }
          await expectSound(file);
          for (const [seq, snapshot] of snapshots.entries()) {
            const { workspace } = file;
            expect(await workspace.asOf(seq, (reader) => dumpTables(reader, workspace.watched))).toEqual(
              snapshot,
            );
            expect(await workspace.asOf(seq, dumpSums)).toEqual(sums[seq]);
          }
        }),
      ),
      { numRuns: 30 },
    );
    expect(seen.ok).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(10);
  });
});
