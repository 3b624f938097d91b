import type { BlockedRow, KnownRow } from '#db/queries/import-queries.ts';
import type { ImportMapping } from '#shared/domain/import/import.ts';
import type { Day } from '#shared/values/day.ts';
import type { Month } from '#shared/values/month.ts';
import { withoutBlocked } from './blocked-rows.ts';
import { entryForm } from './entry-rows.ts';
import type { ImportChunk, ReadSummary, UnreadyRow } from './import-task.ts';
import type { PreviewReading } from './preview-reading.ts';
import { PreviewRows } from './preview-rows.ts';

export interface PreviewRequest {
  readonly mapping: ImportMapping;
  readonly today: Day;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly epochMs: number;
  readonly closedMonths: readonly Month[];
  readonly reserveLines: readonly string[];
  /** Asks the workspace which of the chunk's ready rows it holds already. */
  readonly findKnown: (ready: Uint8Array) => Promise<readonly KnownRow[]>;
  /** And which of them it can't take. */
  readonly findBlocked: (ready: Uint8Array) => Promise<readonly BlockedRow[]>;
}

export interface Preview {
  readonly mapping: ImportMapping;
  /** The months that were closed when it was made. */
  readonly closedMonths: readonly Month[];
  /** The lines that belonged to the reserve then. */
  readonly reserveLines: readonly string[];
  readonly summary: ReadSummary;
  readonly rows: PreviewRows<UnreadyRow>;
}

/** How rows of spend are read for their preview. */
export function entryReading(request: PreviewRequest): PreviewReading<ImportChunk, ReadSummary, Preview> {
  const { findKnown, findBlocked, closedMonths, reserveLines, ...how } = request;
  const rows = new PreviewRows<UnreadyRow>();
  return {
    task: (file) => ({ kind: 'read', ...file, ...how }),
    take: async (chunk) => {
      const isAsked = chunk.readyCount > 0;
      const known = isAsked ? await findKnown(chunk.ready) : [];
      const blocked = isAsked ? await findBlocked(chunk.ready) : [];
      const places = new Set(blocked.map(({ index }) => index));
      const settled = withoutBlocked(chunk, known, places, entryForm(blocked));
      rows.add(settled.chunk, settled.known);
    },
    finish: (summary) => ({ mapping: how.mapping, closedMonths, reserveLines, summary, rows }),
  };
}
