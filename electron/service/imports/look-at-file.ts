import { createHash } from 'node:crypto';
import { suggestMapping } from '#shared/domain/import/header-suggestion.ts';
import { type Outcome, accepted } from '#shared/domain/refusal.ts';
import type { Looked } from './import-task.ts';
import { openTable } from './open-table.ts';
import { untilRefused } from './reading-refused.ts';

/** Finds out what a file is, and proposes how to read it. */
export function lookAtFile(file: SharedArrayBuffer, sheet: string | undefined): Promise<Outcome<Looked>> {
  return untilRefused(async () => {
    const bytes = Buffer.from(file);
    const reader = await openTable(bytes, sheet);
    const { table, firstRows } = await reader.look();
    const suggestion = suggestMapping(table.headers, firstRows);
    const { line } = suggestion.mapping.columns;
    const texts = line === undefined ? [] : firstRows.map((cells) => (cells[line] ?? '').trim());
    const lineTexts = [...new Set(texts)].filter((text) => text !== '');
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    return accepted({ table, suggestion, lineTexts, fileHash });
  });
}
