import { sep } from 'node:path';
import { findPlace, rememberPlace } from '#db/backups/backup-places.ts';
import { makeBackup } from '#db/backups/make-backup.ts';
import { createWorkspaceFile } from '#db/create.ts';
import { locate } from '#db/inspect-file.ts';
import { type FileToMigrate, openWorkspaceFile } from '#db/open.ts';
import type { Workspace } from '#db/workspace.ts';
import { accepted, type Outcome } from '#shared/domain/refusal.ts';
import type { OpenWorkspaceState } from '#shared/domain/workspace/workspace-state.ts';
import type { ServiceParts } from '../service-parts.ts';
import { buildTemplate, type TemplateOrder } from '../templates/build-template.ts';
import { closeWorkspace, letGo } from './close-workspace.ts';
import { backupRoot } from './workspace-backups.ts';
import { WorkspaceSession } from './workspace-session.ts';

const MOST_RECENT = 12;

/** Opens a file; whatever was open before is closed only once the new one stands. */
export async function openWorkspace(
  parts: ServiceParts,
  given: string,
  readOnly: boolean,
): Promise<Outcome<OpenWorkspaceState>> {
  const located = await locate(given);
  const path = located.kind === 'ok' ? located.value.path : given;
  const { current } = parts.slot;
  if (current !== null && current.path === path) {
    const isAsWanted = readOnly ? current.readOnly === 'chosen' : current.readOnly === null;
    if (isAsWanted) return accepted(await current.state());
    await closeWorkspace(parts);
  }
  const known = (await findPlace(backupRoot(parts), path))?.place ?? null;
  const beforeMigration = (file: FileToMigrate) => backUpForMigration(parts, file);
  // A backup stays what its name says.
  const isBackup = path.startsWith(backupRoot(parts) + sep);
  const opened = await openWorkspaceFile(path, {
    readOnly: readOnly || isBackup,
    at: parts.now(),
    known,
    beforeMigration,
  });
  return opened.kind === 'refused' ? opened : accepted(await takeIn(parts, opened.value));
}

/** Makes a new file, laid out by a template, and opens it. */
export async function createWorkspace(
  parts: ServiceParts,
  path: string,
  order: TemplateOrder,
): Promise<Outcome<OpenWorkspaceState>> {
  const made = await createWorkspaceFile(path, parts.now(), (fresh) => buildTemplate(parts, fresh, order));
  return made.kind === 'refused' ? made : accepted(await takeIn(parts, made.value));
}

function backUpForMigration(parts: ServiceParts, file: FileToMigrate) {
  return makeBackup({ ...file, root: backupRoot(parts), cause: 'migration', at: parts.now() });
}

async function takeIn(parts: ServiceParts, workspace: Workspace): Promise<OpenWorkspaceState> {
  const state = await stateOrClose(workspace);
  await letGo(parts).catch((error: unknown) => {
    parts.options.log(`the workspace before did not close well: ${String(error)}`);
  });
  await noteOpened(parts, state);
  parts.slot.put(workspace, new WorkspaceSession(parts, workspace, state.id));
  parts.publisher.publish('event', { kind: 'workspace', state });
  return state;
}

async function stateOrClose(workspace: Workspace): Promise<OpenWorkspaceState> {
  try {
    return await workspace.state();
  } catch (error) {
    await workspace.close();
    throw error;
  }
}

/** Where it was opened is worth remembering, and not worth a failure. */
async function noteOpened(
  parts: ServiceParts,
  { id, name, path, readOnly }: OpenWorkspaceState,
): Promise<void> {
  try {
    if (readOnly === null) await rememberPlace(backupRoot(parts), id, { path, left: null });
    await parts.userFile.change((data) => ({
      ...data,
      recent: [
        { path, name, openedAt: parts.now() },
        ...data.recent.filter((recent) => recent.path !== path),
      ].slice(0, MOST_RECENT),
    }));
  } catch (error) {
    parts.options.log(`could not remember ${path}: ${String(error)}`);
  }
}
