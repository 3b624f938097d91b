import { readVersion, updateVersion } from '#db/queries/version-queries.ts';
import type { Reader } from '#db/schema.ts';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { Version } from '#shared/domain/versions/version.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { valueOf } from '../base.ts';
import type { VersionKind } from '../requests/apply-request.ts';

/** Approving a version as the baseline: the plan stays as it is, and is measured by the version from then on. */
export const baselineKind: VersionKind = {
  propose: async (reader, versionId) => {
    const version = await proposed(reader, versionId);
    return version.kind === 'refused' ? version : accepted({ legs: [], added: [], totalFen: null });
  },
  apply: async ({ writer, parts }, { versionId }) => {
    const version = valueOf(await proposed(writer, versionId ?? ''));
    const approved: Version = { ...version, kind: 'baseline', approvedAt: parts.now() };
    await updateVersion(writer, approved, nameKey(approved.name));
    return { key: 'baselineApproved', params: { name: approved.name } };
  },
};

/** Refused: 'version-missing', 'already-baseline' {name}, 'version-promoted' {name}. */
async function proposed(reader: Reader, versionId: string): Promise<Outcome<Version>> {
  const version = await readVersion(reader, versionId);
  if (version === undefined) return refused('version-missing', {}, 'versionId');
  const { kind, name, promotedAt } = version;
  if (kind === 'baseline') return refused('already-baseline', { name }, 'versionId');
  return promotedAt === null ? accepted(version) : refused('version-promoted', { name }, 'versionId');
}
