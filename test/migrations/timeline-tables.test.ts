import { expect, test } from 'vitest';
import { ask, execute, withHandle } from '#db/driver/sqlite-handle.ts';
import { migrate, newestVersion } from '#db/migrate.ts';
import { migrations } from '#db/migrations/migration-list.ts';
import { connectWorkspace, freshConnection } from '#db/workspace.ts';
import { buildTemplate } from '#electron/service/templates/build-template.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { type ServiceClient, serviceClient } from '#test/support/service-client.ts';

const BEFORE_TIMELINE = migrations.filter(({ version }) => version < 6);

/** A workspace as the version before the timeline left it, with a line and its plan. */
async function makeOlder({ path, service }: ServiceClient): Promise<void> {
  await withHandle(path, 'create', async (handle) => {
    await execute(handle, 'pragma journal_mode = wal');
    await migrate(handle, BEFORE_TIMELINE);
  });
  const workspace = await connectWorkspace(freshConnection(path));
  await buildTemplate(service.connect().parts, workspace, { name: 'Old', template: 'empty', language: 'en' });
  await workspace.close();
}

test('a file from before the timeline opens with an empty one, and can be planned and undone', async () => {
  const its = await serviceClient('none');
  const { client } = its;
  try {
    await makeOlder(its);
    const versionOf = () => withHandle(its.path, 'immutable', (handle) => ask(handle, 'pragma user_version'));
    expect(await versionOf()).toEqual([{ user_version: 5 }]);
    expect(await client.workspace.open({ path: its.path })).toMatchObject({
      kind: 'open',
      readOnly: null,
      schemaVersion: newestVersion(),
    });
    const { timeline } = await client.timeline.get();
    expect(timeline).toMatchObject({ tasks: [], settings: { statusAt: null } });
    expect((await client.overview.timeline({})).standing).toBeNull();
    const id = uuidV7<'task'>(its.clockMs, new Uint8Array(10));
    const edit = { kind: 'add-task', id, parentId: null, afterId: null, task: { name: 'First' } } as const;
    await client.timeline.apply({ edits: [edit] });
    expect((await client.timeline.get()).timeline.tasks).toMatchObject([{ code: '1', name: 'First' }]);
    expect((await client.history.verify()).kind).toBe('intact');
    await client.history.undo({});
    expect((await client.timeline.get()).timeline.tasks).toEqual([]);
  } finally {
    await its.remove();
  }
});
