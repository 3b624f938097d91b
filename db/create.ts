import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { Instant } from '#shared/values/instant.ts';
import { execute, withHandle } from './driver/sqlite-handle.ts';
import { dropStaleParts, exists, partIn, publishNew, removeParts, syncFile } from './durable-files.ts';
import { faultCode, refusalOfFault } from './fault.ts';
import { strangerAt } from './journals.ts';
import { migrate } from './migrate.ts';
import { openWorkspaceFile } from './open.ts';
import { connectWorkspace, freshConnection, type Workspace } from './workspace.ts';

/** Why a new file can't have this name: it is taken, or a journal lies there that would be replayed into it. */
export async function takenName(path: string): Promise<string | null> {
  return (await exists(path)) ? path : strangerAt(path);
}

/**
 * Makes a new workspace and opens it. It is built under a temporary name beside its place and gets its own name when
 * `build` has laid it out and every byte is on the disk: a half-built workspace is never seen, and an existing file
 * is never replaced. What `build` throws takes everything back.
 */
export async function createWorkspaceFile(
  given: string,
  at: Instant,
  build: (workspace: Workspace) => Promise<void>,
): Promise<Outcome<Workspace>> {
  const path = resolve(given);
  try {
    const taken = await takenName(path);
    if (taken !== null) return refused('path-exists', { path: taken }, 'path');
    await buildAndPublish(path, build);
  } catch (error) {
    // A folder that is not there can't be written either.
    if (faultCode(error) === 'ENOENT') return refused('path-not-writable', { path }, 'path');
    const refusal = await refusalOfFault(error, path);
    if (refusal === null) throw error;
    return refused(refusal.reason, refusal.params, 'path');
  }
  const beforeMigration = async (): Promise<Outcome<unknown>> => accepted(null);
  return openWorkspaceFile(path, { readOnly: false, at, known: null, beforeMigration });
}

async function buildAndPublish(path: string, build: (workspace: Workspace) => Promise<void>): Promise<void> {
  const folder = dirname(path);
  await dropStaleParts(folder);
  const part = partIn(folder);
  const made = await open(part, 'wx');
  await made.close();
  try {
    await withHandle(part, 'read-write', async (handle) => {
      await execute(handle, 'pragma journal_mode = wal');
      await migrate(handle);
    });
    const workspace = await connectWorkspace(freshConnection(part));
    try {
      await build(workspace);
    } finally {
      await workspace.close();
    }
    await syncFile(part);
    await publishNew(part, path);
  } finally {
    await removeParts(part);
  }
}
