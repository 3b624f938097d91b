import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { execute } from '#db/driver/sqlite-handle.ts';
import { redo } from '#db/ledger/redo.ts';
import { undo } from '#db/ledger/undo.ts';
import { installTriggers } from '#db/ledger/triggers.ts';
import { newestRedoable, newestUndoable } from '#db/ledger/undo-state.ts';
import type { Writer } from '#db/schema.ts';
import { dumpTables } from '#test/support/table-dump.ts';
import {
  type About,
  type TemporaryWorkspace,
  temporaryWorkspace,
} from '#test/support/temporary-workspace.ts';

let file: TemporaryWorkspace;
beforeEach(async () => {
  file = await temporaryWorkspace();
});
afterEach(() => file.remove());

async function run(work: (writer: Writer) => Promise<unknown>, about?: About): Promise<number> {
  const { seq } = await file.run(work, about);
  if (seq === null) throw new Error('the command changed nothing');
  return seq;
}

function addDepartment(id: string, name: string, about?: About): Promise<number> {
  return run(
    (writer) =>
      writer
        .insertInto('department')
        .values({ id, name, name_key: name, badge: 'A', hue: 'other', duty: '', position: 1 })
        .execute(),
    about,
  );
}

function setDuty(id: string, duty: string, about?: About): Promise<number> {
  return run(
    (writer) => writer.updateTable('department').set({ duty }).where('id', '=', id).execute(),
    about,
  );
}

async function take(direction: 'undo' | 'redo', seq?: number) {
  const step = direction === 'undo' ? undo : redo;
  const done = await file.run((writer, record) =>
    step({ writer, record, watched: file.workspace.watched }, seq),
  );
  return done.value;
}

describe('what stands in the way of undo is named', () => {
  test('a later change of the same row, until it is undone itself', async () => {
    const added = await addDepartment('d1', '市场部');
    await setDuty('d1', 'one', { person: { id: 'p1', name: '李敏' } });
    const newest = await setDuty('d1', 'two', { person: { id: 'p2', name: '王强' } });
    expect(await take('undo', added)).toMatchObject({
      refusal: { reason: 'undo-conflict', params: { seq: newest, recordCount: 2, personName: '王强' } },
    });
    await take('undo');
    await take('undo');
    expect(await take('undo', added)).toMatchObject({ kind: 'ok', value: { seq: added, undone: true } });
    expect(await take('undo', added)).toMatchObject({ refusal: { reason: 'already-undone' } });
  });

  test('a later row that refers to one which would go', async () => {
    const added = await addDepartment('d1', '市场部');
    const person = await run((writer) =>
      writer
        .insertInto('person')
        .values({ id: 'p1', name: 'Li', name_key: 'li', department_id: 'd1', role: 'member' })
        .execute(),
    );
    const before = await dumpTables(file.workspace.reader, file.workspace.watched);
    expect(await take('undo', added)).toMatchObject({
      refusal: { reason: 'undo-conflict', params: { seq: person, recordCount: 1, personName: 'tester' } },
    });
    expect(await dumpTables(file.workspace.reader, file.workspace.watched)).toEqual(before);
  });

  test('a later removal of what a row coming back refers to', async () => {
    await addDepartment('d1', '市场部');
    await run((writer) =>
      writer
        .insertInto('person')
        .values({ id: 'p1', name: 'Li', name_key: 'li', department_id: 'd1', role: 'member' })
        .execute(),
    );
    const removed = await run((writer) => writer.deleteFrom('person').execute());
    const gone = await run((writer) => writer.deleteFrom('department').execute());
    expect(await take('undo', removed)).toMatchObject({
      refusal: { reason: 'undo-conflict', params: { seq: gone } },
    });
  });

  test('a later row that took the name', async () => {
    await addDepartment('d1', '市场部');
    const removed = await run((writer) => writer.deleteFrom('department').execute());
    const taken = await addDepartment('d2', '市场部');
    expect(await take('undo', removed)).toMatchObject({
      refusal: { reason: 'undo-conflict', params: { seq: taken } },
    });
  });

  test('what a template laid out stays', async () => {
    const laidOut = await addDepartment('d1', '市场部', { fromTemplate: true });
    expect(await newestUndoable(file.workspace.reader)).toBeUndefined();
    expect(await take('undo')).toMatchObject({ refusal: { reason: 'nothing-to-undo' } });
    expect(await take('undo', laidOut)).toMatchObject({ refusal: { reason: 'undo-template' } });
  });

  test('a row that was edited past the ledger', async () => {
    const added = await addDepartment('d1', '市场部');
    await file.reopen((handle) =>
      execute(handle, `drop trigger ledger_department_update; update department set duty = 'forged'`),
    );
    expect(await take('undo', added)).toMatchObject({ refusal: { reason: 'undo-not-as-left' } });
  });
});

describe('the order of undo and redo', () => {
  test('undo walks back, redo walks forth, a new command ends redo', async () => {
    const first = await addDepartment('d1', 'one');
    const second = await addDepartment('d2', 'two');
    expect(await take('undo')).toMatchObject({ value: { seq: second } });
    expect(await take('undo')).toMatchObject({ value: { seq: first } });
    expect(await take('undo')).toMatchObject({ refusal: { reason: 'nothing-to-undo' } });
    expect(await take('redo')).toMatchObject({ value: { seq: first } });
    expect((await newestRedoable(file.workspace.reader))?.seq).toBe(second);
    expect((await newestUndoable(file.workspace.reader))?.seq).toBe(first);
    await addDepartment('d3', 'three');
    expect(await take('redo')).toMatchObject({ refusal: { reason: 'nothing-to-redo' } });
    expect(await take('redo', second)).toMatchObject({ kind: 'ok', value: { seq: second, undone: false } });
  });

  test('a record of undo or redo stands for the command that it names', async () => {
    const added = await addDepartment('d1', 'one');
    await take('undo');
    expect(await take('redo', added + 1)).toMatchObject({ kind: 'ok', value: { seq: added } });
    expect(await take('undo', added + 2)).toMatchObject({ kind: 'ok', value: { seq: added } });
    expect(await take('undo', 99)).toMatchObject({ refusal: { reason: 'not-found' } });
    expect(await take('undo', added + 4)).toMatchObject({ refusal: { reason: 'not-found' } });
  });

  test('a command that came to nothing in the end is undone once, and the next undo goes further back', async () => {
    const added = await addDepartment('d1', 'one');
    const idle = await run(async (writer) => {
      await writer.updateTable('department').set({ duty: 'x' }).execute();
      await writer.updateTable('department').set({ duty: '' }).execute();
    });
    expect(await take('undo')).toMatchObject({ value: { seq: idle } });
    expect(await take('undo')).toMatchObject({ value: { seq: added } });
  });

  test('a record says who undid it and what, under the label of the command', async () => {
    const label = { key: 'departmentAdded', params: { name: 'one' } } as const;
    const added = await addDepartment('d1', 'one', { label });
    await take('undo');
    const row = await sql<{ kind: string; target: number; label: string; change_count: number }>`
      select * from transaction_record order by seq desc limit 1`.execute(file.workspace.reader);
    expect(row.rows[0]).toMatchObject({
      kind: 'undo',
      target: added,
      label: JSON.stringify(label),
      change_count: 1,
    });
  });
});

test('images from before a column was added are still taken back, the new column left as it is', async () => {
  const added = await addDepartment('d1', '市场部');
  const changed = await setDuty('d1', 'two');
  const removed = await run((writer) => writer.deleteFrom('department').execute());
  // What a later migration might do: a new column, and the triggers made again from the schema.
  await file.reopen(async (handle) => {
    await execute(handle, `alter table department add column floor text not null default 'ground'`);
    await installTriggers(handle);
  });
  expect(await take('undo', removed)).toMatchObject({ kind: 'ok' });
  expect(await take('undo', changed)).toMatchObject({ kind: 'ok' });
  const { rows } = await sql`select duty, floor from department`.execute(file.workspace.reader);
  expect(rows).toEqual([{ duty: '', floor: 'ground' }]);
  expect(await take('undo', added)).toMatchObject({ kind: 'ok' });
  expect(await take('redo', added)).toMatchObject({ kind: 'ok' });
});
