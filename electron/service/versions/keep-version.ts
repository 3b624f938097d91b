import { insertVersion, insertVersionLines, readVersions } from '#db/queries/version-queries.ts';
import type { RecordDraft } from '#db/ledger/transaction.ts';
import type { Writer } from '#db/schema.ts';
import { uniqueName } from '#shared/domain/catalogue/unique-name.ts';
import type { Version, VersionInput } from '#shared/domain/versions/version.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { valueOf } from '../base.ts';
import type { ServiceParts } from '../service-parts.ts';
import { readContent } from './read-content.ts';
import { resolveRef } from './read-versions.ts';

/** The command under way, as versions need it. */
export interface VersionContext {
  readonly writer: Writer;
  readonly record: RecordDraft;
  readonly parts: ServiceParts;
}

/** Copies the plan, or a version, under a new name. Describes nothing. */
export async function keepVersion(
  { writer, record, parts }: VersionContext,
  kind: 'scenario' | 'snapshot',
  input: VersionInput,
): Promise<Version> {
  const source = await resolveRef(writer, input.from, 'from');
  const content = await readContent(writer, source);
  const version: Version = {
    id: parts.newId<'plan_version'>(),
    kind,
    name: input.name,
    note: input.note,
    origin: content.origin,
    // A branch of a scenario goes on from where that one left the plan.
    baseSeq: source?.kind === 'scenario' && source.promotedAt === null ? source.baseSeq : record.seq - 1,
    ...content.frame,
    approvedAt: null,
    promotedAt: null,
  };
  await insertVersion(writer, version, valueOf(uniqueName(input.name, await readVersions(writer))));
  const lines = content.lines.map((line) => ({ ...line, nameKey: nameKey(line.name) }));
  await insertVersionLines(writer, version.id, lines, () => parts.newId());
  return version;
}
