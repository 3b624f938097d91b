import { readLines } from '#db/queries/budget-queries.ts';
import { sumEntries } from '#db/queries/entry-queries.ts';
import {
  insertImportRun,
  insertingMany,
  insertReadyRows,
  readReserveLineIds,
  updateReadyRows,
} from '#db/queries/import-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import type { Writer } from '#db/schema.ts';
import { hasAllLines } from '#shared/domain/import/mapping-proposal.ts';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import { FEN_LIMIT } from '#shared/values/money.ts';
import type { Preview } from './entry-preview.ts';
import type { ImportJob } from './import-job.ts';
import { comparedTexts } from './preview-answer.ts';

export interface Written {
  readonly added: number;
  readonly changed: number;
}

/**
 * Writes what the preview showed, chunk by chunk inside the command's transaction. Refused, which takes all
 * of it back, when it was cancelled, or when the workspace no longer is what the preview saw.
 */
export async function commitPreview(
  writer: Writer,
  importId: string,
  job: ImportJob<'entries'>,
  preview: Preview,
): Promise<Outcome<Written>> {
  const { counts, chunks } = preview.rows;
  const expected = counts.added + counts.changed;
  if (expected === 0) return accepted({ added: 0, changed: 0 });
  if (!hasAllLines(preview.mapping, await readLines(writer))) return refused('import-changed-meanwhile');
  const closedNow = await readClosedMonths(writer);
  if (closedNow.join() !== preview.closedMonths.join()) return refused('import-changed-meanwhile');
  const reserveNow = await readReserveLineIds(writer);
  if (reserveNow.join() !== preview.reserveLines.join()) return refused('import-changed-meanwhile');
  await insertImportRun(writer, {
    id: importId,
    file_name: job.fileName,
    file_hash: job.looked.fileHash,
    row_count: preview.summary.rowCount,
    added_count: counts.added,
    changed_count: counts.changed,
  });
  const compared = comparedTexts(preview.mapping);
  let added = 0;
  let changed = 0;
  const wasStopped = await insertingMany(writer, importId, counts.added, async () => {
    for (const { ready, counts: inChunk } of chunks) {
      if (!job.mayGoOn(added + changed, expected)) return true;
      if (inChunk.changed > 0) changed += await updateReadyRows(writer, ready, compared);
      if (inChunk.added > 0) added += await insertReadyRows(writer, importId, ready);
    }
    return false;
  });
  if (wasStopped) return refused('import-cancelled');
  if (added !== counts.added || changed !== counts.changed) return refused('import-changed-meanwhile');
  const { sumFen } = await sumEntries(writer, {});
  if (Math.abs(sumFen) > FEN_LIMIT) return refused('amount-too-large', { limitFen: FEN_LIMIT });
  return accepted({ added, changed });
}
