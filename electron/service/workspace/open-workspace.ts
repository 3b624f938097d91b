import { createWorkspaceFile } from '#db/create.ts';
import { openWorkspaceFile } from '#db/open.ts';
import type { Workspace } from '#db/workspace.ts';
import { accepted, type Outcome } from '#shared/domain/refusal.ts';
import type { OpenWorkspaceState } from '#shared/domain/workspace/workspace-state.ts';
import type { ServiceParts } from '../service-parts.ts';
import { buildTemplate, type TemplateOrder } from '../templates/build-template.ts';
import { closeWorkspace } from './close-workspace.ts';

const MOST_RECENT = 12;

/** Opens a file; whatever was open before is closed only once the new one stands. */
export async function openWorkspace(
  parts: ServiceParts,
  path: string,
  readOnly: boolean,
): Promise<Outcome<OpenWorkspaceState>> {
  const current = parts.slot.current;
  if (current !== null && current.path === path && (current.readOnly === null) === !readOnly) {
    return accepted(await current.state());
  }
  if (current !== null && current.path === path) await closeWorkspace(parts);
  const opened = await openWorkspaceFile(path, {
    readOnly,
    at: parts.now(),
    known: null,
    beforeMigration: async () => accepted(null),
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

async function takeIn(parts: ServiceParts, workspace: Workspace): Promise<OpenWorkspaceState> {
  await closeWorkspace(parts);
  parts.slot.put(workspace);
  workspace.onCommit(({ seq, tables }) =>
    parts.publisher.publish('event', { kind: 'committed', seq, tables: [...tables] }),
  );
  const state = await workspace.state();
  await parts.userFile.change((data) => ({
    ...data,
    recent: [
      { path: state.path, name: state.name, openedAt: parts.now() },
      ...data.recent.filter((recent) => recent.path !== state.path),
    ].slice(0, MOST_RECENT),
  }));
  parts.publisher.publish('event', { kind: 'workspace', state });
  return state;
}
