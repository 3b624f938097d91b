import { stat } from 'node:fs/promises';
import { rememberPlace } from '#db/backups/backup-places.ts';
import type { Workspace } from '#db/workspace.ts';
import type { ServiceParts } from '../service-parts.ts';
import { backupRoot } from './workspace-backups.ts';

/** Closes the open workspace, if any, after what was asked of it, and the backup, and tells every listener. */
export async function closeWorkspace(parts: ServiceParts): Promise<void> {
  try {
    await letGo(parts);
  } finally {
    parts.publisher.publish('event', { kind: 'workspace', state: { kind: 'none' } });
  }
}

/** Closes without telling: for what opens another one in its place, which is then told. */
export async function letGo(parts: ServiceParts): Promise<void> {
  const { current, session } = parts.slot;
  if (current === null) return;
  await noteName(parts, current);
  parts.slot.put(null);
  // What is asked from here on finds no workspace; what was asked before is answered, the long runs by their end.
  parts.papers.stop();
  parts.simulations.stop();
  parts.planImports.clear();
  await session?.end();
  await current.close();
  if (session !== null && current.readOnly === null) await noteAsLeft(parts, current, session.workspaceId);
}

/** The list of recent workspaces names it as it was called last. */
async function noteName(parts: ServiceParts, workspace: Workspace): Promise<void> {
  try {
    const { path, name } = await workspace.state();
    await parts.userFile.change((data) => ({
      ...data,
      recent: data.recent.map((recent) => (recent.path === path ? { ...recent, name } : recent)),
    }));
  } catch (error) {
    parts.options.log(`could not note the name of ${workspace.path}: ${String(error)}`);
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
