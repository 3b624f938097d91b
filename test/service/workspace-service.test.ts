import { readdir, readFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkspaceState } from '#shared/domain/workspace/workspace-state.ts';
import { runScript } from '#test/support/child.ts';
import {
  addDepartment,
  type Client,
  createAt,
  departmentNames,
  type EmptyService,
  emptyService,
} from '#test/support/empty-service.ts';
import { commandMeta, traces } from '#test/support/workspace-files.ts';

let service: EmptyService;
let client: Client;
let path: string;
beforeEach(async () => {
  service = await emptyService();
  ({ client, path } = service);
  vi.stubEnv('HOME', service.folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await service.stop();
});

function refusal(reason: string) {
  return expect.objectContaining({ code: 'REFUSED', data: expect.objectContaining({ reason }) });
}

describe('opening and closing', () => {
  test('a new workspace is open, remembered, and opens again', async () => {
    expect(await client.workspace.state()).toEqual({ kind: 'none' });
    const state = await createAt(client, path, 'sample');
    expect(state).toMatchObject({
      kind: 'open',
      name: '测试',
      path,
      sample: true,
      readOnly: null,
      damaged: false,
    });
    expect(await client.workspace.close()).toEqual({ kind: 'none' });
    await expect(client.budget.sheet({})).rejects.toEqual(expect.objectContaining({ code: 'NO_WORKSPACE' }));
    expect(await client.workspace.open({ path })).toEqual(state);
    const { recent } = await client.workspace.places();
    expect(recent).toMatchObject([{ path, name: '测试', missing: false }]);
    await client.workspace.forgetRecent({ path });
    expect((await client.workspace.places()).recent).toEqual([]);
  });

  test('what was asked before it closes is answered, a command too', async () => {
    await createAt(client, path, 'sample');
    // Enough of the long ones that some are not done once closing gets to the file.
    const agendas = Array.from({ length: 20 }, () => client.meetings.agenda());
    const asked = [...agendas, client.session.get(), addDepartment(client, '合规部')];
    await Promise.all([...asked, client.workspace.close()]);
    await client.workspace.open({ path });
    expect(await departmentNames(client)).toContain('合规部');
  });

  test('without a path it lies in the default folder, under a name that every system takes', async () => {
    const home = join(service.folder, 'Documents', 'Tongzhou');
    const order = { name: '2026/Q1: 计划', template: 'empty', language: 'en' } as const;
    expect((await client.workspace.create(order)).path).toBe(join(home, '2026 Q1 计划.tongzhou'));
    expect((await client.workspace.create(order)).path).toBe(join(home, '2026 Q1 计划 2.tongzhou'));
    const long = await client.workspace.create({ ...order, name: '长'.repeat(200) });
    expect(Buffer.byteLength(basename(long.path))).toBeLessThan(200);
    expect((await client.workspace.places()).folder).toBe(home);
  });

  test('another workspace takes its place only once it stands', async () => {
    const first = await createAt(client, path);
    await addDepartment(client, 'first');
    await expect(client.workspace.open({ path: join(service.folder, 'nowhere') })).rejects.toEqual(
      refusal('file-missing'),
    );
    await expect(createAt(client, path)).rejects.toEqual(refusal('path-exists'));
    expect(await client.workspace.state()).toEqual(first);
    const second = await createAt(client, join(service.folder, 'second.tongzhou'));
    expect(await client.workspace.state()).toEqual(second);
    expect(await departmentNames(client)).not.toContain('first');
    expect(await readdir(service.folder)).not.toContain('work.tongzhou-lock');
    await client.workspace.open({ path });
    expect(await departmentNames(client)).toContain('first');
  });

  test('windows that open, close and make at the same moment take turns', async () => {
    const other = join(service.folder, 'other.tongzhou');
    await createAt(client, other);
    const answers = await Promise.all([
      createAt(client, path),
      client.workspace.open({ path: other }),
      client.workspace.close(),
      client.workspace.open({ path }),
      client.workspace.open({ path }),
    ]);
    expect(answers[4]).toEqual(await client.workspace.state());
    const names = await readdir(service.folder);
    expect(names.filter((name) => name.endsWith('-lock'))).toEqual(['work.tongzhou-lock']);
  });

  test('every window hears of a workspace opened, committed to and closed', async () => {
    const stop = new AbortController();
    const events = await client.feed.watch(undefined, { signal: stop.signal });
    expect((await events.next()).value).toEqual({ kind: 'ready' });
    const state: WorkspaceState = await createAt(client, path);
    expect((await events.next()).value).toEqual({ kind: 'workspace', state });
    await addDepartment(client, 'x');
    expect((await events.next()).value).toMatchObject({ kind: 'committed', tables: ['department'] });
    await client.workspace.close();
    expect((await events.next()).value).toEqual({ kind: 'workspace', state: { kind: 'none' } });
    stop.abort();
  });

  test('read-only by choice refuses commands, and can be opened to be written after all', async () => {
    await createAt(client, path);
    expect((await client.workspace.open({ path, readOnly: true })).readOnly).toBe('chosen');
    await expect(addDepartment(client, 'x')).rejects.toEqual(
      expect.objectContaining({ code: 'READ_ONLY', data: { reason: 'chosen' } }),
    );
    expect((await client.workspace.open({ path })).readOnly).toBeNull();
    await addDepartment(client, 'x');
  });

  test('a file that another instance has open is shown read-only, until that one is gone', async () => {
    await createAt(client, path);
    await client.workspace.close();
    const other = runScript('hold-workspace', [path, '0']);
    await other.line();
    expect((await client.workspace.open({ path })).readOnly).toBe('in-use');
    expect(await departmentNames(client)).toHaveLength(4);
    await expect(client.workspace.rename({ name: 'x' })).rejects.toEqual(
      expect.objectContaining({ code: 'READ_ONLY', data: { reason: 'in-use' } }),
    );
    await other.kill();
    expect((await client.workspace.open({ path })).readOnly).toBeNull();
  });

  test('a path that is no path, and one relative to where the program runs', async () => {
    for (const odd of ['\0', 'a\0b', '../'.repeat(300), '/proc/self/mem', '/']) {
      await expect(client.workspace.open({ path: odd })).rejects.toEqual(
        expect.objectContaining({ code: 'REFUSED' }),
      );
      await expect(createAt(client, odd)).rejects.toEqual(expect.objectContaining({ code: 'REFUSED' }));
    }
  });

  test('preferences that can’t be read are set aside, and the program starts', async () => {
    const started = await emptyService(async (dataFolder) => {
      await mkdir(dataFolder);
      await writeFile(join(dataFolder, 'user.json'), '{"recent": [');
    });
    expect((await started.client.workspace.places()).recent).toEqual([]);
    await createAt(started.client, started.path);
    expect((await started.client.workspace.places()).recent).toHaveLength(1);
    expect(await readFile(join(started.dataFolder, 'user.json.unreadable'), 'utf8')).toBe('{"recent": [');
    await started.stop();
  });
});

describe('a fault of the disk met by any command', () => {
  test('is told as a refusal, takes the command back, and the next one works', async () => {
    await createAt(client, path);
    const limit = (pages: number) =>
      service.parts.slot.current?.write(commandMeta('test.limit'), (writer) =>
        sql`pragma max_page_count = ${sql.raw(String(pages))}`.execute(writer),
      );
    // As many pages as the file has now: the disk is full from here on.
    await limit(1);
    const added: string[] = [];
    const filling = async () => {
      for (let number = 0; number < 200; number += 1) {
        await addDepartment(client, `${number} ${'长'.repeat(50)}`);
        added.push(String(number));
      }
    };
    await expect(filling()).rejects.toEqual(refusal('disk-full'));
    expect(await departmentNames(client)).toHaveLength(4 + added.length);
    await limit(1_000_000);
    await addDepartment(client, 'after');
    expect(await departmentNames(client)).toHaveLength(5 + added.length);
    expect(await client.history.verify({})).toMatchObject({ kind: 'intact' });
  });
});

describe('copies', () => {
  test('a copy is a whole workspace; what has its name already is not replaced', async () => {
    await createAt(client, path, 'sample');
    const copy = join(service.folder, 'copy.tongzhou');
    expect(await client.workspace.saveCopy({ path: copy })).toEqual({ path: copy });
    const before = await traces(copy);
    await expect(client.workspace.saveCopy({ path: copy })).rejects.toEqual(refusal('path-exists'));
    await expect(client.workspace.saveCopy({ path })).rejects.toEqual(refusal('path-exists'));
    await expect(client.workspace.saveCopy({ path: join(service.folder, 'no/x') })).rejects.toEqual(
      refusal('path-not-writable'),
    );
    expect((await traces(copy)).hash).toBe(before.hash);
    const sheet = await client.budget.sheet({});
    await client.workspace.open({ path: copy });
    expect(await client.budget.sheet({})).toEqual(sheet);
    expect(await client.history.verify({})).toMatchObject({ kind: 'intact' });
  });
});
