import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openHandle } from '#db/driver/sqlite-handle.ts';
import { AsOfConnection, NoSuchPositionError } from '#db/ledger/as-of-connection.ts';
import type { Laying } from '#db/ledger/as-of-tables.ts';
import { redo } from '#db/ledger/redo.ts';
import { undo } from '#db/ledger/undo.ts';
import { rollups } from '#db/rollups.ts';
import { type Reader, unwatchedTables } from '#db/schema.ts';
import { randomCommand } from '#test/support/random-commands.ts';
import type { RowOperation } from '#test/support/row-operation.ts';
import { dumpTables } from '#test/support/table-dump.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '#test/support/temporary-workspace.ts';

const ledgerTables = ['transaction_record', 'change', 'ledger_open'];

async function rowsOf(reader: Reader, table: string): Promise<string[]> {
  const { rows } = await sql`select * from ${sql.table(table)} order by 1, 2`.execute(reader);
  return rows.map((row) => JSON.stringify(row));
}

/** Every table of the file: the watched ones, those kept up from them, and the ledger itself. */
async function everything(reader: Reader, { workspace }: TemporaryWorkspace) {
  const tables: Record<string, string[]> = await dumpTables(reader, workspace.watched);
  for (const name of [...rollups.map(({ table }) => table), 'transaction_record', 'change']) {
    tables[name] = await rowsOf(reader, name);
  }
  return tables;
}

type Step = { readonly kind: 'do'; readonly operations: RowOperation[] } | { readonly kind: 'undo' | 'redo' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('do' as const), operations: randomCommand }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
);

async function take(file: TemporaryWorkspace, step: Step): Promise<number | null> {
  const done = await file.run(async (writer, record) => {
    if (step.kind === 'do') {
      for (const operation of step.operations) await operation(writer, () => file.newId());
    } else {
      const open = { writer, record, watched: file.workspace.watched };
      await (step.kind === 'undo' ? undo(open) : redo(open));
    }
  });
  return done.seq;
}

async function inFile(work: (file: TemporaryWorkspace) => Promise<void>): Promise<void> {
  const file = await temporaryWorkspace();
  try {
    await work(file);
  } finally {
    await file.remove();
  }
}

const layings: Readonly<Record<string, Laying>> = {
  'copies of its tables': () => 'copy',
  'views over its tables': () => 'view',
  'some of each': (size) => (size % 2 === 0 ? 'copy' : 'view'),
};

describe('the workspace as of a position', () => {
  test('every table that the ledger does not watch is its own or can be made again', () => {
    const known = [...ledgerTables, ...rollups.map(({ table }) => table)];
    expect([...unwatchedTables].toSorted()).toEqual(known.toSorted());
  });

  test.for(Object.entries(layings))(
    'is the file as it was then, by %s',
    { timeout: 120_000 },
    async ([, laying]) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyStep, { minLength: 1, maxLength: 15 }),
          fc.infiniteStream(fc.nat()),
          (steps, order) =>
            inFile(async (file) => {
              const { workspace } = file;
              const snapshots = [await everything(workspace.reader, file)];
              const open = () => openHandle(workspace.source.file, workspace.source.mode);
              const past = new AsOfConnection(open, workspace.watched, laying);
              for (const step of steps) {
                if ((await take(file, step)) === null) continue;
                snapshots.push(await everything(workspace.reader, file));
                // Asked while the file grows: what was laid out for another head must not be taken again.
                const seq = Number(order.next().value) % snapshots.length;
                expect(await past.read(seq, (reader) => everything(reader, file))).toEqual(snapshots[seq]);
              }
              for (const [seq, snapshot] of snapshots.entries()) {
                expect(await past.read(seq, (reader) => everything(reader, file))).toEqual(snapshot);
                expect(await past.read(seq, (reader) => everything(reader, file))).toEqual(snapshot);
              }
              await past.close();
            }),
        ),
        { numRuns: 12 },
      );
    },
  );

  test('is refused where the ledger has no such position, and asked the next time all the same', async () => {
    await inFile(async (file) => {
      await file.run((writer) =>
        sql`insert into department (id, name, name_key, badge, hue, duty, position)
        values ('d1', 'a', 'a', 'A', 'other', '', 1)`.execute(writer),
      );
      const { workspace } = file;
      for (const seq of [2, -1, 0.5, Number.NaN]) {
        await expect(workspace.asOf(seq, async () => 'reached')).rejects.toThrow(NoSuchPositionError);
      }
      expect(await workspace.asOf(1, (reader) => rowsOf(reader, 'department'))).toHaveLength(1);
      expect(await workspace.asOf(0, (reader) => rowsOf(reader, 'department'))).toHaveLength(0);
    });
  });

  test('keeps nobody waiting, and sees nothing of what is written meanwhile', async () => {
    await inFile(async (file) => {
      const add = (name: string) =>
        file.run((writer) =>
          sql`insert into department (id, name, name_key, badge, hue, duty, position)
          values (${name}, ${name}, ${name}, 'A', 'other', '', 1)`.execute(writer),
        );
      await add('first');
      const { workspace } = file;
      const seen = await workspace.asOf(1, async (reader) => {
        const before = await rowsOf(reader, 'department');
        await add('second');
        const present = await rowsOf(workspace.reader, 'department');
        return { before, present, after: await rowsOf(reader, 'department') };
      });
      expect(seen.present).toHaveLength(2);
      expect(seen.after).toEqual(seen.before);
      expect(seen.after).toHaveLength(1);
    });
  });

  test('is read, not written', async () => {
    await inFile(async (file) => {
      await file.run((writer) =>
        sql`insert into department (id, name, name_key, badge, hue, duty, position)
        values ('d1', 'a', 'a', 'A', 'other', '', 1)`.execute(writer),
      );
      await expect(
        file.workspace.asOf(1, (reader) => sql`delete from main.department`.execute(reader)),
      ).rejects.toThrow('readonly');
      expect(await rowsOf(file.workspace.reader, 'department')).toHaveLength(1);
    });
  });
});
