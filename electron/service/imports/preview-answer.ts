import type { ComparedTexts } from '#db/queries/import-queries.ts';
import type { ImportMapping, ImportPreview } from '#shared/domain/import/import.ts';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { FEN_LIMIT, isFen } from '#shared/values/money.ts';
import type { Preview } from './entry-preview.ts';

/** What the file has no column for is left as the entry has it. */
export function comparedTexts({ columns }: ImportMapping): ComparedTexts {
  return {
    vendor: columns.vendor !== undefined,
    note: columns.note !== undefined,
    reason: columns.reason !== undefined,
  };
}

/** The preview as the contract tells it; refused when the file's sum passes every limit. */
export function previewOf({ summary, rows }: Preview): Outcome<ImportPreview> {
  const { sum: totalFen } = rows;
  if (!isFen(totalFen) || Math.abs(totalFen) > FEN_LIMIT) {
    return refused('amount-too-large', { limitFen: FEN_LIMIT });
  }
  return accepted({ ...summary, counts: { ...rows.counts }, totalFen });
}
