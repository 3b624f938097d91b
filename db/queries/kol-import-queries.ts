import { sql } from 'kysely';
import type { Platform, Tier } from '#shared/domain/kols/kol-kinds.ts';
import { DEFAULT_TIER_RULE } from '#shared/domain/kols/tier-answer.ts';
import { type TierRule, tierRuleSchema } from '#shared/domain/kols/tier-rule.ts';
import { pricedFormats } from '#shared/domain/import/kol-mapping.ts';
import { kolPlaces as at } from '#shared/domain/import/kol-reading.ts';
import type { Reader, Writer } from '../schema.ts';
import type { ReadyRows } from './import-queries.ts';

/** A KOL that the workspace holds already under the platform and handle of a row. */
export interface KnownKol {
  readonly index: number;
  readonly knownId: string;
  /** Followers as the file tells them. */
  readonly sum: number;
  readonly isSame: boolean;
}

const FIRST_PRICE = at.priceShortVideo;

function rowsOf(ready: ReadyRows) {
  return sql`jsonb_each(jsonb(cast(${ready} as text)))`;
}

/** What the file doesn't tell is left as it is; a row that tells nothing new changes nothing. */
const isSame = sql.raw(`(
  ${(['handle', 'name', 'agency', 'contact', 'field', 'note', 'tier'] as const)
    .map((name) => `k.${name} = ifnull(r.value ->> ${at[name]}, k.${name})`)
    .join(' and ')}
  and (r.value ->> ${at.followers} is null or r.value ->> ${at.followers} = (
    select f.count from kol_follower f where f.kol_id = k.id and f.day <= r.value ->> ${at.followersDay}
    order by f.day desc limit 1))
  and (r.value ->> ${at.qualification} is null or exists (
    select 1 from kol_qualification q where q.kol_id = k.id and q.kind = r.value ->> ${at.qualification}
      and q.number = ifnull(r.value ->> ${at.qualificationNumber}, q.number)
      and q.issuer = ifnull(r.value ->> ${at.qualificationIssuer}, q.issuer)
      and q.valid_until is ifnull(r.value ->> ${at.qualificationUntil}, q.valid_until)))
  ${pricedFormats
    .map(
      ({ format }, place) => `and (r.value ->> ${FIRST_PRICE + place} is null or exists (
      select 1 from kol_price p where p.kol_id = k.id and p.format = '${format}'
        and p.fen = r.value ->> ${FIRST_PRICE + place}))`,
    )
    .join('\n')})`);

const known = sql.raw(
  `cross join kol k on k.platform = r.value ->> ${at.platform} and k.handle_key = r.value ->> ${at.handleKey}`,
);

export async function findKnownKols(reader: Reader, ready: ReadyRows): Promise<KnownKol[]> {
  const { rows } = await sql<Omit<KnownKol, 'isSame'> & { isSame: number }>`
    select r.key as "index", k.id as knownId, ifnull(r.value ->> ${at.followers}, 0) as "sum",
      ${isSame} as isSame
    from ${rowsOf(ready)} r ${known}`.execute(reader);
  return rows.map((row) => ({ ...row, isSame: row.isSame === 1 }));
}

/** The rule that the tiers of new KOLs go by. */
export async function readStandingTierRule(reader: Reader): Promise<TierRule> {
  const row = await reader.selectFrom('tier_rule').select('rule').executeTakeFirst();
  return row === undefined ? DEFAULT_TIER_RULE : tierRuleSchema.parse(JSON.parse(row.rule));
}

/** A row of a roster with the tier that the rules give it, where the file tells none. */
export interface TieredRow {
  readonly index: number;
  readonly tier: Tier;
}

/** What the rules need of the rows that no KOL is known for. */
export interface NewKol {
  readonly index: number;
  readonly platform: Platform;
  readonly followers: number | null;
  readonly qualification: string | null;
  readonly validUntil: string | null;
}

export async function findNewKols(reader: Reader, ready: ReadyRows): Promise<NewKol[]> {
  const { rows } = await sql<NewKol>`
    select r.key as "index", r.value ->> ${at.platform} as platform, r.value ->> ${at.followers} as followers,
      r.value ->> ${at.qualification} as qualification, r.value ->> ${at.qualificationUntil} as validUntil
    from ${rowsOf(ready)} r
    where not exists (select 1 from kol k where k.platform = r.value ->> ${at.platform}
      and k.handle_key = r.value ->> ${at.handleKey})`.execute(reader);
  return rows;
}

/** @returns how many were added; handles that are known on their platform are passed over. */
export async function insertReadyKols(
  writer: Writer,
  ready: ReadyRows,
  tiers: readonly TieredRow[],
  source: string,
): Promise<number> {
  const given = JSON.stringify(tiers);
  const { numAffectedRows } = await sql`
    insert into kol (id, name, name_key, handle, handle_key, platform, tier, tier_reason, agency, contact, field,
      flags, note)
    select r.value ->> 0, r.value ->> ${at.name}, r.value ->> ${at.nameKey}, r.value ->> ${at.handle},
      r.value ->> ${at.handleKey}, r.value ->> ${at.platform},
      ifnull(r.value ->> ${at.tier}, t.value ->> 'tier'),
      iif(r.value ->> ${at.tier} is null, null, ifnull(r.value ->> ${at.tierReason}, ${source})),
      ifnull(r.value ->> ${at.agency}, ''), ifnull(r.value ->> ${at.contact}, ''),
      ifnull(r.value ->> ${at.field}, ''), '[]', ifnull(r.value ->> ${at.note}, '')
    from json_each(${given}) t cross join ${rowsOf(ready)} r on r.key = t.value ->> 'index' where true
    on conflict (platform, handle_key) do nothing`.execute(writer);
  return Number(numAffectedRows ?? 0);
}

/** Brings KOLs up to their rows, but for followers, prices and qualifications. @returns how many rows differed at all. */
export async function updateReadyKols(writer: Writer, ready: ReadyRows, source: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${rowsOf(ready)} r ${known} where not ${isSame}`.execute(writer);
  await sql`
    update kol set name = c.name, name_key = c.name_key, handle = c.handle, agency = c.agency,
      contact = c.contact, field = c.field, note = c.note, tier = c.tier, tier_reason = c.tier_reason
    from (
      select k.id, ifnull(r.value ->> ${at.name}, k.name) as name,
        ifnull(r.value ->> ${at.nameKey}, k.name_key) as name_key,
        ifnull(r.value ->> ${at.handle}, k.handle) as handle,
        ifnull(r.value ->> ${at.agency}, k.agency) as agency,
        ifnull(r.value ->> ${at.contact}, k.contact) as contact,
        ifnull(r.value ->> ${at.field}, k.field) as field, ifnull(r.value ->> ${at.note}, k.note) as note,
        ifnull(r.value ->> ${at.tier}, k.tier) as tier,
        iif(ifnull(r.value ->> ${at.tier}, k.tier) = k.tier, k.tier_reason,
          ifnull(r.value ->> ${at.tierReason}, ${source})) as tier_reason
      from ${rowsOf(ready)} r ${known} where not ${isSame}
    ) c where kol.id = c.id and (kol.name, kol.handle, kol.agency, kol.contact, kol.field, kol.note, kol.tier)
      is not (c.name, c.handle, c.agency, c.contact, c.field, c.note, c.tier)`.execute(writer);
  return rows[0]?.count ?? 0;
}

/** What rows tell beside the KOL itself; what is there already is left alone. Ids are made by `newId`. */
export async function putKolDetails(writer: Writer, ready: ReadyRows, newId: () => string): Promise<void> {
  await putFollowers(writer, ready, newId);
  await putPrices(writer, ready, newId);
  await putQualifications(writer, ready, newId);
}

async function putFollowers(writer: Writer, ready: ReadyRows, newId: () => string): Promise<void> {
  const { rows } = await sql<{ kolId: string; day: string; count: number }>`
    select k.id as kolId, r.value ->> ${at.followersDay} as day, r.value ->> ${at.followers} as count
    from ${rowsOf(ready)} r ${known}
    where r.value ->> ${at.followers} is not (
      select f.count from kol_follower f where f.kol_id = k.id and f.day <= r.value ->> ${at.followersDay}
      order by f.day desc limit 1) and r.value ->> ${at.followers} is not null`.execute(writer);
  for (const { kolId, day, count } of rows) {
    await writer
      .insertInto('kol_follower')
      .values({ id: newId(), kol_id: kolId, day, count })
      .onConflict((conflict) => conflict.columns(['kol_id', 'day']).doUpdateSet({ count }))
      .execute();
  }
}

async function putPrices(writer: Writer, ready: ReadyRows, newId: () => string): Promise<void> {
  for (const [place, { format }] of pricedFormats.entries()) {
    const fen = sql<number>`r.value ->> ${FIRST_PRICE + place}`;
    const { rows } = await sql<{ kolId: string; fen: number }>`
      select k.id as kolId, ${fen} as fen from ${rowsOf(ready)} r ${known}
      where ${fen} is not null and not exists (select 1 from kol_price p
        where p.kol_id = k.id and p.format = ${format} and p.fen = ${fen})`.execute(writer);
    for (const row of rows) {
      await writer
        .insertInto('kol_price')
        .values({ id: newId(), kol_id: row.kolId, format, fen: row.fen })
        .onConflict((conflict) => conflict.columns(['kol_id', 'format']).doUpdateSet({ fen: row.fen }))
        .execute();
    }
  }
}

async function putQualifications(writer: Writer, ready: ReadyRows, newId: () => string): Promise<void> {
  const { rows } = await sql<{
    kolId: string;
    kind: string;
    number: string | null;
    issuer: string | null;
    until: string | null;
    heldId: string | null;
  }>`
    select k.id as kolId, r.value ->> ${at.qualification} as kind,
      r.value ->> ${at.qualificationNumber} as number, r.value ->> ${at.qualificationIssuer} as issuer,
      r.value ->> ${at.qualificationUntil} as until,
      (select q.id from kol_qualification q where q.kol_id = k.id and q.kind = r.value ->> ${at.qualification}
        and q.number = ifnull(r.value ->> ${at.qualificationNumber}, q.number) limit 1) as heldId
    from ${rowsOf(ready)} r ${known} where r.value ->> ${at.qualification} is not null`.execute(writer);
  for (const { kolId, kind, number, issuer, until, heldId } of rows) {
    if (heldId === null) {
      const added = { id: newId(), kol_id: kolId, kind, number: number ?? '', issuer: issuer ?? '' };
      await writer
        .insertInto('kol_qualification')
        .values({ ...added, valid_from: null, valid_until: until })
        .execute();
    } else if (issuer !== null || until !== null) {
      const change = {
        ...(issuer === null ? {} : { issuer }),
        ...(until === null ? {} : { valid_until: until }),
      };
      await writer.updateTable('kol_qualification').set(change).where('id', '=', heldId).execute();
    }
  }
}

/** KOLs as the preview shows what a row would change. */
export async function readKolsById(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return reader
    .selectFrom('kol')
    .leftJoin('kol_total', 'kol_total.kol_id', 'kol.id')
    .selectAll('kol')
    .select('kol_total.followers')
    .where('kol.id', 'in', ids)
    .execute();
}
