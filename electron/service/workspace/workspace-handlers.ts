import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { takenName } from '#db/create.ts';
import { exists } from '#db/durable-files.ts';
import { renameWorkspace } from '#db/queries/workspace-queries.ts';
import { saveCopy } from '#db/save-copy.ts';
import { workspaceFileName } from '#shared/domain/workspace/workspace-file-name.ts';
import { instant } from '#shared/values/instant.ts';
import { command, plain, query, valueOf } from '../base.ts';
import { closeWorkspace } from './close-workspace.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';

export const workspaceState = plain.workspace.state.handler(({ context }) => context.parts.slot.state());

export const workspacePlaces = plain.workspace.places.handler(async ({ context }) => {
  const recent = context.parts.userFile.data.recent.map(async (one) => ({
    ...one,
    openedAt: instant(one.openedAt),
    missing: !(await exists(one.path).catch(() => false)),
  }));
  return { folder: defaultFolder(), recent: await Promise.all(recent) };
});

export const workspaceCreate = plain.workspace.create.handler(({ context, input }) =>
  context.parts.slot.inTurn(async () => {
    const path = input.path ?? (await placeFor(input.name));
    return valueOf(await createWorkspace(context.parts, path, input));
  }),
);

export const workspaceOpen = plain.workspace.open.handler(({ context, input }) =>
  context.parts.slot.inTurn(async () =>
    valueOf(await openWorkspace(context.parts, resolve(input.path), input.readOnly)),
  ),
);

export const workspaceClose = plain.workspace.close.handler(({ context }) =>
  context.parts.slot.inTurn(async () => {
    await closeWorkspace(context.parts);
    return { kind: 'none' as const };
  }),
);

export const workspaceSaveCopy = query.workspace.saveCopy.handler(async ({ context, input }) => ({
  path: valueOf(await saveCopy(context.workspace.source, input.path)),
}));

export const workspaceRename = command.workspace.rename.handler(async ({ context, input }) => {
  const before = await context.workspace.state();
  await renameWorkspace(context.writer, input.name);
  context.record.describe({
    key: 'workspaceRenamed',
    params: { beforeName: before.name, name: input.name },
  });
  return { seq: await context.record.position() };
});

export const forgetRecent = plain.workspace.forgetRecent.handler(async ({ context, input }) => {
  await context.parts.userFile.change((data) => ({
    ...data,
    recent: data.recent.filter((recent) => recent.path !== input.path),
  }));
  return {};
});

function defaultFolder(): string {
  return join(homedir(), 'Documents', 'Tongzhou');
}

/** A free file name in the default folder: the workspace's name, with a number where that is taken. */
async function placeFor(name: string): Promise<string> {
  const folder = defaultFolder();
  await mkdir(folder, { recursive: true });
  const base = workspaceFileName(name);
  let path = join(folder, `${base}.tongzhou`);
  for (let number = 2; (await takenName(path)) !== null; number += 1) {
    path = join(folder, `${base} ${number}.tongzhou`);
  }
  return path;
}
