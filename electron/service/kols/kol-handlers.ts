import { readCooperations } from '#db/queries/cooperation-queries.ts';
import { readDeliverables } from '#db/queries/deliverable-list-queries.ts';
import { readKolRecords } from '#db/queries/kol-history-queries.ts';
import { readFollowers, readPrices, readQualifications } from '#db/queries/kol-queries.ts';
import { readTrend } from '#db/queries/result-queries.ts';
import { readKolNames, readRosterFacets, readRosterRow } from '#db/queries/roster-queries.ts';
import { sumByFormat } from '#db/queries/roster-sum-queries.ts';
import { readTierRule } from '#db/queries/tier-queries.ts';
import type { KolQualification } from '#shared/domain/kols/kol.ts';
import { addResults } from '#shared/domain/kols/result-sums.ts';
import { DEFAULT_TIER_RULE } from '#shared/domain/kols/tier-answer.ts';
import { tierByRule } from '#shared/domain/kols/tier-rule.ts';
import type { Day } from '#shared/values/day.ts';
import { query } from '../base.ts';
import { found } from '../refusals.ts';
import { readKolStandings } from './kept-standings.ts';
import { readRanking } from './ranking.ts';
import { rankedRow, readRosterPage, readTierGroups, sumGroups } from './read-roster.ts';

const MOST_DELIVERABLES = 2000;
const MOST_CHANGES = 100;

export const listKols = query.kols.list.handler(async ({ context: { reader, parts }, input }) => {
  const today = parts.today();
  const tiers = await readTierGroups(reader, { filter: input.filter, today });
  const all = sumGroups(tiers);
  const rows = await readRosterPage(reader, { ...input, today }, input);
  return { rows, total: all.kolCount, all, tiers };
});

export const kolNames = query.kols.names.handler(({ context, input }) =>
  readKolNames(context.reader, input.text, input.limit),
);

export const kolFacets = query.kols.facets.handler(({ context }) => readRosterFacets(context.reader));

export const kolPage = query.kols.page.handler(async ({ context: { reader, parts }, input }) => {
  const today = parts.today();
  const facts = found(await readRosterRow(reader, input.id, today), 'kol');
  const kol = rankedRow(facts, await readRanking(reader, input.rank));
  const qualifications = await readQualifications(reader, kol.id);
  const prices = await readPrices(reader, kol.id);
  const rule = (await readTierRule(reader)) ?? DEFAULT_TIER_RULE;
  const alike = (await readKolStandings(reader)).filter(
    ({ tier, platform }) => tier === kol.tier && platform === kol.platform,
  );
  const list = { filter: { kolId: kol.id }, today };
  return {
    kol,
    byRule: tierByRule(rule, { ...kol, qualifications }, today),
    followers: await readFollowers(reader, kol.id),
    prices,
    qualifications: qualifications.map((one) => ({ ...one, holds: holds(one, today) })),
    cooperations: await readCooperations(reader, kol.id),
    deliverables: await readDeliverables(reader, list, { offset: 0, limit: MOST_DELIVERABLES }),
    trend: await readTrend(reader, kol.id),
    formats: (await sumByFormat(reader, kol.id)).map(({ format, publishedCount, results }) => ({
      format,
      publishedCount,
      listFen: prices.find((price) => price.format === format)?.fen ?? null,
      results,
    })),
    tierResults: addResults(alike.map(({ results }) => results)),
    changes: await readKolRecords(reader, kol.id, MOST_CHANGES),
  };
});

function holds({ validFrom, validUntil }: KolQualification, today: Day): boolean {
  return (validFrom === null || validFrom <= today) && (validUntil === null || today <= validUntil);
}
