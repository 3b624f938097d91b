import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import type { ReadOnlyReason } from '#shared/domain/workspace/workspace-state.ts';
import type { Instant } from '#shared/values/instant.ts';
import { execute, withHandle } from './driver/sqlite-handle.ts';
import { refusalOfFault } from './fault.ts';
import type { FileHeader } from './file-header.ts';
import { inspect, isWritablePlace, type LocatedFile, locate } from './inspect-file.ts';
import { takeLock } from './lock.ts';
import { migrate, type Migration, newestVersion } from './migrate.ts';
import { type Examined, settle } from './settle.ts';
import { restingSource } from './snapshot.ts';
import { openView } from './view.ts';
import { connectWorkspace, type ReadSource, type Workspace } from './workspace.ts';

/** A file that is about to be brought to a newer schema, as it stands. */
export interface FileToMigrate {
  readonly workspaceId: string;
  readonly path: string;
  readonly source: ReadSource;
}

/** A file as this program left it when it last closed it well. */
export interface LeftFile {
  readonly bytes: number;
  readonly modifiedMs: number;
}

export interface OpenOptions {
  /** Asked for by the user: nothing is written, not even a journal is folded in. */
  readonly readOnly: boolean;
  readonly at: Instant;
  /** What is known of the file from before; null where it was never open here. */
  readonly known: { readonly left: LeftFile | null } | null;
  /** Keeps the file as it was; a refusal leaves it unmigrated and closed. */
  readonly beforeMigration: (file: FileToMigrate) => Promise<Outcome<unknown>>;
  /** The program's own unless a test brings others. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens a workspace, or says why not. A file that is refused is as it was, to the byte. One that another instance
 * has open, or that lies where nothing can be written, is opened read-only.
 */
export async function openWorkspaceFile(given: string, options: OpenOptions): Promise<Outcome<Workspace>> {
  try {
    const file = await locate(given);
    if (file.kind === 'refused') return file;
    const header = await inspect(file.value, options.known !== null);
    if (header.kind === 'refused') return header;
    return await openInspected(file.value, header.value, options);
  } catch (error) {
    const refusal = await refusalOfFault(error, given);
    if (refusal === null) throw error;
    return { kind: 'refused', refusal };
  }
}

async function openInspected(
  file: LocatedFile,
  header: FileHeader | null,
  options: OpenOptions,
): Promise<Outcome<Workspace>> {
  const { path } = file;
  const view = (reason: ReadOnlyReason): Promise<Outcome<Workspace>> =>
    openView(path, header, reason, options.migrations);
  if (options.readOnly) return view('chosen');
  if (header === null) return view('in-use');
  if (!(await isWritablePlace(path))) return view('place');
  const taken = await takeLock(path);
  if (taken.kind === 'held') return view('in-use');
  if (taken.kind === 'unwritable') return view('place');
  try {
    const opened = await openLocked(file, header, options, taken.lock.release);
    if (opened.kind === 'refused') await taken.lock.release();
    return opened;
  } catch (error) {
    await taken.lock.release();
    throw error;
  }
}

async function openLocked(
  file: LocatedFile,
  header: FileHeader,
  options: OpenOptions,
  release: () => Promise<void>,
): Promise<Outcome<Workspace>> {
  const { path } = file;
  const settled = await settle(path, header, options.at, {
    isTrusted: isAsLeft(file, options),
    newest: newestVersion(options.migrations),
  });
  if (settled.kind === 'refused') return settled;
  const kept = await bringUpToDate(path, settled.value, options);
  if (kept.kind === 'refused') return kept;
  const { soundness } = settled.value;
  const source: ReadSource = { file: path, mode: 'read-only' };
  return accepted(await connectWorkspace({ path, readOnly: null, source, soundness, release }));
}

/** From this size on, walking every page would be felt when the program starts. */
const LARGE_BYTES = 32 * 1024 * 1024;

/** A large file that nobody touched since it was closed well is walked after it is open. */
function isAsLeft(file: LocatedFile, { known }: OpenOptions): boolean {
  const left = known?.left ?? null;
  return (
    left !== null &&
    file.bytes > LARGE_BYTES &&
    left.bytes === file.bytes &&
    left.modifiedMs === file.modifiedMs
  );
}

async function bringUpToDate(
  path: string,
  examined: Examined,
  options: OpenOptions,
): Promise<Outcome<unknown>> {
  if (examined.version === newestVersion(options.migrations)) return accepted(null);
  const kept = await options.beforeMigration({
    workspaceId: examined.head.workspaceId,
    path,
    source: await restingSource(path),
  });
  if (kept.kind === 'refused') return kept;
  await withHandle(path, 'read-write', async (handle) => {
    await execute(handle, 'pragma journal_mode = wal; pragma synchronous = full;');
    await migrate(handle, options.migrations);
  });
  return accepted(null);
}
