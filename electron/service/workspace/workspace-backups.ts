import { join } from 'node:path';
import { placeKey } from '#db/backups/backup-name.ts';
import { allBackups, type ListedBackup } from '#db/backups/list-backups.ts';
import { makeBackup } from '#db/backups/make-backup.ts';
import { lastRecord } from '#db/queries/workspace-queries.ts';
import type { Workspace } from '#db/workspace.ts';
import type { Outcome } from '#shared/domain/refusal.ts';
import type { Backup } from '#shared/domain/workspace/workspace-state.ts';
import type { ServiceParts } from '../service-parts.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** All backups lie in the program's own folder, away from the workspaces and their journals. */
export function backupRoot(parts: ServiceParts): string {
  return join(parts.options.dataFolder, 'backups');
}

export async function backUp(
  parts: ServiceParts,
  workspace: Workspace,
  cause: Backup['cause'],
): Promise<Outcome<Backup>> {
  const { id } = await workspace.state();
  const { path, source } = workspace;
  return makeBackup({ root: backupRoot(parts), workspaceId: id, path, source, cause, at: parts.now() });
}

/** Once a day, where something was changed since the newest backup. */
export async function backUpDaily(parts: ServiceParts, workspace: Workspace): Promise<void> {
  const newest = await newestBackup(parts, workspace);
  const age = newest === undefined ? Infinity : Date.parse(parts.now()) - Date.parse(newest.madeAt);
  if (age >= DAY_MS) await backUpUnlessThere(parts, workspace, 'daily', newest);
}

/** After every session that changed something. */
export async function backUpAtClose(parts: ServiceParts, workspace: Workspace): Promise<void> {
  if (!workspace.changed()) return;
  await backUpUnlessThere(parts, workspace, 'close', await newestBackup(parts, workspace));
}

/** A backup that ends with the same record holds the same. */
async function backUpUnlessThere(
  parts: ServiceParts,
  workspace: Workspace,
  cause: 'daily' | 'close',
  newest: ListedBackup | undefined,
): Promise<void> {
  if (newest !== undefined && newest.name.seq === (await lastRecord(workspace.reader))) return;
  const made = await backUp(parts, workspace, cause);
  if (made.kind === 'refused') {
    parts.options.log(`no ${cause} backup of ${workspace.path}: ${made.refusal.reason}`);
  }
}

async function newestBackup(parts: ServiceParts, workspace: Workspace): Promise<ListedBackup | undefined> {
  const { id } = await workspace.state();
  const key = placeKey(workspace.path);
  return (await allBackups(backupRoot(parts), id)).find((backup) => backup.name.key === key);
}
