import { readLine } from '#db/queries/budget-queries.ts';
import {
  deleteEntries,
  findHeldEntry,
  insertEntry,
  readEntries,
  readEntry,
  sumEntries,
  updateEntry,
} from '#db/queries/entry-queries.ts';
import { readClosedMonths } from '#db/queries/month-queries.ts';
import { checkEntry } from '#shared/domain/budget/entry-rules.ts';
import { freeEntry } from '#shared/domain/budget/held-entry.ts';
import { openDay } from '#shared/domain/months/closed-months.ts';
import { fen } from '#shared/values/money.ts';
import { command, query, valueOf } from '../base.ts';
import { found } from '../refusals.ts';
import { requirePayingLine } from '../reserve/guard-reserve.ts';

export const listEntries = query.entries.list.handler(async ({ context, input }) => {
  const { total, sumFen } = await sumEntries(context.reader, input.filter);
  const entries = await readEntries(context.reader, input.filter, input.sort, input);
  return { entries, total, sumFen: fen(sumFen) };
});

export const getEntry = query.entries.get.handler(async ({ context, input }) =>
  found(await readEntry(context.reader, input.id), 'entry'),
);

export const addEntry = command.entries.add.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const line = found(await readLine(writer, input.lineId), 'line', 'lineId');
  await requirePayingLine(writer, line);
  valueOf(openDay(await readClosedMonths(writer), input.day));
  const { sumFen } = await sumEntries(writer, {});
  const entry = valueOf(checkEntry(input, parts.today(), fen(sumFen)));
  const id = parts.newId<'entry'>();
  await insertEntry(writer, { ...entry, id, importId: null, documentId: null, accrualId: null });
  record.describe({
    key: 'entryAdded',
    params: { line: line.name, onDay: entry.day, amountFen: entry.fen },
  });
  return { seq: await record.position(), id };
});

export const changeEntry = command.entries.change.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = found(await readEntry(writer, input.id), 'entry');
  valueOf(freeEntry(await findHeldEntry(writer, { ids: [input.id] })));
  const changed = { ...before, ...input.change };
  valueOf(openDay(await readClosedMonths(writer), changed.day));
  const line = found(await readLine(writer, changed.lineId), 'line', 'lineId');
  // One that stands on the reserve from before may be written more clearly, or moved off.
  if (changed.lineId !== before.lineId || changed.fen !== before.fen) await requirePayingLine(writer, line);
  const { sumFen } = await sumEntries(writer, {});
  const entry = valueOf(checkEntry(changed, parts.today(), fen(sumFen - before.fen)));
  await updateEntry(writer, entry);
  record.describe({
    key: 'entryChanged',
    params: { line: line.name, onDay: entry.day, amountFen: entry.fen },
  });
  return { seq: await record.position() };
});

export const removeEntries = command.entries.remove.handler(async ({ context, input }) => {
  valueOf(freeEntry(await findHeldEntry(context.writer, input)));
  const removed = await deleteEntries(context.writer, input);
  context.record.describe({
    key: 'entryRemoved',
    params: { entryCount: removed.count, sumFen: removed.fen },
  });
  return { seq: await context.record.position() };
});
