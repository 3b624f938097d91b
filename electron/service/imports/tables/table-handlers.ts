import { readTableProfiles, saveTableProfile } from '#db/queries/table-profile-queries.ts';
import type { Reader } from '#db/schema.ts';
import { keptMapping, proposeTable, usableTable } from '#shared/domain/import/table-columns.ts';
import type { KnownKpi } from '#shared/domain/import/table-directory.ts';
import type { TableKind } from '#shared/domain/import/table-import.ts';
import { stoppedBy } from '../../start-worker.ts';
import { command, query, valueOf } from '../../base.ts';
import { takeFile } from '../take-file.ts';
import { commitTable } from './commit-table.ts';
import { kolWork } from './kol-work.ts';
import { kpiWork } from './kpi-work.ts';
import { resultWork } from './result-work.ts';
import { tablePreviewOf, tableReading, tableRowsOf } from './table-preview.ts';
import type { TableWork } from './table-work.ts';

const works: Readonly<Record<TableKind, TableWork>> = {
  'kpi-values': kpiWork,
  kols: kolWork,
  results: resultWork,
};

const labels = {
  'kpi-values': 'kpiValuesImported',
  kols: 'kolsImported',
  results: 'resultsImported',
} as const satisfies Record<TableKind, string>;

async function kpisFor(kind: TableKind, reader: Reader): Promise<readonly KnownKpi[]> {
  const directory = kind === 'kpi-values' ? await works[kind].directory(reader) : null;
  return directory?.kind === 'kpi-values' ? directory.kpis : [];
}

export const readTable = query.tableImports.read.handler(async ({ context, input, signal }) => {
  const { reader, parts } = context;
  const importId = parts.newId<'import_run'>();
  const file = valueOf(await takeFile(input.file, input.sheet));
  const kpis = await kpisFor(input.kind, reader);
  valueOf(await parts.imports.open(importId, file, { for: 'table', table: input.kind, kpis }, signal));
  const job = valueOf(parts.imports.findTable(importId));
  const { table, proposal } = job.looked;
  const profiles = await readTableProfiles(reader, input.kind);
  const { mapping, profile } = proposeTable(table.headers, proposal.mapping, profiles);
  return {
    importId,
    source: { ...table, fileName: job.fileName },
    suggestion: keptMapping(mapping, kpis),
    dateOrderCertain: profile !== null || proposal.dateOrderCertain,
    profile,
  };
});

export const previewTable = query.tableImports.preview.handler(async ({ context, input, signal }) => {
  const { reader, parts } = context;
  const job = valueOf(parts.imports.findTable(input.importId));
  const columnCount = job.looked.table.headers.length;
  const work = works[input.mapping.kind];
  const directory = await work.directory(reader);
  const kpis = directory.kind === 'kpi-values' ? directory.kpis : [];
  const mapping = valueOf(usableTable(keptMapping(input.mapping, kpis), columnCount));
  const request = { mapping, directory, today: parts.today(), epochMs: Date.parse(parts.now()) };
  const reading = job.readPreview(tableReading(reader, work, request));
  const shown = valueOf(await stoppedBy(signal, () => job.cancel(), reading));
  return tablePreviewOf(shown, work, columnCount);
});

export const previewTableRows = query.tableImports.previewRows.handler(async ({ context, input }) => {
  const job = valueOf(context.parts.imports.findTable(input.importId));
  const { rows, mapping } = valueOf(job.shown());
  const page = rows.page(input.fate, input.offset, input.limit);
  return {
    rows: await tableRowsOf(context.reader, works[mapping.kind], page),
    total: rows.count(input.fate),
  };
});

export const commitTableImport = command.tableImports.commit.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const job = valueOf(parts.imports.findTable(input.importId));
  const shown = valueOf(job.shown());
  const { mapping } = shown;
  const writing = {
    writer,
    importId: input.importId,
    fileName: job.fileName,
    today: parts.today(),
    newId: () => parts.newId(),
  };
  const written = await job.write(() => commitTable(writing, works[mapping.kind], job, shown));
  const { added, changed } = valueOf(written);
  if (input.profileName !== undefined) {
    const { headers } = job.looked.table;
    const profile = { id: parts.newId<'import_profile'>(), name: input.profileName, headers, mapping };
    await saveTableProfile(writer, profile);
    record.describe({ key: 'profileRemembered', params: { name: profile.name } });
  }
  if (added + changed > 0) {
    const params = { fileName: job.fileName, addedCount: added, changedCount: changed };
    record.describe({ key: labels[mapping.kind], params });
  }
  return { seq: await record.position(), added, changed };
});

export const listTableProfiles = query.tableImports.profiles.handler(({ context, input }) =>
  readTableProfiles(context.reader, input.kind),
);
