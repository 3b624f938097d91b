import { resolve } from 'node:path';
import { backupFolder, findPlace } from '#db/backups/backup-places.ts';
import { listBackups } from '#db/backups/list-backups.ts';
import { restoreBackup } from '#db/backups/restore-backup.ts';
import { locate } from '#db/inspect-file.ts';
import { examine } from '#db/settle.ts';
import { salvageFile } from '#db/salvage/salvage.ts';
import { accepted, type Outcome, refused } from '#shared/domain/refusal.ts';
import type { OpenWorkspaceState } from '#shared/domain/workspace/workspace-state.ts';
import { plain, query, valueOf } from '../base.ts';
import type { ServiceParts } from '../service-parts.ts';
import { closeWorkspace } from './close-workspace.ts';
import { openWorkspace } from './open-workspace.ts';
import { backUp, backupRoot } from './workspace-backups.ts';

export const backupsList = plain.backups.list.handler(async ({ context, input }) => {
  const { parts } = context;
  const given = input.path ?? parts.slot.current?.path;
  const subject = given === undefined ? null : await subjectAt(parts, given);
  if (subject === null || subject.workspaceId === null) return { folder: backupRoot(parts), backups: [] };
  const listed = await listBackups(backupRoot(parts), subject.workspaceId, subject.path);
  return {
    folder: backupFolder(backupRoot(parts), subject.workspaceId),
    backups: listed.map(({ file, madeAt, cause, bytes }) => ({ file, madeAt, cause, bytes })),
  };
});

export const backupsMake = query.backups.make.handler(async ({ context }) =>
  valueOf(await backUp(context.parts, context.workspace, 'manual')),
);

export const backupsRestore = plain.backups.restore.handler(({ context, input }) =>
  context.parts.slot.inTurn(async () => valueOf(await restore(context.parts, input.path, input.file))),
);

export const backupsSalvage = plain.backups.salvage.handler(({ context, input }) =>
  context.parts.slot.inTurn(async () => {
    const { path, tables } = valueOf(await salvageFile(resolve(input.path), context.parts.now()));
    return { path, tables: [...tables] };
  }),
);

interface Subject {
  readonly path: string;
  readonly workspaceId: string | null;
}

/** Which workspace lives at a path: the file says it, or, where it can't any more, what was noted of the place. */
async function subjectAt(parts: ServiceParts, given: string): Promise<Subject> {
  const located = await locate(given);
  const path = located.kind === 'ok' ? located.value.path : resolve(given);
  const { current } = parts.slot;
  if (current !== null && current.path === path) return { path, workspaceId: (await current.state()).id };
  const known = await findPlace(backupRoot(parts), path);
  if (known !== null || located.kind === 'refused') return { path, workspaceId: known?.workspaceId ?? null };
  const examined = await examine(path, 'immutable', { isTrusted: true });
  return { path, workspaceId: examined.kind === 'ok' ? examined.value.head.workspaceId : null };
}

/** Closes the workspace where it is the open one, puts the backup in its place, and opens what is there then. */
async function restore(
  parts: ServiceParts,
  given: string,
  file: string,
): Promise<Outcome<OpenWorkspaceState>> {
  const { path, workspaceId } = await subjectAt(parts, given);
  if (workspaceId === null) return refused('backup-missing', { path: file });
  const offered = await listBackups(backupRoot(parts), workspaceId, path);
  if (!offered.some((backup) => backup.file === file)) return refused('backup-missing', { path: file });
  const { current } = parts.slot;
  const wasOpen = current !== null && current.path === path;
  if (wasOpen) await closeWorkspace(parts);
  const restored = await restoreBackup({ root: backupRoot(parts), workspaceId, path, file, at: parts.now() });
  const opened = restored.kind === 'ok' || wasOpen ? await openWorkspace(parts, path, false) : restored;
  if (restored.kind === 'refused') return restored;
  return opened.kind === 'ok' ? accepted(opened.value) : opened;
}
