import { stat } from 'node:fs/promises';
import { rememberPlace } from '#db/backups/backup-places.ts';
import type { Workspace } from '#db/workspace.ts';
import type { ServiceParts } from '../service-parts.ts';
import { backupRoot } from './workspace-backups.ts';

/** Closes the open workspace, if any, after the command under way and the backup, and tells every listener. */
export async function closeWorkspace(parts: ServiceParts): Promise<void> {
  const { current, session } = parts.slot;
  if (current === null) return;
  parts.slot.put(null);
  try {
    await session?.end();
    await current.close();
    if (session !== null && current.readOnly === null) await noteAsLeft(parts, current, session.workspaceId);
  } finally {
    parts.publisher.publish('event', { kind: 'workspace', state: { kind: 'none' } });
  }
}

/** A file that looks the same next time need not be walked before it opens. */
async function noteAsLeft(parts: ServiceParts, { path, soundness }: Workspace, id: string): Promise<void> {
  try {
    const { size, mtimeMs } = await stat(path);
    const left = soundness === 'damaged' ? null : { bytes: size, modifiedMs: Math.round(mtimeMs) };
    await rememberPlace(backupRoot(parts), id, { path, left });
  } catch (error) {
    parts.options.log(`could not note how ${path} was left: ${String(error)}`);
  }
}
