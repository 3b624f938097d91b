import { open as openFile, stat, utimes } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, withHandle } from '#db/driver/sqlite-handle.ts';
import { checkStructure } from '#db/integrity.ts';
import { refused } from '#shared/domain/refusal.ts';
import { type EmptyService, emptyService } from '#test/support/empty-service.ts';
import { commandMeta, makeWorkspace, open, value } from '#test/support/workspace-files.ts';

let service: EmptyService;
let path: string;
beforeEach(async () => {
  service = await emptyService();
  ({ path } = service);
});
afterEach(() => service.stop());

/** Over the size from which a file that nobody touched is opened first and walked after. */
async function makeLargeWorkspace(): Promise<void> {
  await makeWorkspace(path, 3);
  const workspace = value(await open(path));
  await workspace.write(commandMeta('test.large'), async (writer, record) => {
    await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 24000)
      insert into department select 'n' || i, 'n' || i, 'n' || i, 'A', 'other', ${'联络'.repeat(120)}, i from n`.execute(
      writer,
    );
    record.describe({ key: 'departmentAdded', params: { name: 'n' } });
  });
  await workspace.close();
}

/** Zeros over a page of rows, with the file's time as it was: what an ageing disk does. */
async function rot(): Promise<void> {
  const { mtime, atime } = await stat(path);
  const pages = await withHandle(path, 'immutable', (handle) =>
    ask<{ page: number }>(
      handle,
      `select pageno as page from dbstat where name = 'department' and pagetype = 'leaf' limit 1 offset 40`,
    ),
  );
  const file = await openFile(path, 'r+');
  await file.write(new Uint8Array(4096), 0, 4096, ((pages[0]?.page ?? 0) - 1) * 4096);
  await file.close();
  await utimes(path, atime, mtime);
}

describe('a large file', () => {
  test('that is as we left it opens at once; damage is found after, and every window told', async () => {
    await makeLargeWorkspace();
    expect((await stat(path)).size).toBeGreaterThan(32 * 1024 * 1024);
    const { client } = service;
    expect(await client.workspace.open({ path })).toMatchObject({ damaged: false });
    await client.workspace.close();
    await rot();

    const stop = new AbortController();
    const events = await client.feed.watch(undefined, { signal: stop.signal });
    await events.next();
    const opened = await client.workspace.open({ path });
    expect(opened.damaged).toBe(false);
    expect((await events.next()).value).toEqual({ kind: 'workspace', state: opened });
    expect((await events.next()).value).toEqual({ kind: 'workspace', state: { ...opened, damaged: true } });
    expect(await client.workspace.state()).toEqual({ ...opened, damaged: true });
    stop.abort();

    // The next time it is no longer taken to be sound.
    await client.workspace.close();
    await expect(client.workspace.open({ path })).rejects.toMatchObject({ data: { reason: 'file-corrupt' } });
  });

  test('that was touched since is walked before it opens', async () => {
    await makeLargeWorkspace();
    const { size, mtimeMs } = await stat(path);
    await rot();
    const left = { bytes: size, modifiedMs: Math.round(mtimeMs) };
    expect(await open(path)).toEqual(refused('file-corrupt', { path }));
    expect(await open(path, { known: { left: null } })).toEqual(refused('file-corrupt', { path }));
    expect(await open(path, { known: { left: { ...left, modifiedMs: left.modifiedMs - 1 } } })).toEqual(
      refused('file-corrupt', { path }),
    );
  });

  test('takes no longer to be walked than the time it is given', async () => {
    await makeLargeWorkspace();
    await withHandle(path, 'immutable', async (handle) => {
      expect(await checkStructure(handle, 1)).toBe('unknown');
      expect(await checkStructure(handle, 60_000)).toBe('sound');
    });
  });
});
