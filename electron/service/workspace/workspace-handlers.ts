import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { renameWorkspace } from '#db/queries/workspace-queries.ts';
import { instant } from '#shared/values/instant.ts';
import { command, plain, valueOf } from '../base.ts';
import { closeWorkspace } from './close-workspace.ts';
import { createWorkspace, openWorkspace } from './open-workspace.ts';

export const workspaceState = plain.workspace.state.handler(({ context }) => context.parts.slot.state());

export const workspacePlaces = plain.workspace.places.handler(({ context }) => ({
  folder: defaultFolder(),
  recent: context.parts.userFile.data.recent.map((recent) => ({
    ...recent,
    openedAt: instant(recent.openedAt),
    missing: !existsSync(recent.path),
  })),
}));

export const workspaceCreate = plain.workspace.create.handler(async ({ context, input }) => {
  const path = input.path ?? (await placeFor(input.name));
  return valueOf(await createWorkspace(context.parts, path, input));
});

export const workspaceOpen = plain.workspace.open.handler(async ({ context, input }) =>
  valueOf(await openWorkspace(context.parts, input.path, input.readOnly)),
);

export const workspaceClose = plain.workspace.close.handler(async ({ context }) => {
  await closeWorkspace(context.parts);
  return { kind: 'none' as const };
});

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

/** A file name from a workspace's name, in the default folder. */
async function placeFor(name: string): Promise<string> {
  const folder = defaultFolder();
  await mkdir(folder, { recursive: true });
  return join(folder, `${name.replace(/[<>:"/\\|?*]/g, ' ').trim()}.tongzhou`);
}
