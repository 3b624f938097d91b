import { sql } from 'kysely';
import { z } from 'zod';
import { type Platform, type Tier, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import { type TierLine, tierLineSchema } from '#shared/domain/kols/roster.ts';
import type { Observation, TieredKol } from '#shared/domain/kols/tier-proposal.ts';
import { type TierRule, tierRuleSchema } from '#shared/domain/kols/tier-rule.ts';
import { day } from '#shared/values/day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Reader, Writer } from '../schema.ts';

/** The rule that people made; undefined while nobody did. */
export async function readTierRule(reader: Reader): Promise<TierRule | undefined> {
  const row = await reader.selectFrom('tier_rule').select('rule').executeTakeFirst();
  return row === undefined ? undefined : tierRuleSchema.parse(JSON.parse(row.rule));
}

export async function writeTierRule(writer: Writer, rule: TierRule, newId: () => string): Promise<void> {
  const standing = await writer.selectFrom('tier_rule').select('id').executeTakeFirst();
  const json = JSON.stringify(rule);
  await writer
    .insertInto('tier_rule')
    .values({ id: standing?.id ?? newId(), rule: json })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ rule: json }))
    .execute();
}

export async function readTierLines(reader: Reader): Promise<TierLine[]> {
  const { rows } = await sql`
    select t.tier, t.line_id as lineId, t.share_bp as shareBp
    from tier_line t join budget_line l on l.id = t.line_id
    join budget_category c on c.id = l.category_id
    order by c.position, l.position, t.tier`.execute(reader);
  return z.array(tierLineSchema).parse(rows);
}

/** The whole list: what stays keeps its row. */
export async function writeTierLines(
  writer: Writer,
  lines: readonly TierLine[],
  newId: () => string,
): Promise<void> {
  const rows = JSON.stringify(lines.map(({ tier, lineId, shareBp }) => [newId(), tier, lineId, shareBp]));
  await sql`delete from tier_line where (tier, line_id) not in (
    select value ->> 1, value ->> 2 from json_each(${rows}))`.execute(writer);
  await sql`insert into tier_line (id, tier, line_id, share_bp)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${rows}) where true
    on conflict (tier, line_id) do update set share_bp = excluded.share_bp`.execute(writer);
}

/** How many tiers and cooperations have the line. */
export async function countLineKols(reader: Reader, lineId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from tier_line where line_id = ${lineId})
      + (select count(*) from cooperation where line_id = ${lineId}) as count`.execute(reader);
  return rows[0]?.count ?? 0;
}

/** What the tiers' parts of their lines plan, each line's part rounded to the fen. */
export async function readTierPlans(reader: Reader): Promise<ReadonlyMap<Tier, Fen>> {
  const { rows } = await sql<{ tier: string; fen: number }>`
    select t.tier, sum(cast(round(coalesce(
      (select sum(p.fen) from plan_month p where p.line_id = t.line_id), 0) * t.share_bp / 10000.0) as integer)) as fen
    from tier_line t group by t.tier`.execute(reader);
  return new Map(rows.map((row) => [tierSchema.parse(row.tier), fen(row.fen)]));
}

/** A KOL with what its tier is proposed from. */
export interface ObservedKol extends TieredKol {
  readonly id: KolId;
  readonly name: string;
  readonly handle: string;
}

interface ObservedRecord {
  id: KolId;
  name: string;
  handle: string;
  platform: Platform;
  tier: Tier;
  followers: string | null;
  reach: string | null;
  qualifications: string | null;
}

const observationsSchema = z.array(z.tuple([z.string(), z.number()]));
const qualificationsSchema = z.array(z.tuple([z.string(), z.string().nullable(), z.string().nullable()]));

/** Every KOL whose tier goes by the rule, with what was counted and measured, the oldest first. */
export async function readObservedKols(reader: Reader): Promise<ObservedKol[]> {
  const { rows } = await sql<ObservedRecord>`
    select k.id, k.name, k.handle, k.platform, k.tier, f.followers, r.reach, q.qualifications
    from kol k
    left join (select kol_id, json_group_array(json_array(day, count) order by day) as followers
      from kol_follower group by kol_id) f on f.kol_id = k.id
    left join (
      select kol_id, json_group_array(json_array(published_on, reach) order by published_on) as reach from (
        select d.kol_id, d.published_on,
          avg(t.exposure) over (partition by d.kol_id order by d.published_on, d.id) as reach
        from deliverable d join deliverable_total t on t.deliverable_id = d.id
        where d.published_on is not null and t.exposure_days > 0) group by kol_id) r on r.kol_id = k.id
    left join (select kol_id, json_group_array(json_array(kind, valid_from, valid_until)) as qualifications
      from kol_qualification group by kol_id) q on q.kol_id = k.id
    where k.tier_reason is null
    order by k.name_key, k.id`.execute(reader);
  return rows.map(({ followers, reach, qualifications, ...row }) => ({
    ...row,
    followers: observations(followers),
    reach: observations(reach),
    qualifications: qualificationsSchema
      .parse(JSON.parse(qualifications ?? '[]'))
      .map(([kind, from, until]) => ({
        kind,
        validFrom: from === null ? null : day(from),
        validUntil: until === null ? null : day(until),
      })),
  }));
}

function observations(json: string | null): Observation[] {
  return observationsSchema
    .parse(JSON.parse(json ?? '[]'))
    .map(([onDay, count]) => ({ day: day(onDay), count: Math.round(count) }));
}
