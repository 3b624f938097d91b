import { readNamedRecords } from '#db/queries/search-queries.ts';
import { query } from '../base.ts';
import { matchRank } from './name-match.ts';

export const searchRecords = query.search.records.handler(async ({ context, input }) => {
  const records = await readNamedRecords(context.reader);
  return records
    .flatMap((record) => {
      const ranks = [record.name, record.code].flatMap((name) => matchRank(name, input.text) ?? []);
      return ranks.length === 0 ? [] : [{ record, rank: Math.min(...ranks) }];
    })
    .toSorted((one, other) => one.rank - other.rank || one.record.name.localeCompare(other.record.name))
    .slice(0, input.limit)
    .map(({ record: { code: _foundBy, ...record } }) => record);
});
