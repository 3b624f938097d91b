import { chmod, copyFile, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { exists, removeIfThere } from '../durable-files.ts';
import { APPLICATION_ID, HEADER_BYTES, parseHeader } from '../file-header.ts';
import { immutableUri } from '../driver/sqlite-handle.ts';
import { journalsOf } from '../journals.ts';
import { logBelongs } from '../log-mark.ts';
import { newestVersion } from '../migrate.ts';

/** A damaged file as it is attached to be read; the file itself is only ever read. */
export interface SalvageSource {
  readonly attachAs: string;
  /** The schema version by its header, where that makes sense. */
  readonly version: number;
  readonly leave: () => Promise<void>;
}

/** Null where the file is not one of ours, and shows nothing of one. */
export async function salvageSource(path: string): Promise<SalvageSource | null> {
  const bytes = await firstBytes(path);
  const header = parseHeader(bytes);
  if (header !== null && bytes.length >= HEADER_BYTES && isPageSize(header.pageSize)) {
    if (header.applicationId !== APPLICATION_ID) return null;
    const version = versionIn(bytes);
    const hasLog = ((await journalsOf(path)).log ?? 0) > 0;
    return hasLog
      ? copied(path, version, false)
      : { attachAs: immutableUri(path), version, leave: async () => undefined };
  }
  return beginsLikePage(bytes) ? copied(path, newestVersion(), true) : null;
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEADER_BYTES + 1), 0, HEADER_BYTES + 1, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isPageSize(bytes: number): boolean {
  return bytes >= 512 && bytes <= 65_536 && (bytes & (bytes - 1)) === 0;
}

function versionIn(bytes: Uint8Array): number {
  const version = new DataView(bytes.buffer, bytes.byteOffset).getUint32(60);
  return version >= 1 && version <= newestVersion() ? version : newestVersion();
}

/** After the header, the first page begins with the kind of its tree: a leaf of a table, or what is above leaves. */
function beginsLikePage(bytes: Uint8Array): boolean {
  return bytes[HEADER_BYTES] === 0x0d || bytes[HEADER_BYTES] === 0x05;
}

/** A copy, because the log has to be replayed, or the header to be written anew. */
async function copied(path: string, version: number, needsHeader: boolean): Promise<SalvageSource> {
  const folder = await mkdtemp(join(tmpdir(), 'tongzhou-'));
  const leave = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const file = join(folder, basename(path));
    await copyFile(path, file);
    await chmod(file, 0o600);
    if (needsHeader) await writeHeader(file);
    else if (await exists(`${path}-wal`)) {
      await copyFile(`${path}-wal`, `${file}-wal`);
      await chmod(`${file}-wal`, 0o600);
      if (!(await logBelongs(file))) await removeIfThere(`${file}-wal`);
    }
    const attachAs = needsHeader ? immutableUri(file) : file;
    return { attachAs, version, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

const PAGE_BYTES = 4096;

/** The header that every workspace of this program has, in place of one that makes no sense. */
async function writeHeader(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const header = new Uint8Array(HEADER_BYTES);
    header.set(new TextEncoder().encode('SQLite format 3\0'));
    const view = new DataView(header.buffer);
    view.setUint16(16, PAGE_BYTES);
    header.set([1, 1, 0, 64, 32, 32], 18);
    view.setUint32(24, 1);
    view.setUint32(28, Math.floor(size / PAGE_BYTES));
    view.setUint32(40, 1);
    view.setUint32(44, 4);
    view.setUint32(56, 1);
    view.setUint32(60, newestVersion());
    view.setUint32(68, APPLICATION_ID);
    view.setUint32(92, 1);
    view.setUint32(96, 3_052_000);
    await file.write(header, 0, HEADER_BYTES, 0);
  } finally {
    await file.close();
  }
}
