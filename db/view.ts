import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { ReadOnlyReason } from '#shared/domain/workspace/workspace-state.ts';
import { ask, execute, withHandle } from './driver/sqlite-handle.ts';
import { exists, removeIfThere } from './durable-files.ts';
import type { FileHeader } from './file-header.ts';
import { isWritablePlace } from './inspect-file.ts';
import { isDamage } from './integrity.ts';
import { type Journals, journalsOf } from './journals.ts';
import { logBelongs } from './log-mark.ts';
import { migrate, type Migration, newestVersion } from './migrate.ts';
import { examine } from './settle.ts';
import { connectWorkspace, type ReadSource, type Workspace } from './workspace.ts';

/** A way to read a file without writing it, and what has to be done when it is closed. */
interface View {
  readonly source: ReadSource;
  readonly leave: () => Promise<void>;
}

/** Opens a file so that nothing of it is written. `header` is null where this process has it open already. */
export async function openView(
  path: string,
  header: FileHeader | null,
  readOnly: ReadOnlyReason,
  migrations?: readonly Migration[],
): Promise<Outcome<Workspace>> {
  const newest = newestVersion(migrations);
  const isLive = readOnly === 'in-use' || header === null;
  const view = isLive ? liveView(path) : await restingView(path, header, readOnly);
  try {
    const examined = await examine(view.source.file, view.source.mode, { newest });
    if (examined.kind === 'ok' && examined.value.version === newest) {
      const { soundness } = examined.value;
      const connection = { path, readOnly, source: view.source, soundness, release: view.leave };
      return accepted(await connectWorkspace(connection));
    }
    await view.leave();
    if (examined.kind === 'refused') return refused(examined.refusal.reason, { path });
    // An older schema can be read once it is brought up to date, which a copy can be.
    return isLive ? refused('file-in-use', { path }) : await openOlder(path, readOnly, migrations);
  } catch (error) {
    await view.leave();
    throw error;
  }
}

async function openOlder(
  path: string,
  readOnly: ReadOnlyReason,
  migrations?: readonly Migration[],
): Promise<Outcome<Workspace>> {
  const copy = await copiedView(path);
  try {
    await withHandle(copy.source.file, 'read-write', (handle) => migrate(handle, migrations));
    const connection = {
      path,
      readOnly,
      source: copy.source,
      soundness: 'sound',
      release: copy.leave,
    } as const;
    return accepted(await connectWorkspace(connection));
  } catch (error) {
    await copy.leave();
    throw error;
  }
}

function liveView(path: string): View {
  return { source: { file: path, mode: 'read-only' }, leave: async () => undefined };
}

/** Nobody writes the file, as far as can be known. */
async function restingView(path: string, header: FileHeader, readOnly: ReadOnlyReason): Promise<View> {
  const journals = await journalsOf(path);
  const hasLog = (journals.log ?? 0) > 0;
  const hasStranger = header.writesAhead && (journals.rollback ?? 0) > 0;
  if (!hasLog) {
    const mayChange = readOnly === 'chosen' && !hasStranger && (await isWritablePlace(path));
    const isTidy = mayChange && (await canIndex(path));
    return isTidy ? tidyView(path, journals) : immutableView(path);
  }
  // With the index beside it somebody may have it open, and then only the locks of SQLite tell what is current.
  const hasIndex = journals.index !== null || (await isWritablePlace(path));
  if (hasStranger || !hasIndex) return copiedView(path);
  return (await logBelongs(path)) ? liveView(path) : immutableView(path);
}

/** On a full disk there is no room for the index that reading under locks needs. */
async function canIndex(path: string): Promise<boolean> {
  try {
    await withHandle(path, 'read-only', (handle) => ask(handle, 'select 1 from sqlite_schema limit 1'));
    return true;
  } catch (error) {
    // What is damaged is said where the file is examined.
    return isDamage(error);
  }
}

function immutableView(path: string): View {
  return { source: { file: path, mode: 'immutable' }, leave: async () => undefined };
}

/** Reads under SQLite's locks, so that another instance may write meanwhile, and clears its journal files after. */
function tidyView(path: string, before: Journals): View {
  const leave = async (): Promise<void> => {
    if (before.log !== null || before.index !== null) return;
    // The last one that may write and has nothing to fold in removes them; the file itself is not written.
    await withHandle(path, 'read-write', (handle) =>
      ask(handle, 'select 1 from sqlite_schema limit 1'),
    ).catch(() => undefined);
  };
  return { source: { file: path, mode: 'read-only' }, leave };
}

/** A copy of file and log where they can be written, removed when it is closed. */
async function copiedView(path: string): Promise<View> {
  const folder = await mkdtemp(join(tmpdir(), 'tongzhou-'));
  const file = join(folder, basename(path));
  const leave = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await copyFile(path, file);
    await chmod(file, 0o600);
    if (await exists(`${path}-wal`)) {
      await copyFile(`${path}-wal`, `${file}-wal`);
      await chmod(`${file}-wal`, 0o600);
    }
    if (!(await logBelongs(file))) await removeIfThere(`${file}-wal`);
    await withHandle(file, 'read-write', (handle) => execute(handle, 'pragma wal_checkpoint(truncate)'));
  } catch (error) {
    await leave();
    throw error;
  }
  return { source: { file, mode: 'read-only' }, leave };
}
