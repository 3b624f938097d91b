import { ask, interrupt, type SqliteHandle } from './driver/sqlite-handle.ts';
import { faultCode } from './fault.ts';

/** 'unknown' where the time given was too short for a file of this size. */
export type Soundness = 'sound' | 'damaged' | 'unknown';

/** ERROR: the tables that every workspace has are not there, or their definitions make no sense. */
const DAMAGE: ReadonlySet<string | null> = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_ERROR']);

/** Whether a failure to read says that the file is no whole workspace. */
export function isDamage(error: unknown): boolean {
  return DAMAGE.has(faultCode(error));
}

/** Walks every page of the file; stops after `limitMs` where one is given. */
export async function checkStructure(handle: SqliteHandle, limitMs?: number): Promise<Soundness> {
  // Again and again: an interruption that comes before the statement has begun is lost.
  const timer = limitMs === undefined ? undefined : setInterval(() => interrupt(handle), limitMs);
  try {
    const rows = await ask<{ quick_check: string }>(handle, 'pragma quick_check(1)');
    const verdict = rows[0]?.quick_check;
    if (verdict === 'ok') return 'sound';
    return verdict === 'interrupted' ? 'unknown' : 'damaged';
  } catch (error) {
    if (faultCode(error) === 'SQLITE_INTERRUPT') return 'unknown';
    if (isDamage(error)) return 'damaged';
    throw error;
  } finally {
    clearInterval(timer);
  }
}
