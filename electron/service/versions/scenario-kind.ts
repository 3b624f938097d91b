import {
  deleteLine,
  insertLine,
  readLines,
  readProgramme,
  updateProgramme,
  writeCells,
} from '#db/queries/budget-queries.ts';
import { readVersion, updateVersion } from '#db/queries/version-queries.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import {
  type DecidedPromotion,
  decidePromotion,
  promotedLegs,
} from '#shared/domain/versions/promotion-rules.ts';
import type { Version } from '#shared/domain/versions/version.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { valueOf } from '../base.ts';
import type { VersionKind } from '../requests/apply-request.ts';
import { readPromotion } from './read-promotion.ts';

/** Promoting a scenario: what is approved becomes the plan, all of it in the approval's own record. */
export const scenarioKind: VersionKind = {
  propose: async (reader, versionId) => {
    const decided = await decide(reader, versionId);
    return decided.kind === 'refused'
      ? decided
      : accepted(promotedLegs(decided.value.decided, decided.value.given));
  },
  apply: async ({ writer, parts }, { versionId }) => {
    const { version, decided } = valueOf(await decide(writer, versionId ?? ''));
    await bringAbout(writer, decided, () => parts.newId());
    await updateVersion(writer, { ...version, promotedAt: parts.now() }, nameKey(version.name));
    return { key: 'scenarioPromoted', params: { name: version.name } };
  },
};

/** Refused: 'version-missing', 'version-promoted' {name}, and what decidePromotion says. */
async function decide(reader: Reader, versionId: string) {
  const version = await promotable(reader, versionId);
  if (version.kind === 'refused') return version;
  const { given, categories } = await readPromotion(reader, version.value);
  const decided = decidePromotion(given, categories);
  if (decided.kind === 'refused') return decided;
  return accepted({ version: version.value, given, decided: decided.value });
}

async function promotable(reader: Reader, versionId: string): Promise<Outcome<Version>> {
  const version = await readVersion(reader, versionId);
  if (version?.kind !== 'scenario') return refused('version-missing', {}, 'versionId');
  const { name, promotedAt } = version;
  return promotedAt === null ? accepted(version) : refused('version-promoted', { name }, 'versionId');
}

/** Lines go before others come: a new one may be called as one that goes. */
async function bringAbout(
  writer: Writer,
  { promotion, added, cells, removed }: DecidedPromotion,
  newId: () => string,
): Promise<void> {
  for (const lineId of removed) await deleteLine(writer, lineId);
  const lines = await readLines(writer);
  const last = Math.max(0, ...lines.map(({ position }) => position));
  for (const [index, { id, categoryId, name, kind, vendor, note }] of added.entries()) {
    const line = { id, categoryId, name, kind, vendor, note, position: last + index + 1 };
    await insertLine(writer, { ...line, departmentId: null, ownerId: null }, nameKey(name));
  }
  const { beforeFen, afterFen: totalFen } = promotion.totalFen;
  if (totalFen !== beforeFen) await updateProgramme(writer, { ...(await readProgramme(writer)), totalFen });
  await writeCells(writer, cells, newId);
}
