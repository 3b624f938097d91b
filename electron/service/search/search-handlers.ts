import { readNamedRecords } from '#db/queries/search-queries.ts';
import { query } from '../base.ts';
import { matchRank } from './name-match.ts';

export const searchRecords = query.search.records.handler(async ({ context, input }) => {
  const records = await readNamedRecords(context.reader);
  return records
    .flatMap((record) => {
      const rank = matchRank(record.name, input.text);
      return rank === null ? [] : [{ record, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank || one.record.name.localeCompare(other.record.name))
    .slice(0, input.limit)
    .map(({ record }) => record);
});
