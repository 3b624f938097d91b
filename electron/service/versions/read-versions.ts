import { readLines, readProgramme } from '#db/queries/budget-queries.ts';
import { readPlanFacts } from '#db/queries/plan-facts-queries.ts';
import {
  readBaseline,
  readMakers,
  readVersion,
  readVersionRequests,
  readVersionSums,
  readVersions,
} from '#db/queries/version-queries.ts';
import type { Reader } from '#db/schema.ts';
import { refused } from '#shared/domain/refusal.ts';
import type { VersionList, VersionRequest, VersionRow } from '#shared/domain/versions/version-sheet.ts';
import type { PlanVersionId, Version, VersionRef } from '#shared/domain/versions/version.ts';
import { fen, subtractFen, ZERO_FEN } from '#shared/values/money.ts';
import { refuse } from '../base.ts';
import { found } from '../refusals.ts';

export async function readVersionList(reader: Reader): Promise<VersionList> {
  const programme = await readProgramme(reader);
  const facts = await readPlanFacts(reader);
  const planFen = facts?.planFen ?? ZERO_FEN;
  const versions = await readVersionRows(reader);
  return {
    current: {
      totalFen: programme.totalFen,
      planFen,
      unallocatedFen: subtractFen(programme.totalFen, planFen),
      lineCount: (await readLines(reader)).length,
    },
    baselineId: versions.find(({ inForce }) => inForce)?.id ?? null,
    versions,
  };
}

/** Every version as the list has it, the newest first. */
export async function readVersionRows(reader: Reader): Promise<VersionRow[]> {
  const versions = await readVersions(reader);
  const sums = await readVersionSums(reader);
  const makers = await readMakers(reader);
  const requests = await readVersionRequests(reader);
  const baseline = await readBaseline(reader);
  return versions.map((version) => {
    const planFen = fen(sums.get(version.id)?.planFen ?? 0);
    const maker = makers.get(version.id);
    return {
      ...version,
      planFen,
      unallocatedFen: subtractFen(version.totalFen, planFen),
      lineCount: sums.get(version.id)?.lineCount ?? 0,
      madeAt: maker?.at ?? null,
      madeBy: maker?.person ?? null,
      inForce: version.id === baseline?.id,
      request: requests.get(version.id) ?? null,
    };
  });
}

export async function requireVersion(reader: Reader, id: PlanVersionId): Promise<Version> {
  return found(await readVersion(reader, id), 'version', 'id');
}

/** The newest request that puts the version forward. */
export async function requestOf(reader: Reader, { id }: Pick<Version, 'id'>): Promise<VersionRequest | null> {
  return (await readVersionRequests(reader)).get(id) ?? null;
}

/** The version that is meant; null for the plan as it stands. */
export async function resolveRef(reader: Reader, ref: VersionRef, field: string): Promise<Version | null> {
  if (ref === 'current') return null;
  if (ref === 'baseline') {
    return (await readBaseline(reader)) ?? refuse(refused('no-baseline', {}, field).refusal);
  }
  return found(await readVersion(reader, ref), 'version', field);
}
