import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportMapping } from '#shared/domain/import/import.ts';
import { type CommitmentBooks, commitmentBooks } from '#test/support/commitment-books.ts';
import { previewFile, textFile } from '#test/support/import-files.ts';

let its: CommitmentBooks;
beforeEach(async () => {
  its = await commitmentBooks();
  await its.sit(its.finance);
});
afterEach(() => its.remove());

const january = { reason: 'month-closed', params: { atMonth: '2026-01' } };

async function closeJanuary(): Promise<number> {
  return (await its.client.months.close({ month: '2026-01' })).seq ?? 0;
}

describe('closing a month', () => {
  it('is for finance, in order, and says who and when', async () => {
    await its.sit(its.manager);
    expect(await its.refusal(closeJanuary())).toMatchObject({ reason: 'finance-only' });
    await its.sit(null);
    expect(await its.refusal(closeJanuary())).toMatchObject({ reason: 'nobody-at-desk' });
    await its.sit(its.finance);
    expect(await its.refusal(its.client.months.close({ month: '2026-02' }))).toMatchObject({
      reason: 'months-in-order',
      params: { nextMonth: '2026-01' },
    });
    await closeJanuary();
    expect(await its.refusal(closeJanuary())).toEqual({ ...january, field: 'month' });
    const { months, next, reopenable } = await its.client.months.list();
    expect({ next, reopenable }).toEqual({ next: '2026-02', reopenable: '2026-01' });
    expect(months[0]).toMatchObject({
      state: 'closed',
      close: { month: '2026-01', closedBy: its.finance, closedByName: 'Shen Lan' },
      reopenable: true,
      planFen: 1000,
    });
    expect(months.slice(1, 3).map(({ state }) => state)).toEqual(['next', 'open']);
    expect((await its.client.budget.sheet()).closedMonths).toEqual(['2026-01']);
  });

  it('locks its plan: cells, phasing, spreading and taking a line away', async () => {
    await closeJanuary();
    const cell = { lineId: its.ads, month: '2026-01', fen: 7 };
    expect(await its.refusal(its.client.budget.setCells({ cells: [cell] }))).toEqual({
      ...january,
      field: 'cells.0',
    });
    await its.client.budget.phaseLine({ lineId: its.ads, totalFen: 12_100, shape: 'back-loaded' });
    await its.client.budget.changeTotal({ totalFen: 1_010_000, spread: 'lines' });
    const sheet = await its.client.budget.sheet();
    expect(sheet.lines.map(({ plan }) => plan[0])).toEqual([1000, 1000, -1000]);
    expect(await its.refusal(its.client.budget.removeLine({ id: its.ads }))).toEqual(january);
    expect(
      await its.refusal(its.client.budget.changeProgramme({ firstMonth: '2026-02', monthCount: 11 })),
    ).toMatchObject(january);
  });

  it('locks its entries: typed, changed, moved in or out, removed', async () => {
    const entry = { lineId: its.ads, fen: 5 };
    const old = await its.client.entries.add({ ...entry, day: '2026-01-31' });
    const later = await its.client.entries.add({ ...entry, day: '2026-02-01' });
    await closeJanuary();
    expect(await its.refusal(its.client.entries.add({ ...entry, day: '2026-01-01' }))).toEqual({
      ...january,
      field: 'day',
    });
    expect(await its.refusal(its.client.entries.change({ id: old.id, change: { note: 'x' } }))).toEqual(
      january,
    );
    expect(
      await its.refusal(its.client.entries.change({ id: later.id, change: { day: '2026-01-09' } })),
    ).toMatchObject(january);
    expect(await its.refusal(its.client.entries.remove({ ids: [later.id, old.id] }))).toEqual(january);
    expect(await its.refusal(its.client.entries.remove({ filter: { lineIds: [its.ads] } }))).toEqual(january);
    expect((await its.client.entries.list({})).total).toBe(2);
  });

  it('locks the documents dated in it; a contract of it can be cancelled later, an invoice not', async () => {
    const contract = await its.add('contract', 100, its.ads, { day: '2026-01-05' });
    const invoice = await its.add('invoice', 40, contract, { day: '2026-01-20' });
    const other = await its.add('contract', 60, its.ads, { day: '2026-01-05' });
    await closeJanuary();
    const { documents } = its.client;
    expect(await its.refusal(its.add('invoice', 1, contract, { day: '2026-01-31' }))).toMatchObject(january);
    expect(await its.refusal(documents.change({ id: contract, change: { fen: 90 } }))).toMatchObject(january);
    expect(await its.refusal(documents.cancel({ id: invoice, reason: 'wrong' }))).toMatchObject(january);
    expect(await its.refusal(documents.remove({ id: other }))).toMatchObject(january);
    await documents.change({ id: contract, change: { note: 'goes on', dueMonth: '2026-07' } });
    await documents.cancel({ id: other, reason: 'called off' });
    await its.add('credit-note', 40, invoice, { day: '2026-02-01', reason: 'wrong' });
    expect(await its.figures(its.ads)).toEqual({ open: 60, actual: 0, available: 11_940 });
  });

  it('lets an import bring what is there already, and refuses the rows that would change it', async () => {
    const header = 'date,reference,line,amount,note';
    const settle = (suggestion: ImportMapping): ImportMapping => ({
      ...suggestion,
      lineByValue: { ads: its.ads },
    });
    const first = textFile('a.csv', header, '2026-01-05,r1,ads,1.00,a', '2026-01-06,r2,ads,2.00,b');
    const { importId } = await previewFile(its, first, settle);
    await its.client.imports.commit({ importId });
    await closeJanuary();
    const again = textFile(
      'b.csv',
      header,
      '2026-01-05,r1,ads,1.00,a',
      '2026-02-06,r2,ads,2.00,b',
      '2026-01-07,r3,ads,3.00,c',
      '2026-02-07,r4,ads,4.00,d',
    );
    const { importId: second, preview } = await previewFile(its, again, settle);
    expect(preview.counts).toEqual({ added: 1, changed: 0, same: 1, 'left-out': 0, refused: 2 });
    expect(preview.totalFen).toBe(400);
    const { rows } = await its.client.imports.previewRows({ importId: second, fate: 'refused' });
    const faults = [{ fault: 'month-closed', field: null, params: { atMonth: '2026-01' } }];
    expect(rows).toMatchObject([
      { rowNumber: 3, day: '2026-02-06', fen: 200, lineId: its.ads, faults },
      { rowNumber: 4, day: '2026-01-07', fen: 300, faults },
    ]);
    expect(await its.client.imports.commit({ importId: second })).toMatchObject({ added: 1, changed: 0 });
    expect((await its.client.entries.list({})).sumFen).toBe(700);
  });

  it('between preview and import makes the preview void', async () => {
    const file = textFile('a.csv', 'date,reference,line,amount', '2026-01-05,r1,ads,1.00');
    const { importId } = await previewFile(its, file, (suggestion) => ({
      ...suggestion,
      lineByValue: { ads: its.ads },
    }));
    await closeJanuary();
    expect(await its.refusal(its.client.imports.commit({ importId }))).toMatchObject({
      reason: 'import-changed-meanwhile',
    });
  });
});

describe('accruals', () => {
  it('are proposed for accepted work without its invoice, posted on the last day and reversed on the next', async () => {
    const acceptance = await its.add('acceptance', 300, its.ads, { day: '2026-01-20' });
    await its.add('invoice', 100, acceptance, { day: '2026-01-25' });
    await its.add('acceptance', 50, its.media, { day: '2026-02-03', dueMonth: '2026-02' });
    await its.add('contract', 70, its.ads, { day: '2026-01-20' });
    const preview = await its.client.months.preview({ month: '2026-01' });
    expect(preview).toMatchObject({
      accruals: [{ documentId: acceptance, number: 'AC-2026-001', fen: 200, dueMonth: '2026-01' }],
      entryCount: 1,
      documentCount: 3,
      planCellCount: 3,
      actualFen: 100,
      isOver: true,
      open: { contract: { openCount: 1, openFen: 70 }, acceptance: { openFen: 200 } },
    });
    const before = await its.figures(its.ads);
    await its.client.months.close({ month: '2026-01', accrue: [acceptance] });
    const sheet = await its.client.budget.sheet();
    const line = sheet.lines.find(({ id }) => id === its.ads);
    expect(line?.actual.slice(0, 3)).toEqual([300, -200, 0]);
    // What was accepted is due where its accrual is reversed: no month counts it twice.
    expect(line?.open.slice(0, 3)).toEqual([70, 200, 0]);
    expect(await its.figures(its.ads)).toEqual(before);
    const { entries, accruals } = await its.client.documents.get({ id: acceptance });
    expect(entries.map(({ day, fen, documentId }) => [day, fen, documentId])).toEqual([
      ['2026-01-31', 200, null],
      ['2026-02-01', -200, null],
    ]);
    expect(accruals).toMatchObject([{ month: '2026-01', fen: 200 }]);
    const reversal = entries[1]?.id ?? '';
    expect(await its.refusal(its.client.entries.remove({ ids: [reversal] }))).toEqual({
      reason: 'entry-of-accrual',
      params: { atMonth: '2026-01' },
    });
    const [month] = (await its.client.months.list()).months;
    expect(month).toMatchObject({ accruedFen: 200, accrualCount: 1, actualFen: 300 });
  });

  it('come again at the next close, and go with the reopening of theirs', async () => {
    const acceptance = await its.add('acceptance', 300, its.ads, { day: '2026-01-20', dueMonth: '2026-01' });
    const open = await its.dump();
    await its.client.months.close({ month: '2026-01', accrue: [acceptance] });
    await its.client.months.close({ month: '2026-02', accrue: [acceptance] });
    const line = (await its.client.budget.sheet()).lines.find(({ id }) => id === its.ads);
    expect(line?.actual.slice(0, 4)).toEqual([300, 0, -300, 0]);
    await its.client.months.reopen({ month: '2026-02', reason: 'invoice came' });
    await its.client.months.reopen({ month: '2026-01', reason: 'invoice came' });
    expect(await its.dump()).toEqual(open);
    const [record] = (await its.client.history.search({ limit: 1 })).records;
    expect(record).toMatchObject({ label: { key: 'monthReopened' }, reason: 'invoice came' });
  });

  it('of the last month leave the programme with what they accrue: nothing is counted twice', async () => {
    const acceptance = await its.add('acceptance', 300, its.ads, { day: '2026-12-20' });
    for (let at = 1; at < 12; at += 1) {
      await its.client.months.close({ month: `2026-${String(at).padStart(2, '0')}` });
    }
    const before = await its.figures(its.ads);
    await its.client.months.close({ month: '2026-12', accrue: [acceptance] });
    expect(await its.figures(its.ads)).toEqual({ open: 0, actual: 300, available: before.available });
    const line = (await its.client.budget.sheet()).lines.find(({ id }) => id === its.ads);
    expect(line).toMatchObject({ openOutsideFen: 300, actualOutsideFen: -300, acceptedFen: 300 });
  });

  it('of what was invoiced meanwhile are refused, and nothing is closed', async () => {
    const acceptance = await its.add('acceptance', 300, its.ads, { day: '2026-01-20' });
    await its.client.months.preview({ month: '2026-01' });
    await its.add('invoice', 300, acceptance, { day: '2026-02-02' });
    const closing = its.client.months.close({ month: '2026-01', accrue: [acceptance] });
    expect(await its.refusal(closing)).toEqual({
      reason: 'accrual-gone',
      params: { document: 'AC-2026-001' },
      field: 'accrue.0',
    });
    expect((await its.client.months.list()).next).toBe('2026-01');
  });
});

describe('undo around closed months', () => {
  it('of what a closed month locks is refused, with the month named', async () => {
    const typed = await its.client.entries.add({ lineId: its.ads, day: '2026-01-31', fen: 5 });
    const planned = await its.client.budget.setCells({
      cells: [
        { lineId: its.ads, month: '2026-01', fen: 900 },
        { lineId: its.ads, month: '2026-02', fen: 1100 },
      ],
    });
    const contract = await its.add('contract', 100, its.ads, { day: '2026-01-05' });
    const free = await its.client.documents.change({
      id: contract,
      change: { note: 'n', dueMonth: '2026-09' },
    });
    await closeJanuary();
    const undo = (seq: number | null) => its.client.history.undo({ seq: seq ?? 0 });
    expect(await its.refusal(undo(typed.seq))).toEqual(january);
    expect(await its.refusal(undo(planned.seq))).toEqual(january);
    await undo(free.seq);
    const [added] = (await its.client.history.search({ command: 'documents.add' })).records;
    expect(await its.refusal(undo(added?.seq ?? 0))).toMatchObject({ reason: 'month-closed' });
  });

  it('of what was done to a document of it later goes by the day when that was done', async () => {
    const contract = await its.add('contract', 100, its.ads, { day: '2026-01-05' });
    const end = { id: contract, reason: 'called off', day: '2026-02-10' };
    await closeJanuary();
    const cancelled = await its.client.documents.cancel(end);
    await its.client.history.undo({ seq: cancelled.seq ?? 0 });
    await its.client.history.redo({ seq: cancelled.seq ?? 0 });
    await its.client.months.close({ month: '2026-02' });
    expect(await its.refusal(its.client.history.undo({ seq: cancelled.seq ?? 0 }))).toEqual({
      reason: 'month-closed',
      params: { atMonth: '2026-02' },
    });
  });

  it('of a close is for finance, the last one first, and takes its accruals along byte for byte', async () => {
    const acceptance = await its.add('acceptance', 300, its.ads, { day: '2026-01-20' });
    const open = await its.dump();
    const first = await its.client.months.close({ month: '2026-01', accrue: [acceptance] });
    const closed = await its.dump();
    await its.sit(its.manager);
    expect(await its.refusal(its.client.history.undo({}))).toMatchObject({ reason: 'finance-only' });
    await its.sit(its.finance);
    await its.client.months.close({ month: '2026-02' });
    expect(await its.refusal(its.client.history.undo({ seq: first.seq ?? 0 }))).toMatchObject({
      reason: 'month-closed',
      params: { atMonth: '2026-02' },
    });
    await its.client.history.undo({});
    await its.client.history.undo({});
    expect(await its.dump()).toEqual(open);
    await its.client.history.redo({});
    expect(await its.dump()).toEqual(closed);
  });

  it('of a close without accruals waits for the later closes as well', async () => {
    const first = await closeJanuary();
    await its.client.months.close({ month: '2026-02' });
    expect(await its.refusal(its.client.history.undo({ seq: first }))).toEqual({
      reason: 'reopen-last-only',
      params: { lastMonth: '2026-02' },
    });
    expect(await its.refusal(its.client.months.reopen({ month: '2026-01', reason: 'x' }))).toMatchObject({
      reason: 'reopen-last-only',
    });
    expect(await its.refusal(its.client.months.reopen({ month: '2026-07', reason: 'x' }))).toMatchObject({
      reason: 'month-not-closed',
    });
  });
});
