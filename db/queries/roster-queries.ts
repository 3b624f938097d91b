import { type RawBuilder, sql } from 'kysely';
import type { DeliverableFormat, KolId } from '#shared/domain/kols/kol.ts';
import type { Platform, Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { MeasuredResults } from '#shared/domain/kols/result-day.ts';
import type { RosterFilter, RosterRow, RosterSort } from '#shared/domain/kols/roster.ts';
import { type Day, day } from '#shared/values/day.ts';
import { id } from '#shared/values/id.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Reader } from '../schema.ts';
import type { KolTable, KolTotalTable, ResultSumColumns } from '../tables/kol-tables.ts';
import { kolOf } from './kol-queries.ts';
import { resultsOf, summedResults } from './result-columns.ts';

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

export interface RosterQuestion {
  readonly filter: RosterFilter;
  readonly today: Day;
}

interface RosterRecord extends KolTable, KolTotalTable {
  qualification_count: number;
  expired_on: string | null;
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
      ${expiredOn(question.today)} as expired_on
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
      ${expiredOn(today)} as expired_on
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
  };
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : day(text);
}

/** The last day of the qualification that ran out last, of a kind of which none holds. */
function expiredOn(today: Day): RawBuilder<string | null> {
  return sql`(select max(q.valid_until) from kol_qualification q
    where q.kol_id = k.id and q.valid_until < ${today} and not exists (
      select 1 from kol_qualification h where h.kol_id = k.id and h.kind = q.kind
        and (h.valid_until is null or h.valid_until >= ${today})))`;
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

function listed(values: readonly string[]): RawBuilder<unknown> {
  return sql`(select value from json_each(${JSON.stringify(values)}))`;
}

/** The conditions of a filter, on kol as `k` and kol_total as `t`. */
function passes({ filter, today }: RosterQuestion): RawBuilder<boolean> {
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  const add = <T>(value: T | undefined, condition: (given: T) => RawBuilder<boolean>): void => {
    if (value !== undefined) conditions.push(condition(value));
  };
  add(filter.ids, (ids) => sql`k.id in ${listed(ids)}`);
  add(filter.tiers, (tiers) => sql`k.tier in ${listed(tiers)}`);
  add(filter.platforms, (platforms) => sql`k.platform in ${listed(platforms)}`);
  add(filter.agency, (agency) => sql`k.agency = ${agency}`);
  add(filter.flag, (flag) => sql`exists (select 1 from json_each(k.flags) f where f.value = ${flag})`);
  add(filter.minFollowers, (least) => sql`t.followers >= ${least}`);
  add(filter.maxFollowers, (most) => sql`t.followers <= ${most}`);
  if (filter.expiredOnly === true) conditions.push(sql`${expiredOn(today)} is not null`);
  if (filter.signedOnly === true) conditions.push(sql`t.signed_count > 0`);
  if (filter.measuredOnly === true) {
    conditions.push(sql`(t.exposure_days > 0 or t.click_days > 0 or t.purchase_count_days > 0)`);
  }
  if (filter.text !== undefined && filter.text !== '') conditions.push(holding(filter.text));
  return sql.join(conditions, sql` and `);
}

function holding(text: string): RawBuilder<boolean> {
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  const all = sql`(k.name || char(31) || k.handle || char(31) || k.agency || char(31) || k.field || char(31) || k.note)`;
  return sql`${all} like ${pattern} escape '\\'`;
}

/** What KOLs of one tier come to. */
export interface TierSums {
  readonly tier: Tier;
  readonly kolCount: number;
  readonly deliverableCount: number;
  readonly publishedCount: number;
  readonly contractFen: Fen;
  readonly results: MeasuredResults;
}

interface GroupRecord extends ResultSumColumns {
  kol_count: number;
  deliverable_count: number;
  published_count: number;
  contract_fen: number;
  cost_fen: number | null;
}

/** Sums of all that the filter lets through, by tier. */
export async function sumRoster(reader: Reader, question: RosterQuestion): Promise<TierSums[]> {
  const { rows } = await sql<GroupRecord & { tier: Tier }>`
    select k.tier, ${groupColumns} from kol k join kol_total t on t.kol_id = k.id
    where ${passes(question)} group by k.tier`.execute(reader);
  return rows.map((row) => ({ tier: row.tier, ...groupOf(row) }));
}

export async function sumByPlatform(reader: Reader) {
  const { rows } = await sql<GroupRecord & { platform: Platform }>`
    select k.platform, ${groupColumns} from kol k join kol_total t on t.kol_id = k.id
    group by k.platform order by sum(t.cost_fen) desc`.execute(reader);
  return rows.map((row) => ({ platform: row.platform, ...groupOf(row) }));
}

const groupColumns = sql`count(*) as kol_count, sum(t.deliverable_count) as deliverable_count,
  sum(t.published_count) as published_count, sum(t.contract_fen) as contract_fen, sum(t.cost_fen) as cost_fen,
  ${summedResults('t')}`;

function groupOf(row: GroupRecord): Omit<TierSums, 'tier'> {
  return {
    kolCount: row.kol_count,
    deliverableCount: row.deliverable_count,
    publishedCount: row.published_count,
    contractFen: fen(row.contract_fen),
    results: resultsOf(row),
  };
}

/** Of all KOLs, or of one, by what the deliverables are. */
export async function sumByFormat(reader: Reader, kolId: string | null = null) {
  const { rows } = await sql<Omit<GroupRecord, 'contract_fen'> & { format: DeliverableFormat }>`
    select d.format, count(distinct d.kol_id) as kol_count, count(*) as deliverable_count,
      sum(t.is_published) as published_count, sum(iif(t.is_published = 1, t.cost_fen, null)) as cost_fen,
      ${summedResults('t')}
    from deliverable d join deliverable_total t on t.deliverable_id = d.id
    where ${kolId === null ? sql`true` : sql`d.kol_id = ${kolId}`}
    group by d.format order by 5 desc`.execute(reader);
  return rows.map(({ format, ...row }) => ({
    format,
    kolCount: row.kol_count,
    deliverableCount: row.deliverable_count,
    publishedCount: row.published_count,
    results: resultsOf(row),
  }));
}

/** What the ranking and the prices look at, of every KOL. */
export interface KolStanding {
  readonly id: KolId;
  readonly name: string;
  readonly tier: Tier;
  readonly platform: Platform;
  readonly followers: number | null;
  readonly results: MeasuredResults;
}

export async function readStandings(reader: Reader): Promise<KolStanding[]> {
  const { rows } = await sql<KolTotalTable & Pick<KolTable, 'name' | 'tier' | 'platform'>>`
    select k.name, k.tier, k.platform, t.* from kol k join kol_total t on t.kol_id = k.id`.execute(reader);
  return rows.map((row) => ({
    id: id(row.kol_id),
    name: row.name,
    tier: row.tier,
    platform: row.platform,
    followers: row.followers,
    results: resultsOf(row),
  }));
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
