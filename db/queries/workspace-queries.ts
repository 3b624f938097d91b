import { sql } from 'kysely';
import {
  type OpenWorkspaceState,
  openWorkspaceSchema,
  type ReadOnlyReason,
} from '#shared/domain/workspace/workspace-state.ts';
import { type Instant, isInstant } from '#shared/values/instant.ts';
import type { Reader, Writer } from '../schema.ts';
import type { WorkspaceTable } from '../tables/catalogue-tables.ts';

export interface OpenFacts {
  readonly path: string;
  readonly readOnly: ReadOnlyReason | null;
  readonly damaged: boolean;
}

export async function readWorkspaceState(reader: Reader, facts: OpenFacts): Promise<OpenWorkspaceState> {
  const row = await reader.selectFrom('workspace').selectAll().executeTakeFirstOrThrow();
  const version = await sql<{ user_version: number }>`pragma user_version`.execute(reader);
  return openWorkspaceSchema.parse({
    kind: 'open',
    id: row.id,
    name: row.name,
    path: facts.path,
    sample: row.sample === 1,
    readOnly: facts.readOnly,
    damaged: facts.damaged,
    createdAt: row.created_at,
    schemaVersion: version.rows[0]?.user_version ?? 0,
  });
}

export async function insertWorkspace(writer: Writer, row: WorkspaceTable): Promise<void> {
  await writer.insertInto('workspace').values(row).execute();
}

export async function renameWorkspace(writer: Writer, name: string): Promise<void> {
  await writer.updateTable('workspace').set({ name }).where('name', '<>', name).execute();
}

/** Undefined while a workspace is being laid out. */
export async function readWorkspaceId(reader: Reader): Promise<string | undefined> {
  const row = await reader.selectFrom('workspace').select('id').executeTakeFirst();
  return row?.id;
}

/** The ledger's last position; 0 while nothing was recorded. */
export async function lastRecord(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom('transaction_record')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** When the ledger began; null before the first record, and where a tampered one has no time. */
export async function firstRecordedAt(reader: Reader): Promise<Instant | null> {
  const row = await reader
    .selectFrom('transaction_record')
    .select('at')
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined && isInstant(row.at) ? row.at : null;
}

/** The ledger's last position with its instant; null before the first record, and where a tampered one has no time. */
export async function readPosition(reader: Reader): Promise<{ seq: number; at: Instant | null }> {
  const row = await reader
    .selectFrom('transaction_record')
    .select(['seq', 'at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { seq: row?.seq ?? 0, at: row !== undefined && isInstant(row.at) ? row.at : null };
}
