import { readLines, readProgramme } from '#db/queries/budget-queries.ts';
import { readEntriesById } from '#db/queries/entry-queries.ts';
import {
  deleteProfile,
  findKnownRows,
  findRowsOfClosedMonths,
  findRowsOnReserve,
  hasImportedEntries,
  readProfileName,
  readProfiles,
  readReserveLineIds,
  saveProfile,
} from '#db/queries/import-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import type { Entry } from '#shared/domain/budget/entry.ts';
import { lastMonthOf } from '#shared/domain/budget/period.ts';
import { proposeMapping, withoutLostLines } from '#shared/domain/import/mapping-proposal.ts';
import { usableMapping } from '#shared/domain/import/row-reading.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { command, query, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { commitPreview } from './commit-preview.ts';
import { entryReading } from './entry-preview.ts';
import { entryRowOf } from './entry-rows.ts';
import { comparedTexts, previewOf } from './preview-answer.ts';
import { takeFile } from './take-file.ts';
import { stoppedBy } from '../start-worker.ts';

export const readImport = query.imports.read.handler(async ({ context, input, signal }) => {
  const { reader, parts } = context;
  const importId = parts.newId<'import_run'>();
  const file = valueOf(await takeFile(input.file, input.sheet));
  valueOf(await parts.imports.open(importId, file, { for: 'entries' }, signal));
  const job = valueOf(parts.imports.findEntries(importId));
  const { table, proposal } = job.looked;
  const { suggestion, lineTexts } = proposal;
  const { mapping, profile } = proposeMapping(
    { headers: table.headers, suggestion: suggestion.mapping, lineTexts },
    { lines: await readLines(reader), profiles: await readProfiles(reader) },
  );
  return {
    importId,
    source: { ...table, fileName: job.fileName },
    suggestion: mapping,
    dateOrderCertain: profile !== null || suggestion.dateOrderCertain,
    profile,
  };
});

export const previewImport = query.imports.preview.handler(async ({ context, input, signal }) => {
  const { reader, parts } = context;
  const job = valueOf(parts.imports.findEntries(input.importId));
  const known = withoutLostLines(input.mapping, await readLines(reader));
  const mapping = valueOf(usableMapping(known, job.looked.table.headers.length));
  const programme = await readProgramme(reader);
  const compared = comparedTexts(mapping);
  const someAreKnown = await hasImportedEntries(reader);
  const closedMonths = await readClosedMonths(reader);
  const reserveLines = await readReserveLineIds(reader);
  const reading = entryReading({
    mapping,
    today: parts.today(),
    firstMonth: programme.firstMonth,
    lastMonth: lastMonthOf(programme),
    epochMs: Date.parse(parts.now()),
    closedMonths,
    reserveLines,
    findKnown: async (ready) => (someAreKnown ? findKnownRows(reader, ready, compared) : []),
    findBlocked: async (ready) => {
      const closed = closedMonths.length > 0 ? await findRowsOfClosedMonths(reader, ready, compared) : [];
      const taken = new Set(closed.map(({ index }) => index));
      const reserved = reserveLines.length > 0 ? await findRowsOnReserve(reader, ready, compared) : [];
      return [...closed, ...reserved.filter(({ index }) => !taken.has(index))];
    },
  });
  const preview = await stoppedBy(signal, () => job.cancel(), job.readPreview(reading));
  return valueOf(previewOf(valueOf(preview)));
});

export const previewImportRows = query.imports.previewRows.handler(async ({ context, input }) => {
  const job = valueOf(context.parts.imports.findEntries(input.importId));
  const { rows } = valueOf(job.shown());
  const page = rows.page(input.fate, input.offset, input.limit).map(entryRowOf);
  const ids = page.flatMap(({ beforeId }) => (beforeId === null ? [] : [beforeId]));
  const entries = await readEntriesById(context.reader, ids);
  const before = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  return {
    rows: page.map(({ beforeId, ...row }) => ({ ...row, before: before.get(beforeId ?? '') ?? null })),
    total: rows.count(input.fate),
  };
});

export const commitImport = command.imports.commit.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const job = valueOf(parts.imports.findEntries(input.importId));
  const preview = valueOf(job.shown());
  const written = await job.write(() => commitPreview(writer, input.importId, job, preview));
  const { added, changed } = valueOf(written);
  if (input.profileName !== undefined) {
    const { headers } = job.looked.table;
    const profile = {
      id: parts.newId<'import_profile'>(),
      name: input.profileName,
      headers,
      mapping: preview.mapping,
    };
    await saveProfile(writer, profile, nameKey(profile.name));
    record.describe({ key: 'profileRemembered', params: { name: profile.name } });
  }
  if (added + changed > 0) {
    const params = {
      fileName: job.fileName,
      addedCount: added,
      changedCount: changed,
      sumFen: preview.rows.sum,
    };
    record.describe({ key: 'entriesImported', params });
  }
  return { seq: await record.position(), added, changed };
});

export const importProgress = query.imports.progress.handler(async function* ({ context, input, signal }) {
  yield* valueOf(context.parts.imports.find(input.importId)).watch(signal);
});

export const cancelImport = query.imports.cancel.handler(({ context, input }) => {
  valueOf(context.parts.imports.find(input.importId)).cancel();
  return {};
});

export const listProfiles = query.imports.profiles.handler(({ context }) => readProfiles(context.reader));

export const forgetProfile = command.imports.forgetProfile.handler(async ({ context, input }) => {
  const profile = found(await readProfileName(context.writer, input.id), 'record');
  await deleteProfile(context.writer, profile.id);
  context.record.describe({ key: 'profileForgotten', params: { name: profile.name } });
  return { seq: await context.record.position() };
});
