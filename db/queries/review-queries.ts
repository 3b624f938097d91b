import { sql } from 'kysely';
import { z } from 'zod';
import {
  type KeptPack,
  keptPackSchema,
  type ScriptReview,
  scriptReviewSchema,
} from '#shared/domain/kols/script-review.ts';
import { nameKey } from '#shared/values/name-key.ts';
import type { Reader, Writer } from '../schema.ts';
import type { ScriptReviewTable } from '../tables/kol-tables.ts';

interface PackRecord {
  rules: string;
}

/** The packs of the workspace, the one that comes into force last first. */
export async function readPacks(reader: Reader): Promise<KeptPack[]> {
  const { rows } = await sql<PackRecord>`
    select p.id, p.name, p.effective_from as effectiveFrom, p.rules, p.note, false as isExample,
      (select count(*) from script_review r where r.pack_id = p.id) as reviewCount
    from rule_pack p order by p.effective_from desc`.execute(reader);
  return rows.map((row) => keptPackSchema.parse({ ...row, rules: JSON.parse(row.rules), isExample: false }));
}

type OwnPack = Pick<KeptPack, 'name' | 'effectiveFrom' | 'rules' | 'note'>;

function packFields(pack: OwnPack) {
  return {
    name: pack.name,
    name_key: nameKey(pack.name),
    effective_from: pack.effectiveFrom,
    rules: JSON.stringify(pack.rules),
    note: pack.note,
  };
}

export async function insertPack(writer: Writer, packId: string, pack: OwnPack): Promise<void> {
  await writer
    .insertInto('rule_pack')
    .values({ id: packId, ...packFields(pack) })
    .execute();
}

export async function updatePack(writer: Writer, packId: string, pack: OwnPack): Promise<void> {
  await writer.updateTable('rule_pack').set(packFields(pack)).where('id', '=', packId).execute();
}

export async function deletePack(writer: Writer, packId: string): Promise<void> {
  await writer.deleteFrom('rule_pack').where('id', '=', packId).execute();
}

/** The newest first, each with the text that it looked at. */
export async function readReviews(
  reader: Reader,
  deliverableId: string,
  limit = 100,
): Promise<ScriptReview[]> {
  const { rows } = await sql<{ findings: string }>`
    select r.id, r.script, r.script_hash as scriptHash, r.pack_id as packId, r.pack_name as packName, r.day,
      r.findings, r.verdict, r.person_id as personId, coalesce(p.name, '') as personName, r.reason, r.at
    from script_review r left join person p on p.id = r.person_id
    where r.deliverable_id = ${deliverableId} order by r.at desc, r.id desc limit ${limit}`.execute(reader);
  return z
    .array(scriptReviewSchema)
    .parse(rows.map((row) => ({ ...row, findings: JSON.parse(row.findings) })));
}

export async function insertReview(writer: Writer, review: ScriptReviewTable): Promise<void> {
  await writer.insertInto('script_review').values(review).execute();
}
