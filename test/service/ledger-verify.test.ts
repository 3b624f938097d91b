import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { execute } from '#db/driver/sqlite-handle.ts';
import { undo } from '#db/ledger/undo.ts';
import { verifyLedger } from '#db/ledger/verify.ts';
import { installTriggers } from '#db/ledger/triggers.ts';
import { searchHistory } from '#db/queries/history-queries.ts';
import { type TemporaryWorkspace, temporaryWorkspace } from '#test/support/temporary-workspace.ts';

let file: TemporaryWorkspace;
beforeEach(async () => {
  file = await temporaryWorkspace();
  for (const id of ['d1', 'd2', 'd3', 'd4']) {
    await file.run((writer) =>
      writer
        .insertInto('department')
        .values({ id, name: id, name_key: id, badge: 'A', hue: 'other', duty: '', position: 1 })
        .execute(),
    );
  }
  await file.run((writer) => writer.updateTable('department').set({ duty: '市场' }).execute());
});
afterEach(() => file.remove());

function verify() {
  return verifyLedger(file.workspace.reader, file.workspace.watched);
}

function tamper(statements: string): Promise<void> {
  return file.reopen((handle) => execute(handle, `pragma foreign_keys = off; ${statements}`));
}

describe('the chain of hashes', () => {
  test('is intact through commands, undo and redo, and in a file opened again', async () => {
    await file.run((writer, record) => undo({ writer, record, watched: file.workspace.watched }));
    const before = await verify();
    expect(before).toMatchObject({ kind: 'intact', records: 6 });
    await file.reopen(async () => undefined);
    expect(await verify()).toEqual(before);
  });

  test('is intact in a file without records', async () => {
    const empty = await temporaryWorkspace();
    expect(await verifyLedger(empty.workspace.reader, empty.workspace.watched)).toEqual({
      kind: 'intact',
      records: 0,
      lastHash: null,
    });
    await empty.remove();
  });

  test.each([
    [
      'a person is put in another one’s place',
      `update transaction_record set person_name = 'x' where seq = 3`,
      3,
    ],
    ['a time is changed', `update transaction_record set at = '2020-01-01T00:00:00.000Z' where seq = 2`, 2],
    [
      'a changed value is rewritten',
      `update change set after = replace(after, '市场', '技术') where transaction_seq = 5`,
      5,
    ],
    ['a change is taken out', `delete from change where transaction_seq = 4`, 4],
    [
      'a change is added',
      `insert into change (transaction_seq, table_name, row_id) values (2, 'entry', 'x')`,
      2,
    ],
    ['two changes trade places', `update change set seq = 100 where seq = 5`, 5],
    [
      'a record is taken out',
      `delete from change where transaction_seq = 3; delete from transaction_record where seq = 3`,
      3,
    ],
    ['the last record is taken out, its changes left', `delete from transaction_record where seq = 5`, 5],
    ['a hash is replaced', `update transaction_record set hash = '${'a'.repeat(64)}' where seq = 4`, 4],
    [
      'the first record is taken out',
      `delete from change where transaction_seq = 1; delete from transaction_record where seq = 1`,
      1,
    ],
  ])('shows where %s', async (_what, statements, seq) => {
    await tamper(statements);
    expect(await verify()).toMatchObject({ kind: 'broken', seq });
  });

  test('shows the record after a whole one was forged with a hash that fits', async () => {
    await tamper(`update transaction_record set previous_hash = '${'0'.repeat(64)}' where seq = 2`);
    expect(await verify()).toMatchObject({ kind: 'broken', seq: 2, records: 1 });
  });
});

test('records that make no sense are still listed, so that they can be seen and verified', async () => {
  await tamper(`update transaction_record set label = 'not json', at = 'never' where seq = 2;
    update transaction_record set label = '{"key":"ofALaterVersion","params":{}}' where seq = 3`);
  const { records } = await searchHistory(file.workspace.reader, {}, { limit: 10 });
  expect(records.map(({ seq, label }) => [seq, label.key])).toEqual([
    [5, 'workspaceRenamed'],
    [4, 'workspaceRenamed'],
    [3, 'unknown'],
    [2, 'unknown'],
    [1, 'workspaceRenamed'],
  ]);
  expect(await verify()).toMatchObject({ kind: 'broken', seq: 2 });
});

describe('rows against the ledger', () => {
  test.each([
    [
      'edited',
      `drop trigger ledger_department_update; update department set duty = 'forged' where id = 'd2'`,
      'd2',
      'changed',
    ],
    [
      'taken away',
      `drop trigger ledger_department_delete; delete from department where id = 'd3'`,
      'd3',
      'missing',
    ],
    [
      'put in',
      `drop trigger ledger_department_insert; insert into department values ('d9', 'x', 'x', 'x', 'other', '', 1)`,
      'd9',
      'unknown',
    ],
  ])('a row that was %s behind the ledger’s back shows', async (_what, statements, rowId, how) => {
    await tamper(statements);
    expect(await verify()).toMatchObject({
      kind: 'rows-differ',
      rowCount: 1,
      rows: [{ table: 'department', rowId, how }],
    });
  });

  test('the newest records cut off with their changes show by the rows that they left', async () => {
    await tamper(
      `delete from change where transaction_seq = 5; delete from transaction_record where seq = 5`,
    );
    expect(await verify()).toMatchObject({ kind: 'rows-differ', rowCount: 4, records: 4 });
  });

  test('a column added by a later version is no difference', async () => {
    await file.reopen(async (handle) => {
      await execute(handle, `alter table department add column floor text`);
      await installTriggers(handle);
    });
    expect(await verify()).toMatchObject({ kind: 'intact', records: 5 });
  });
});
