import { createHash } from 'node:crypto';
import { suggestMapping } from '#shared/domain/import/header-suggestion.ts';
import { suggestTable } from '#shared/domain/import/table-suggestion.ts';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import type { AnyProposal, EntryProposal, Looked, LookTask, Proposes } from './import-task.ts';
import { openTable } from './open-table.ts';
import { untilRefused } from './reading-refused.ts';

type Rows = readonly (readonly string[])[];

/** Finds out what a file is, and proposes how to read it. */
export function lookAtFile({ file, sheet, proposes }: LookTask): Promise<Outcome<Looked<AnyProposal>>> {
  return untilRefused(async () => {
    const bytes = Buffer.from(file);
    const reader = await openTable(bytes, sheet);
    const { table, firstRows } = await reader.look();
    const proposal = proposalOf(proposes, table.headers, firstRows);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    return accepted({ table, proposal, fileHash });
  });
}

function proposalOf(proposes: Proposes, headers: readonly string[], firstRows: Rows): AnyProposal {
  return proposes.for === 'entries'
    ? { for: 'entries', proposal: entryProposal(headers, firstRows) }
    : { for: 'table', proposal: suggestTable(proposes.table, headers, firstRows, proposes.kpis) };
}

function entryProposal(headers: readonly string[], firstRows: Rows): EntryProposal {
  const suggestion = suggestMapping(headers, firstRows);
  const { line } = suggestion.mapping.columns;
  const texts = line === undefined ? [] : firstRows.map((cells) => (cells[line] ?? '').trim());
  return { suggestion, lineTexts: [...new Set(texts)].filter((text) => text !== '') };
}
