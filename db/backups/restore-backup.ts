import { constants, copyFile, link } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { Backup } from '#shared/domain/workspace/workspace-state.ts';
import type { Instant } from '#shared/values/instant.ts';
import { execute, withHandle } from '../driver/sqlite-handle.ts';
import {
  dropStaleParts,
  exists,
  partIn,
  removeIfThere,
  removeParts,
  replaceWith,
  syncFile,
  syncFolder,
} from '../durable-files.ts';
import { refusalOfFault } from '../fault.ts';
import { inspect, type LocatedFile, locate } from '../inspect-file.ts';
import { isDamage } from '../integrity.ts';
import { journalsOf, type LedgerHead } from '../journals.ts';
import { takeLock } from '../lock.ts';
import { examine, settle } from '../settle.ts';
import { headOfCopy, prepareCopy, restingSource } from '../snapshot.ts';
import { readBackupName } from './backup-name.ts';
import { backupFolder } from './backup-places.ts';
import { makeBackup } from './make-backup.ts';

export interface RestoreOrder {
  readonly root: string;
  readonly workspaceId: string;
  /** The workspace to be replaced; it may be damaged or gone, and must not be open. */
  readonly path: string;
  /** The backup's name in the folder of the workspace's backups. */
  readonly file: string;
  readonly at: Instant;
}

/** What became of the file that was replaced. */
export type Replaced =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'backup'; readonly backup: Backup }
  /** A damaged file, journals and all, under another name beside the workspace. */
  | { readonly kind: 'aside'; readonly path: string };

/**
 * Puts a backup in the workspace's place in one step: whenever it is interrupted, the path holds the old file with
 * all that was committed in it, or the restored one. What it replaces is kept.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Outcome<Replaced>> {
  const given = resolve(order.path);
  try {
    const backup = await checkBackup(order);
    if (backup.kind === 'refused') return backup;
    const file = await locate(given);
    if (file.kind === 'refused' && file.refusal.reason !== 'file-missing') return file;
    const path = file.kind === 'ok' ? file.value.path : given;
    const taken = await takeLock(path);
    if (taken.kind === 'held') return refused('file-in-use', { path });
    if (taken.kind === 'unwritable') return refused('path-not-writable', { path });
    try {
      return await replace(order, path, file.kind === 'ok' ? file.value : null, backup.value);
    } finally {
      await taken.lock.release();
    }
  } catch (error) {
    const refusal = await refusalOfFault(error, given);
    if (refusal === null) throw error;
    return { kind: 'refused', refusal };
  }
}

async function checkBackup(order: RestoreOrder): Promise<Outcome<LedgerHead>> {
  const source = sourceOf(order);
  const named = readBackupName(order.file);
  if (named === null || !(await exists(source))) return refused('backup-missing', { path: order.file });
  const examined = await examine(source, 'immutable', { isTrusted: true });
  if (examined.kind === 'refused' && examined.refusal.reason === 'file-newer') return examined;
  const head = examined.kind === 'ok' ? await wholeHead(source) : null;
  return head?.seq === named.seq ? accepted(head) : refused('backup-damaged', { path: order.file });
}

async function wholeHead(path: string): Promise<LedgerHead | null> {
  try {
    return await headOfCopy(path);
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function sourceOf(order: RestoreOrder): string {
  return join(backupFolder(order.root, order.workspaceId), order.file);
}

async function replace(
  order: RestoreOrder,
  path: string,
  old: LocatedFile | null,
  head: LedgerHead,
): Promise<Outcome<Replaced>> {
  const folder = dirname(path);
  await dropStaleParts(folder);
  const part = partIn(folder);
  try {
    await copyFile(sourceOf(order), part);
    await prepareCopy(part);
    if ((await headOfCopy(part))?.hash !== head.hash) return refused('backup-damaged', { path: order.file });
    await syncFile(part);
    const kept = old === null ? accepted<Replaced>({ kind: 'nothing' }) : await keep(order, old);
    if (kept.kind === 'refused') return kept;
    // A log of the old file must not be there when the new one gets its name. By now it is folded in or copied.
    for (const ending of ['-wal', '-shm', '-journal']) await removeIfThere(path + ending);
    await syncFolder(folder);
    await replaceWith(part, path);
    return kept;
  } finally {
    await removeParts(part);
  }
}

/** Keeps the old file: as a backup where it is whole, under another name beside it where it is damaged. */
async function keep(order: RestoreOrder, old: LocatedFile): Promise<Outcome<Replaced>> {
  const header = await inspect(old, true);
  if (header.kind === 'refused') return keepRefused(old, header, order.at);
  if (header.value === null) return refused('file-in-use', { path: old.path });
  const settled = await settle(old.path, header.value, order.at);
  if (settled.kind === 'refused') return keepRefused(old, settled, order.at);
  const { workspaceId } = settled.value.head;
  const source = await restingSource(old.path);
  const made = await makeBackup({ ...order, workspaceId, path: old.path, source, cause: 'replaced' });
  if (made.kind === 'refused') return keepRefused(old, made, order.at);
  if (!(await foldLog(old.path))) return refused('file-in-use', { path: old.path });
  return accepted({ kind: 'backup', backup: made.value });
}

/** Whether the whole log is in the file now; somebody who is reading can hold that up. */
async function foldLog(path: string): Promise<boolean> {
  await withHandle(path, 'read-write', (handle) => execute(handle, 'pragma wal_checkpoint(truncate)'));
  return ((await journalsOf(path)).log ?? 0) === 0;
}

async function keepRefused(
  old: LocatedFile,
  why: Extract<Outcome<unknown>, { kind: 'refused' }>,
  at: Instant,
): Promise<Outcome<Replaced>> {
  const { reason } = why.refusal;
  if (reason !== 'file-corrupt' && reason !== 'backup-damaged') return why;
  return accepted({ kind: 'aside', path: await keepAside(old.path, at) });
}

async function keepAside(path: string, at: Instant): Promise<string> {
  const ending = extname(path);
  const stamp = at.slice(0, 19).replace('T', ' ').replaceAll(':', '');
  const aside = join(dirname(path), `${basename(path, ending)} (damaged ${stamp})${ending}`);
  await link(path, aside).catch(() => copyNew(path, aside));
  for (const journal of ['-wal', '-journal']) {
    if (await exists(path + journal)) await copyNew(path + journal, aside + journal);
  }
  await syncFolder(dirname(path));
  return aside;
}

async function copyNew(path: string, target: string): Promise<void> {
  await copyFile(path, target, constants.COPYFILE_EXCL);
  await syncFile(target);
}
