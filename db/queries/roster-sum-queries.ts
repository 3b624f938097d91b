import { sql } from 'kysely';
import type { DeliverableFormat } from '#shared/domain/kols/kol.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { MeasuredResults } from '#shared/domain/kols/result-day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import type { Reader } from '../schema.ts';
import type { ResultSumColumns } from '../tables/kol-tables.ts';
import { resultsOf, summedResults } from './result-columns.ts';
import { passes, type RosterQuestion } from './roster-filter.ts';

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
