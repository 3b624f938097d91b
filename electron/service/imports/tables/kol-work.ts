import {
  findKnownKols,
  findNewKols,
  insertReadyKols,
  putKolDetails,
  readKolsById,
  readStandingTierRule,
  type NewKol,
  updateReadyKols,
} from '#db/queries/kol-import-queries.ts';
import { kolPlaces } from '#shared/domain/import/kol-reading.ts';
import { tierByRule, type TierFacts } from '#shared/domain/kols/tier-rule.ts';
import { dayOrNull } from './day-or-null.ts';
import { valuesAt } from './shown-values.ts';
import type { TableWork } from './table-work.ts';

const { handleKey: _handle, nameKey: _name, ...shownPlaces } = kolPlaces;

export const kolWork: TableWork = {
  hasSum: true,
  directory: () => Promise.resolve({ kind: 'kols' }),
  findKnown: findKnownKols,
  inserting: (_writer, _count, insert) => insert(),
  update: ({ writer, fileName }, ready) => updateReadyKols(writer, ready, fileName),
  insert: async ({ writer, fileName, today }, ready) => {
    const rule = await readStandingTierRule(writer);
    const added = await findNewKols(writer, ready);
    const tiers = added.map((kol) => ({
      index: kol.index,
      tier: tierByRule(rule, factsOf(kol), today).tier,
    }));
    return insertReadyKols(writer, ready, tiers, fileName);
  },
  finish: ({ writer, newId }, ready) => putKolDetails(writer, ready, newId),
  shown: (row) => valuesAt(row, shownPlaces),
  before: async (reader, ids) => {
    const rows = await readKolsById(reader, ids);
    return new Map(
      rows.map(({ id, platform, handle, name, followers, tier, agency, contact, field, note }) => [
        id,
        { platform, handle, name, followers, tier, agency, contact, field, note },
      ]),
    );
  },
};

function factsOf({ platform, followers, qualification, validUntil }: NewKol): TierFacts {
  const held =
    qualification === null
      ? []
      : [{ kind: qualification, validFrom: null, validUntil: dayOrNull(validUntil) }];
  return { platform, followers, qualifications: held };
}
