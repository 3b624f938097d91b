import { constants } from 'node:fs';
import { access, open, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { faultCode } from './fault.ts';
import { APPLICATION_ID, type FileHeader, HEADER_BYTES, parseHeader } from './file-header.ts';
import { journalsOf } from './journals.ts';
import { isOpenHere } from './open-files.ts';

/** A file that is there; nothing is known of what is in it. */
export interface LocatedFile {
  /** The true path: SQLite keeps the journals beside what a link points to. */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
}

const NOT_THERE: ReadonlySet<string | null> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

export async function locate(given: string): Promise<Outcome<LocatedFile>> {
  if (given.includes('\0')) return refused('file-missing', { path: given });
  try {
    const path = await realpath(resolve(given));
    const facts = await stat(path);
    if (!facts.isFile()) return refused('file-not-ours', { path });
    return accepted({ path, bytes: facts.size, modifiedMs: Math.round(facts.mtimeMs) });
  } catch (error) {
    if (NOT_THERE.has(faultCode(error))) return refused('file-missing', { path: resolve(given) });
    if (faultCode(error) === 'EACCES') return refused('file-not-readable', { path: resolve(given) });
    throw error;
  }
}

/**
 * Reads the header with plain file access, so that nothing is made beside a file that is not ours. A file that was
 * a workspace when this program last had it (`isKnown`) is damaged where its header is not ours.
 * Null: SQLite has the file open in this process, and it must not be opened by other means.
 */
export async function inspect(file: LocatedFile, isKnown: boolean): Promise<Outcome<FileHeader | null>> {
  if (await isOpenHere(file.path)) return accepted(null);
  const { path, bytes } = file;
  const corrupt = refused('file-corrupt', { path });
  const notOurs = isKnown ? corrupt : refused('file-not-ours', { path });
  if (bytes === 0) return corrupt;
  const read = await firstBytes(path);
  if (read.kind === 'refused') return read;
  const header = parseHeader(read.value);
  if (header === null) return notOurs;
  if (bytes < HEADER_BYTES) return corrupt;
  if (header.applicationId !== APPLICATION_ID) return notOurs;
  const { log } = await journalsOf(path);
  const isShort = header.pageCount * header.pageSize > bytes;
  // With a log beside it, the missing pages may be there.
  return isShort && (log ?? 0) === 0 ? corrupt : accepted(header);
}

async function firstBytes(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(HEADER_BYTES), 0, HEADER_BYTES, 0);
      return accepted(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = faultCode(error);
    if (code === 'EACCES' || code === 'EPERM') return refused('file-not-readable', { path });
    if (code === 'EIO') return refused('file-corrupt', { path });
    throw error;
  }
}

/** Whether the file and its folder, where the journals go, may be written. */
export async function isWritablePlace(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
