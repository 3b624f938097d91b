import { sql } from 'kysely';
import { type TableKind, type TableProfile, tableProfileSchema } from '#shared/domain/import/table-import.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type { Reader, Writer } from '../schema.ts';
import { saveProfile } from './import-queries.ts';

/** The remembered ways of reading tables of a kind. */
export async function readTableProfiles(reader: Reader, kind: TableKind): Promise<TableProfile[]> {
  const rows = await reader
    .selectFrom('import_profile')
    .selectAll()
    .where(sql<string>`mapping ->> 'kind'`, '=', kind)
    .orderBy('name_key')
    .execute();
  return rows.map((row) =>
    tableProfileSchema.parse({
      id: row.id,
      name: row.name,
      headers: JSON.parse(row.headers),
      mapping: JSON.parse(row.mapping),
    }),
  );
}

/** Each kind has names of its own. */
export function saveTableProfile(writer: Writer, profile: TableProfile): Promise<void> {
  return saveProfile(writer, profile, `${profile.mapping.kind}:${nameKey(profile.name)}`);
}
