import { mkdir, readdir, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import {
  addDepartment,
  type Client,
  createAt,
  departmentNames,
  type EmptyService,
  emptyService,
} from '#test/support/empty-service.ts';
import { traces } from '#test/support/workspace-files.ts';

let service: EmptyService;
let client: Client;
let path: string;
beforeEach(async () => {
  service = await emptyService();
  ({ client, path } = service);
});
afterEach(async () => {
  await service.stop();
});

function refusal(reason: string) {
  return expect.objectContaining({ code: 'REFUSED', data: expect.objectContaining({ reason }) });
}

describe('backups', () => {
  async function causes(client: Client, at?: string): Promise<string[]> {
    return (await client.backups.list(at === undefined ? {} : { path: at })).backups.map((one) => one.cause);
  }

  test('are made daily and at close, when there is something new, and lie outside the workspace’s folder', async () => {
    await createAt(client, path);
    await client.workspace.close();
    expect(await causes(client, path)).toEqual(['daily']);
    await client.workspace.open({ path });
    await client.workspace.close();
    expect(await causes(client, path)).toEqual(['daily']);
    await client.workspace.open({ path });
    await addDepartment(client, 'x');
    await client.workspace.close();
    expect(await causes(client, path)).toEqual(['close', 'daily']);
    service.clockMs += 26 * 60 * 60 * 1000;
    await client.workspace.open({ path });
    await client.workspace.close();
    expect(await causes(client, path)).toEqual(['close', 'daily']);
    const { folder: backupFolder, backups } = await client.backups.list({ path });
    expect(dirname(dirname(backupFolder))).toBe(service.dataFolder);
    expect((await stat(join(backupFolder, backups[0]?.file ?? ''))).size).toBe(backups[0]?.bytes);
    expect(await readdir(service.folder)).toEqual(['data', 'work.tongzhou']);
  });

  test('made by hand are listed newest first and restored, with what they replace kept', async () => {
    const state = await createAt(client, path);
    await addDepartment(client, 'before');
    const made = await client.backups.make();
    expect(made.cause).toBe('manual');
    await addDepartment(client, 'after');
    expect(await client.backups.restore({ path, file: made.file })).toEqual(state);
    const names = await departmentNames(client);
    expect(names).toContain('before');
    expect(names).not.toContain('after');
    const [replaced] = (await client.backups.list({})).backups;
    expect(replaced?.cause).toBe('replaced');
    await client.backups.restore({ path, file: replaced?.file ?? '' });
    expect(await departmentNames(client)).toContain('after');
    expect(await client.history.verify({})).toMatchObject({ kind: 'intact' });
  });

  test('are found for a damaged file, for one that is gone and for one that was moved', async () => {
    await createAt(client, path);
    await addDepartment(client, 'x');
    await client.workspace.close();
    const [newest] = (await client.backups.list({ path })).backups;
    const file = newest?.file ?? '';

    await truncate(path, 5000);
    await expect(client.workspace.open({ path })).rejects.toEqual(refusal('file-corrupt'));
    expect(await causes(client, path)).toEqual(['close', 'daily']);
    await client.backups.restore({ path, file });
    expect(await departmentNames(client)).toContain('x');
    expect(
      (await readdir(service.folder)).filter((name) => name.includes('(damaged 2026-06-22')),
    ).toHaveLength(1);
    await client.workspace.close();

    await writeFile(path, 'nothing of a header');
    await expect(client.workspace.open({ path })).rejects.toEqual(refusal('file-corrupt'));
    await client.backups.restore({ path, file });
    await client.workspace.close();

    const moved = join(service.folder, 'moved.tongzhou');
    await rename(path, moved);
    expect(await causes(client, path)).toEqual(['close', 'daily']);
    expect(await causes(client, moved)).toEqual(['close', 'daily']);
    await client.backups.restore({ path, file });
    expect(await departmentNames(client)).toContain('x');
  });

  test('of a copy are not offered for the original', async () => {
    await createAt(client, path);
    const copy = join(service.folder, 'copy.tongzhou');
    await client.workspace.saveCopy({ path: copy });
    await client.workspace.open({ path: copy });
    await addDepartment(client, 'only in the copy');
    await client.workspace.close();
    expect(await causes(client, copy)).toEqual(['close', 'daily']);
    expect(await causes(client, path)).toEqual(['daily']);
  });

  test('that are damaged, gone, or another file altogether are refused, and the workspace stays open', async () => {
    const state = await createAt(client, path);
    const made = await client.backups.make();
    const { folder: backupFolder } = await client.backups.list({});
    await truncate(join(backupFolder, made.file), 30_000);
    await expect(client.backups.restore({ path, file: made.file })).rejects.toEqual(
      refusal('backup-damaged'),
    );
    expect(await client.workspace.state()).toEqual(state);
    for (const file of ['nothing.tongzhou', '../../../work.tongzhou', '/etc/passwd', 'places.json']) {
      await expect(client.backups.restore({ path, file })).rejects.toEqual(refusal('backup-missing'));
    }
    await addDepartment(client, 'still writable');
  });

  test('that are opened as they lie are only looked at', async () => {
    await createAt(client, path);
    const { file } = await client.backups.make();
    const { folder } = await client.backups.list({});
    // Closing waits for the day's own backup, which is made in the background.
    await client.workspace.close();
    const before = await traces(join(folder, file));
    expect(await client.workspace.open({ path: join(folder, file) })).toMatchObject({ readOnly: 'chosen' });
    await client.workspace.close();
    expect(await traces(join(folder, file))).toEqual(before);
  });

  test('of nothing: no workspace, and a file that never was one', async () => {
    expect((await client.backups.list({})).backups).toEqual([]);
    await writeFile(path, 'a letter');
    expect((await client.backups.list({ path })).backups).toEqual([]);
    await expect(client.backups.restore({ path, file: 'x' })).rejects.toEqual(refusal('backup-missing'));
    expect(await readFile(path, 'utf8')).toBe('a letter');
  });

  test('that can’t be made keep nobody from working', async () => {
    await mkdir(service.dataFolder, { recursive: true });
    await writeFile(join(service.dataFolder, 'backups'), 'a file where the folder should be');
    await createAt(client, path);
    await addDepartment(client, 'x');
    await client.workspace.close();
    expect(service.lines.some((line) => line.includes('backup'))).toBe(true);
    await client.workspace.open({ path });
    expect(await departmentNames(client)).toContain('x');
    await expect(client.backups.make()).rejects.toEqual(expect.objectContaining({ code: 'REFUSED' }));
  });

  test('a damaged file is salvaged beside itself, and the salvaged one opens', async () => {
    await createAt(client, path, 'sample');
    const lineCount = (await client.budget.sheet({})).lines.length;
    await client.workspace.close();
    const { size } = await stat(path);
    await truncate(path, size - 4096 * 3);
    await expect(client.workspace.open({ path })).rejects.toEqual(refusal('file-corrupt'));
    const salvaged = await client.backups.salvage({ path });
    expect(salvaged.path).toBe(join(service.folder, 'work (salvaged).tongzhou'));
    await client.workspace.open({ path: salvaged.path });
    expect((await client.budget.sheet({})).lines).toHaveLength(lineCount);
  });
});
