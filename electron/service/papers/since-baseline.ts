import { readBaseline } from '#db/queries/version-queries.ts';
import type { Reader } from '#db/schema.ts';
import { type Comparison, compareVersions } from '#shared/domain/versions/comparison.ts';
import { type ComparisonSums, comparisonSums } from '#shared/domain/versions/comparison-sums.ts';
import { readCompared } from '../versions/read-content.ts';

/** The plan beside the baseline in force: `from` is the baseline, `to` the plan as it stands. */
export interface SinceBaseline {
  readonly name: string;
  readonly comparison: Comparison;
  readonly sums: ComparisonSums;
}

export async function readSinceBaseline(reader: Reader): Promise<SinceBaseline | null> {
  const baseline = await readBaseline(reader);
  if (baseline === undefined) return null;
  const comparison = compareVersions(await readCompared(reader, baseline), await readCompared(reader, null));
  return { name: baseline.name, comparison, sums: comparisonSums(comparison) };
}
