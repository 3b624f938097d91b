import { readTable, seqAt } from '#db/ledger/as-of.ts';
import { toRecord } from '#db/ledger/record-row.ts';
import { redo } from '#db/ledger/redo.ts';
import { undo } from '#db/ledger/undo.ts';
import { newestRedoable, newestUndoable } from '#db/ledger/undo-state.ts';
import { verifyLedger } from '#db/ledger/verify.ts';
import { readRecordDetail } from '#db/queries/history-detail-queries.ts';
import { historyFacets, searchHistory } from '#db/queries/history-queries.ts';
import { readNames } from '#db/queries/record-names-queries.ts';
import { instantSchema } from '#shared/domain/values/value-schemas.ts';
import { command, query } from '../base.ts';
import { found } from '../refusals.ts';
import { keepPlanSound } from './keep-plan-sound.ts';

export const searchHistoryRecords = query.history.search.handler(({ context, input }) =>
  searchHistory(context.reader, input, input),
);

export const recordDetail = query.history.detail.handler(async ({ context, input }) =>
  found(await readRecordDetail(context.reader, input.seq, input), 'record'),
);

export const undoState = query.history.undoState.handler(async ({ context }) => {
  const [undoable, redoable] = [await newestUndoable(context.reader), await newestRedoable(context.reader)];
  return {
    undo: undoable === undefined ? null : toRecord(undoable),
    redo: redoable === undefined ? null : toRecord(redoable),
  };
});

export const undoCommand = command.history.undo.handler(async ({ context, input }) => ({
  record: await keepPlanSound(context, () => undo(context, input.seq)),
  seq: context.record.seq,
}));

export const redoCommand = command.history.redo.handler(async ({ context, input }) => ({
  record: await keepPlanSound(context, () => redo(context, input.seq)),
  seq: context.record.seq,
}));

export const verifyHistory = query.history.verify.handler(async ({ context }) => {
  const found = await verifyLedger(context.reader, context.workspace.watched);
  if (found.kind === 'rows-differ') return { ...found, rows: [...found.rows] };
  if (found.kind === 'intact') return found;
  // Whoever tampered may have left no readable time.
  return { ...found, at: instantSchema.nullable().catch(null).parse(found.at) };
});

export const tableAsOf = query.history.tableAsOf.handler(async ({ context, input }) => {
  const table = found(
    context.workspace.watched.find((watched) => watched.name === input.table),
    'table',
  );
  const seq = await seqAt(context.reader, input.at);
  return context.workspace.asOf(seq, async (reader) => {
    const { rows, total } = await readTable(reader, table, input);
    return { seq, rows, total, names: await readNames(reader, [{ table: table.name, images: rows }]) };
  });
});

export const facetsOfHistory = query.history.facets.handler(async ({ context }) => ({
  tables: context.workspace.watched.map((table) => table.name),
  ...(await historyFacets(context.reader)),
}));
