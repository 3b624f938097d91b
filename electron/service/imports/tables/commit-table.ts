import { insertImportRun } from '#db/queries/import-queries.ts';
import { type Outcome, accepted, refused } from '#shared/domain/refusal.ts';
import type { ImportJob } from '../import-job.ts';
import type { TableShown } from './table-preview.ts';
import type { TableWork, WriteContext } from './table-work.ts';

/**
 * Writes what the preview showed, chunk by chunk inside the command's transaction. Refused, which takes all of it
 * back, when it was cancelled, or when the workspace no longer is what the preview saw.
 */
export async function commitTable(
  context: WriteContext,
  work: TableWork,
  job: ImportJob<'table'>,
  { rows, summary }: TableShown,
): Promise<Outcome<{ readonly added: number; readonly changed: number }>> {
  const { counts, chunks } = rows;
  const expected = counts.added + counts.changed;
  if (expected === 0) return accepted({ added: 0, changed: 0 });
  await insertImportRun(context.writer, {
    id: context.importId,
    file_name: job.fileName,
    file_hash: job.looked.fileHash,
    row_count: summary.rowCount,
    added_count: counts.added,
    changed_count: counts.changed,
  });
  let added = 0;
  let changed = 0;
  const wasStopped = await work.inserting(context.writer, counts.added, async () => {
    for (const { ready, counts: inChunk } of chunks) {
      if (!job.mayGoOn(added + changed, expected)) return true;
      if (inChunk.changed > 0) changed += await work.update(context, ready);
      if (inChunk.added > 0) added += await work.insert(context, ready);
      if (inChunk.added + inChunk.changed > 0) await work.finish(context, ready);
    }
    return false;
  });
  if (wasStopped) return refused('import-cancelled');
  if (added !== counts.added || changed !== counts.changed) return refused('import-changed-meanwhile');
  return accepted({ added, changed });
}
