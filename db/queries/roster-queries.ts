import { type RawBuilder, sql } from 'kysely';
import type { KolId } from '#shared/domain/kols/kol.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { RosterRow, RosterSort } from '#shared/domain/kols/roster.ts';
import { type Day, day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import type { Reader } from '../schema.ts';
import type { KolTable, KolTotalTable } from '../tables/kol-tables.ts';
import { kolOf } from './kol-queries.ts';
import { resultsOf } from './result-columns.ts';
import { expiredOn, expiringOn, passes, type RosterQuestion } from './roster-filter.ts';

/** A roster row before it is ranked and priced. */
export type RosterFacts = Omit<RosterRow, 'ranked' | 'expected'>;

/** How a rate is drawn towards each tier's, for sorting by it: as shrunken-rate says it. */
export interface TierPrior {
  readonly tier: Tier;
  readonly mean: number;
  readonly weight: number;
}

export interface RankColumns {
  readonly from: string;
  readonly to: string;
  readonly priors: readonly TierPrior[];
}

interface RosterRecord extends KolTable, KolTotalTable {
  qualification_count: number;
  expired_on: string | null;
  expiring_on: string | null;
}

export async function readRoster(
  reader: Reader,
  question: RosterQuestion & { readonly sort: RosterSort; readonly rank: RankColumns },
  page: { readonly offset: number; readonly limit: number },
): Promise<RosterFacts[]> {
  const by = sortedBy(question.sort, question.rank);
  const way = question.sort.descending ? sql`desc` : sql`asc`;
  const { rows } = await sql<RosterRecord>`
    select k.*, t.*, (select count(*) from kol_qualification q where q.kol_id = k.id) as qualification_count,
      ${expiredOn(question.today)} as expired_on, ${expiringOn(question.today)} as expiring_on
    from kol k join kol_total t on t.kol_id = k.id
    where ${passes(question)}
    order by ${by} is null, ${by} ${way}, k.name_key ${way}, k.id ${way}
    limit ${page.limit} offset ${page.offset}`.execute(reader);
  return rows.map(rosterFactsOf);
}

export async function readRosterRow(
  reader: Reader,
  kolId: string,
  today: Day,
): Promise<RosterFacts | undefined> {
  const { rows } = await sql<RosterRecord>`
    select k.*, t.*, (select count(*) from kol_qualification q where q.kol_id = k.id) as qualification_count,
      ${expiredOn(today)} as expired_on, ${expiringOn(today)} as expiring_on
    from kol k join kol_total t on t.kol_id = k.id where k.id = ${kolId}`.execute(reader);
  const [row] = rows;
  return row === undefined ? undefined : rosterFactsOf(row);
}

function rosterFactsOf(row: RosterRecord): RosterFacts {
  return {
    ...kolOf(row),
    followers: row.followers,
    followersDay: dayOrNull(row.followers_day),
    results: resultsOf(row),
    contractFen: fen(row.contract_fen),
    deliverableCount: row.deliverable_count,
    publishedCount: row.published_count,
    lastPublishedOn: dayOrNull(row.last_published_on),
    nextDueDay: dayOrNull(row.next_due_day),
    qualificationCount: row.qualification_count,
    expiredOn: dayOrNull(row.expired_on),
    expiringOn: dayOrNull(row.expiring_on),
  };
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : day(text);
}

function costFor(measure: string, each = 1): RawBuilder<unknown> {
  return sql`(t.cost_fen * ${sql.lit(each)}.0 / nullif(${sql.ref(`t.${measure}`)}, 0))`;
}

/** A sum; null where nobody measured it. */
function summed(measure: string): RawBuilder<unknown> {
  return sql`iif(${sql.ref(`t.${measure}_days`)} = 0, null, ${sql.ref(`t.${measure}`)})`;
}

function sortedBy({ by }: RosterSort, rank: RankColumns): RawBuilder<unknown> {
  const columns: Readonly<Record<RosterSort['by'], RawBuilder<unknown>>> = {
    name: sql`k.name_key`,
    platform: sql`k.platform`,
    tier: sql`case k.tier when 'head' then 1 when 'mid' then 2 else 3 end`,
    followers: sql`t.followers`,
    agency: sql`nullif(k.agency, '')`,
    contractFen: sql`t.contract_fen`,
    costFen: sql`t.cost_fen`,
    deliverableCount: sql`t.deliverable_count`,
    publishedCount: sql`t.published_count`,
    lastPublishedOn: sql`t.last_published_on`,
    nextDueDay: sql`t.next_due_day`,
    exposure: summed('exposure'),
    click: summed('click'),
    dwellSeconds: summed('dwell_seconds'),
    interaction: summed('interaction'),
    registration: summed('registration'),
    cardBinding: summed('card_binding'),
    purchaseCount: summed('purchase_count'),
    purchaseFen: summed('purchase_fen'),
    cpmFen: costFor('exposure', 1000),
    cpcFen: costFor('click'),
    cpeFen: costFor('interaction'),
    cpaFen: costFor('purchase_count'),
    purchaseReturn: sql`iif(t.purchase_fen_days = 0, null, t.purchase_fen * 1.0 / nullif(t.cost_fen, 0))`,
    ranked: shrunken(rank),
  };
  return columns[by];
}

function shrunken({ from, to, priors }: RankColumns): RawBuilder<unknown> {
  const [successes, trials] = [sql.ref(`t.${to}`), sql.ref(`t.${from}`)];
  const cases = priors.map(
    ({ tier, mean, weight }) =>
      sql`when ${tier} then (min(${successes}, ${trials}) + ${mean * weight}) / (${trials} + ${weight})`,
  );
  if (cases.length === 0) return sql`null`;
  return sql`iif(${trials} = 0 or ${sql.ref(`t.${to}_days`)} = 0, null, case k.tier ${sql.join(cases, sql` `)} end)`;
}

/** KOLs by name or handle, those that begin so first. */
export async function readKolNames(reader: Reader, text: string, limit: number) {
  const escaped = text.replace(/[\\%_]/g, String.raw`\$&`);
  const { rows } = await sql<Pick<KolTable, 'name' | 'handle' | 'platform' | 'tier'> & { id: KolId }>`
    select id, name, handle, platform, tier from kol
    where name like ${`%${escaped}%`} escape '\\' or handle like ${`%${escaped}%`} escape '\\'
    order by not (name like ${`${escaped}%`} escape '\\' or handle like ${`${escaped}%`} escape '\\'), name_key, id
    limit ${limit}`.execute(reader);
  return rows;
}

export async function readRosterFacets(reader: Reader): Promise<{ agencies: string[]; flags: string[] }> {
  const agencies = await sql<{ agency: string }>`
    select distinct agency from kol where agency <> '' order by agency`.execute(reader);
  const flags = await sql<{ flag: string }>`
    select distinct f.value as flag from kol, json_each(kol.flags) f order by 1`.execute(reader);
  return { agencies: agencies.rows.map((row) => row.agency), flags: flags.rows.map((row) => row.flag) };
}
