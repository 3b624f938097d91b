import { createHash } from 'node:crypto';
import { type Backup, backupSchema } from '#shared/domain/workspace/workspace-state.ts';
import { type Instant, instant } from '#shared/values/instant.ts';

/** What the name of a backup says: '20260301T080000000Z-daily-1a2b3c4d-42.tongzhou'. */
export interface BackupName {
  readonly madeAt: Instant;
  readonly cause: Backup['cause'];
  /** The place of the file that it was made of. */
  readonly key: string;
  /** The last ledger record in it. */
  readonly seq: number;
}

const SHAPE = /^(\d{8}T\d{9}Z)-([a-z]+)-([0-9a-f]{8})-(\d+)\.tongzhou$/;
const STAMP = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/;

export function backupFileName({ madeAt, cause, key, seq }: BackupName): string {
  return `${madeAt.replaceAll(/[-:.]/g, '')}-${cause}-${key}-${seq}.tongzhou`;
}

/** Null for a file that is no backup of ours. */
export function readBackupName(file: string): BackupName | null {
  const [, stamp = '', causeText, key = '', seq = ''] = SHAPE.exec(file) ?? [];
  const cause = backupSchema.shape.cause.safeParse(causeText);
  const madeAt = stamp.replace(STAMP, '$1-$2-$3T$4:$5:$6.$7Z');
  if (!cause.success || Number.isNaN(Date.parse(madeAt))) return null;
  return { madeAt: instant(madeAt), cause: cause.data, key, seq: Number(seq) };
}

/** Tells apart the places of a workspace and its copies, which share its id. */
export function placeKey(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8);
}
