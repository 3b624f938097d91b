import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BackupPlace,
  type BackupPlaces,
  backupPlacesSchema,
} from '#shared/domain/workspace/backup-places.ts';
import { isId } from '#shared/values/id.ts';
import { partIn } from '../durable-files.ts';
import { placeKey } from './backup-name.ts';

const FILE = 'places.json';

/** The folder of a workspace's backups. Its id comes out of a file and may be anything. */
export function backupFolder(root: string, workspaceId: string): string {
  const name = isId<'workspace'>(workspaceId)
    ? workspaceId
    : createHash('sha256').update(workspaceId).digest('hex');
  return join(root, name);
}

/** Where the workspace of this id was open; nothing where the note of it is missing or can't be read. */
export async function readPlaces(root: string, workspaceId: string): Promise<BackupPlaces> {
  return (await readNote(join(backupFolder(root, workspaceId), FILE))) ?? { workspaceId, places: {} };
}

async function readNote(path: string): Promise<BackupPlaces | null> {
  try {
    return backupPlacesSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

export async function rememberPlace(root: string, workspaceId: string, place: BackupPlace): Promise<void> {
  const folder = backupFolder(root, workspaceId);
  await mkdir(folder, { recursive: true });
  const { places } = await readPlaces(root, workspaceId);
  const note: BackupPlaces = { workspaceId, places: { ...places, [placeKey(place.path)]: place } };
  const part = partIn(folder);
  const file = await open(part, 'wx');
  try {
    await file.writeFile(JSON.stringify(note, null, 2));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, join(folder, FILE));
}

export interface KnownPlace {
  readonly workspaceId: string;
  readonly place: BackupPlace;
}

/** The workspace that was last open at a path, also where the file there is damaged or gone. */
export async function findPlace(root: string, path: string): Promise<KnownPlace | null> {
  const folders = await readdir(root).catch(() => []);
  const key = placeKey(path);
  for (const name of folders) {
    const note = await readNote(join(root, name, FILE));
    const place = note?.places[key];
    if (note !== null && place !== undefined && place.path === path) {
      return { workspaceId: note.workspaceId, place };
    }
  }
  return null;
}
