import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommitmentBooks, commitmentBooks } from '#test/support/commitment-books.ts';

let its: CommitmentBooks;
beforeAll(async () => {
  its = await commitmentBooks();
  const contract = await its.add('contract', 500, its.ads, { number: '=C-1', dueMonth: '2026-05' });
  const invoice = await its.add('invoice', 200, contract, { day: '2026-03-20', payBy: '2026-04-20' });
  await its.add('payment', 50, invoice, { day: '2026-04-01' });
  const rebate = await its.add('contract', 300, its.rebate, { day: '2026-02-01' });
  await its.client.documents.cancel({ id: rebate, reason: 'no longer offered' });
});
afterAll(() => its.remove());

async function workbookOf(file: File) {
  return readXlsx(new Uint8Array(await file.arrayBuffer()));
}

describe('the documents as a workbook', () => {
  it('stand by day with their stage, what is open and what they follow, and totals of what a filter shows', async () => {
    const file = await its.client.exports.documents({ format: 'xlsx', language: 'en' });
    expect(file.name).toBe('Test commitments 2026-06-22.xlsx');
    const { rows, cells } = (await workbookOf(file)).sheets[0] ?? { rows: [], cells: undefined };
    expect(rows[0]?.slice(0, 8)).toEqual([
      'Date',
      'Kind',
      'Number',
      'After',
      'Category',
      'Line',
      'Amount (CNY)',
      'Open (CNY)',
    ]);
    expect(rows.slice(1, 5).map((row) => row.slice(1, 8))).toEqual([
      ['Contract', 'CT-2026-001', null, 'Precise advertising', 'Media rebate', -3, 0],
      ['Contract', '=C-1', null, 'Precise advertising', 'Feed ads', 5, 3],
      ['Invoice', 'IV-2026-001', '=C-1', 'Precise advertising', 'Feed ads', 2, 1.5],
      ['Payment', 'PY-2026-001', 'IV-2026-001', 'Precise advertising', 'Feed ads', 0.5, 0],
    ]);
    expect(rows[1]?.at(-1)).toBe('no longer offered');
    expect(rows[3]?.[9]).toEqual(new Date('2026-04-20T00:00:00Z'));
    expect(cells?.get('5,6')?.formula).toBe('SUBTOTAL(9,G2:G5)');
    expect(rows[5]?.slice(6, 8)).toEqual([4.5, 4.5]);
  });

  it('are those that the filter lets through, as CSV too', async () => {
    const filter = { openOnly: true, kinds: ['contract' as const] };
    const file = await its.client.exports.documents({ format: 'csv', language: 'zh-CN', filter });
    const lines = (await file.text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^2026-03-10,合同,'=C-1,,/);
    expect(lines[1]).toContain(',5.00,3.00,2026-05,,');
  });
});

it('the sheet as a workbook works what is available out of plan, commitments and actuals', async () => {
  const workbook = await workbookOf(await its.client.exports.sheet({ format: 'xlsx', language: 'en' }));
  const sheet = (name: string) => workbook.sheets.find((candidate) => candidate.name === name);
  // May: 10.00 planned, 3.00 open. Category, its two lines; the tenth column is May.
  expect(sheet('Open commitments')?.rows[3]?.[9]).toBe(3);
  expect(sheet('Available')?.rows[3]?.[9]).toBe(7);
  expect(sheet('Open commitments')?.rows[3]?.at(-2)).toBe(3);
});
