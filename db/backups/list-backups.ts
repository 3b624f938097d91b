import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backup } from '#shared/domain/workspace/workspace-state.ts';
import { exists, sizeOf } from '../durable-files.ts';
import { type BackupName, placeKey, readBackupName } from './backup-name.ts';
import { backupFolder, readPlaces } from './backup-places.ts';

export interface ListedBackup extends Backup {
  readonly name: BackupName;
}

/** Every backup of a workspace id, whichever of its copies it was made of; newest first. */
export async function allBackups(root: string, workspaceId: string): Promise<ListedBackup[]> {
  const folder = backupFolder(root, workspaceId);
  const files = await readdir(folder).catch(() => []);
  const listed: ListedBackup[] = [];
  for (const file of files) {
    const name = readBackupName(file);
    const bytes = name === null ? null : await sizeOf(join(folder, file));
    if (name !== null && bytes !== null)
      listed.push({ file, name, bytes, madeAt: name.madeAt, cause: name.cause });
  }
  return listed.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
}

/**
 * The backups to offer for the file at a path: those made of it, and those made where no file is any more, from
 * where it may have been moved. Those of a copy that lives elsewhere are not its own.
 */
export async function listBackups(root: string, workspaceId: string, path: string): Promise<ListedBackup[]> {
  const { places } = await readPlaces(root, workspaceId);
  const own = placeKey(path);
  const offered = new Set([own]);
  const listed = await allBackups(root, workspaceId);
  for (const key of new Set(listed.map((backup) => backup.name.key))) {
    const place = places[key];
    if (place === undefined || !(await exists(place.path))) offered.add(key);
  }
  return listed.filter((backup) => offered.has(backup.name.key));
}
