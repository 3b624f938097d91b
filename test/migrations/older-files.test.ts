import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ask, withHandle } from '#db/driver/sqlite-handle.ts';
import { newestVersion } from '#db/migrate.ts';
import { type FileToMigrate } from '#db/open.ts';
import { accepted, refused } from '#shared/domain/refusal.ts';
import { oneMore } from '#test/support/file-tasks.ts';
import {
  addDepartments,
  copyAsKilled,
  departmentCount,
  makeWorkspace,
  open,
  removeDepartments,
  temporaryFolder,
  traces,
  value,
  WORKSPACE_ID,
} from '#test/support/workspace-files.ts';

/** Files of today’s newest version, opened by a program that knows one version more. */
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'older.tongzhou');
  await makeWorkspace(path, 5);
});
afterEach(() => folder.remove());

function versionOf(file: string): Promise<unknown> {
  return withHandle(file, 'immutable', (handle) => ask(handle, 'pragma user_version'));
}

describe('an older file', () => {
  test('is kept, then migrated, then opened to be written', async () => {
    const kept: FileToMigrate[] = [];
    const workspace = value(
      await open(path, {
        migrations: oneMore,
        beforeMigration: async (file) => {
          expect(await versionOf(path)).toEqual([{ user_version: newestVersion() }]);
          kept.push(file);
          return accepted(null);
        },
      }),
    );
    expect(kept).toMatchObject([{ workspaceId: WORKSPACE_ID, path }]);
    expect(await workspace.state()).toMatchObject({ schemaVersion: newestVersion(oneMore), readOnly: null });
    expect(workspace.watched.map((table) => table.name)).toContain('added');
    await addDepartments(workspace, 'x', 1);
    expect(await departmentCount(workspace)).toBe(6);
    await workspace.close();
  });

  test('is migrated with what lies in its log', async () => {
    const killed = join(folder.path, 'killed.tongzhou');
    await copyAsKilled(path, killed, (workspace) => removeDepartments(workspace, ['first-1']));
    const workspace = value(await open(killed, { migrations: oneMore }));
    expect(await departmentCount(workspace)).toBe(4);
    await workspace.close();
  });

  test('is left alone where it can’t be kept first', async () => {
    const before = await traces(path);
    const outcome = await open(path, {
      migrations: oneMore,
      beforeMigration: async () => refused('disk-full', {}),
    });
    expect(outcome).toEqual(refused('disk-full', {}));
    expect(await traces(path)).toEqual(before);
  });

  test('is left alone where a migration fails', async () => {
    const broken = [...oneMore, { version: oneMore.length + 1, statements: ['create nonsense'] }];
    await expect(open(path, { migrations: broken })).rejects.toThrow('syntax error');
    expect(await versionOf(path)).toEqual([{ user_version: newestVersion() }]);
    const workspace = value(await open(path));
    expect(workspace.readOnly).toBeNull();
    await workspace.close();
  });

  test('that is only to be looked at is shown in today’s schema and left as it was', async () => {
    const before = await traces(path);
    const viewer = value(await open(path, { readOnly: true, migrations: oneMore }));
    expect(await viewer.state()).toMatchObject({
      path,
      readOnly: 'chosen',
      schemaVersion: newestVersion(oneMore),
    });
    expect(await departmentCount(viewer)).toBe(5);
    await viewer.close();
    expect(await traces(path)).toEqual(before);
  });

  test('that an older program has open is not shown half-way between', async () => {
    const older = value(await open(path));
    expect(await open(path, { migrations: oneMore })).toEqual(refused('file-in-use', { path }));
    await older.close();
  });
});
