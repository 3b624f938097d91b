import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import { thinBackups } from '#shared/domain/workspace/backup-keeping.ts';
import type { Backup } from '#shared/domain/workspace/workspace-state.ts';
import type { Instant } from '#shared/values/instant.ts';
import { dropStaleParts, partIn, publishNew, removeIfThere, removeParts, sizeOf } from '../durable-files.ts';
import { faultCode, refusalOfFault } from '../fault.ts';
import { snapshot } from '../snapshot.ts';
import type { ReadSource } from '../workspace.ts';
import { backupFileName, placeKey } from './backup-name.ts';
import { backupFolder, readPlaces, rememberPlace } from './backup-places.ts';
import { allBackups } from './list-backups.ts';

export interface BackupOrder {
  /** The folder of all backups: of the program's data, never the workspace's own. */
  readonly root: string;
  readonly workspaceId: string;
  /** Where the workspace lives, which need not be the file that is read. */
  readonly path: string;
  readonly source: ReadSource;
  readonly cause: Backup['cause'];
  readonly at: Instant;
}

/**
 * Makes a backup under a temporary name, looks whether it is whole, and gives it its name. What is interrupted leaves
 * the backups before it as they were. Then those are let go that the rule of keeping no longer covers.
 */
export async function makeBackup(order: BackupOrder): Promise<Outcome<Backup>> {
  const folder = backupFolder(order.root, order.workspaceId);
  const part = partIn(folder);
  try {
    await mkdir(folder, { recursive: true });
    await dropStaleParts(folder);
    const made = await snapshot(order.source, part);
    if (made.kind === 'refused') return made;
    const key = placeKey(order.path);
    const file = backupFileName({ madeAt: order.at, cause: order.cause, key, seq: made.value.seq });
    await publish(part, join(folder, file));
    await notePlace(order, key);
    await thin(order, key);
    const bytes = (await sizeOf(join(folder, file))) ?? 0;
    return accepted({ file, madeAt: order.at, cause: order.cause, bytes });
  } catch (error) {
    const refusal = await refusalOfFault(error, part);
    if (refusal === null) throw error;
    return { kind: 'refused', refusal };
  } finally {
    await removeParts(part);
  }
}

/** The same moment, cause, place and last record: the same backup. */
async function publish(part: string, target: string): Promise<void> {
  await publishNew(part, target).catch((error: unknown) => {
    if (faultCode(error) !== 'EEXIST') throw error;
  });
}

async function notePlace(order: BackupOrder, key: string): Promise<void> {
  const { places } = await readPlaces(order.root, order.workspaceId);
  if (places[key]?.path === order.path) return;
  await rememberPlace(order.root, order.workspaceId, { path: order.path, left: null });
}

async function thin(order: BackupOrder, key: string): Promise<void> {
  const ofPlace = (await allBackups(order.root, order.workspaceId)).filter((one) => one.name.key === key);
  for (const { file } of thinBackups(ofPlace).drop) {
    await removeIfThere(join(backupFolder(order.root, order.workspaceId), file));
  }
}
