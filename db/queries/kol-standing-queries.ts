import { sql } from 'kysely';
import type { KolId } from '#shared/domain/kols/kol.ts';
import type { Platform, Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { MeasuredResults } from '#shared/domain/kols/result-day.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { id } from '#shared/values/id.ts';
import type { Reader } from '../schema.ts';
import { measureNames } from './result-columns.ts';

/** What a KOL came to: what sums, ranks and points are made of. */
export interface KolStanding {
  readonly id: KolId;
  readonly name: string;
  readonly tier: Tier;
  readonly platform: Platform;
  readonly followers: number | null;
  readonly deliverableCount: number;
  readonly publishedCount: number;
  readonly contractFen: Fen;
  readonly results: MeasuredResults;
}

type PackedStanding = readonly [
  id: string,
  name: string,
  tier: Tier,
  platform: Platform,
  followers: number | null,
  deliverableCount: number,
  publishedCount: number,
  contractFen: number,
  costFen: number | null,
  sums: readonly number[],
  days: readonly number[],
];

const sums = sql.join(measureNames.map((name) => sql`t.${sql.ref(name)}`));
const days = sql.join(measureNames.map((name) => sql`t.${sql.ref(`${name}_days`)}`));

/**
 * Of every KOL, or of these: packed by the database, for a row of so many columns for each of thousands would take
 * longer than all the rest.
 */
export async function readStandings(reader: Reader, ids?: ReadonlySet<string>): Promise<KolStanding[]> {
  const among = ids === undefined ? sql`true` : sql`k.id in (select value from json_each(${listed(ids)}))`;
  const { rows } = await sql<{ packed: string }>`
    select json_group_array(json_array(k.id, k.name, k.tier, k.platform, t.followers, t.deliverable_count,
      t.published_count, t.contract_fen, t.cost_fen, json_array(${sums}), json_array(${days}))) as packed
    from kol k join kol_total t on t.kol_id = k.id where ${among}`.execute(reader);
  const packed: PackedStanding[] = JSON.parse(rows[0]?.packed ?? '[]');
  return packed.map(unpacked);
}

function listed(ids: ReadonlySet<string>): string {
  return JSON.stringify([...ids]);
}

function unpacked(row: PackedStanding): KolStanding {
  const [kolId, name, tier, platform, followers, deliverableCount, publishedCount, contract, cost] = row;
  const summed = measuresOf(row[9]);
  return {
    id: id(kolId),
    name,
    tier,
    platform,
    followers,
    deliverableCount,
    publishedCount,
    contractFen: fen(contract),
    results: {
      sums: { ...summed, purchaseFen: fen(summed.purchaseFen) },
      measuredDays: measuresOf(row[10]),
      costFen: cost === null ? null : fen(cost),
    },
  };
}

/** In the order of the measures. */
function measuresOf(values: readonly number[]) {
  const [exposure = 0, click = 0, dwellSeconds = 0, interaction = 0] = values;
  const [registration = 0, cardBinding = 0, purchaseCount = 0, purchaseFen = 0] = values.slice(4);
  return {
    exposure,
    click,
    dwellSeconds,
    interaction,
    registration,
    cardBinding,
    purchaseCount,
    purchaseFen,
  };
}

/** What a standing is made of. */
const sources = sql`('kol', 'kol_follower', 'cooperation', 'deliverable', 'result_day')`;

/**
 * The KOLs of whom something was written after a position of the ledger, those that are gone too. The plus keeps SQLite
 * from going through all that was ever changed in the tables.
 * @param most changes to look through.
 * @returns null where more than that were made.
 */
export async function readKolsSince(
  reader: Reader,
  after: number,
  most: number,
): Promise<ReadonlySet<string> | null> {
  const { rows } = await sql<{ kolId: string; count: number }>`
    with made as materialized (
      select table_name, row_id, before, after from change
      where transaction_seq > ${after} and +table_name in ${sources} limit ${most + 1}),
    image as (
      select table_name, row_id, before as json from made where before is not null
      union all select table_name, row_id, after from made where after is not null)
    select distinct case table_name
        when 'kol' then row_id
        when 'result_day' then (select d.kol_id from deliverable d where d.id = json ->> '$.deliverable_id')
        else json ->> '$.kol_id' end as kolId,
      (select count(*) from made) as count
    from image`.execute(reader);
  return (rows[0]?.count ?? 0) > most ? null : new Set(rows.map(({ kolId }) => kolId));
}
