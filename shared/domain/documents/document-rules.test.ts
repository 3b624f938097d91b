import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { FEN_LIMIT } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { followingKinds, mayFollow } from './document-chain.ts';
import { lineOfDocument } from './document-rules.ts';
import { LINE_ID, OTHER_LINE_ID, availableFen, exampleBook, financePersonExample } from './example-book.ts';
import { figures, opens, tried, withDocuments } from './example-steps.ts';

describe('a chain of documents', () => {
  test('each reverses what it takes over from the one before (M5)', () => {
    const requested = withDocuments(exampleBook(1000), ['request', 300, null]);
    expect(figures(requested)).toEqual({ open: 300, actual: 0, available: 700 });
    const contracted = withDocuments(requested, ['contract', 200, 0]);
    expect(opens(contracted)).toEqual([100, 200]);
    expect(figures(contracted)).toEqual({ open: 300, actual: 0, available: 700 });
    const invoiced = withDocuments(contracted, ['invoice', 200, 1]);
    expect(opens(invoiced)).toEqual([100, 0, 200]);
    expect(figures(invoiced)).toEqual({ open: 100, actual: 200, available: 700 });
    const paid = withDocuments(invoiced, ['payment', 200, 2]);
    expect(opens(paid)).toEqual([100, 0, 0, 0]);
    expect(figures(paid)).toEqual(figures(invoiced));
  });

  test('parts leave the rest open, and every step may be left out', () => {
    const book = withDocuments(
      exampleBook(1000),
      ['contract', 600, null],
      ['acceptance', 200, 0],
      ['invoice', 150, 1],
      ['invoice', 100, 0],
    );
    expect(opens(book)).toEqual([300, 50, 150, 100]);
    expect(figures(book)).toEqual({ open: 350, actual: 250, available: 400 });
    expect(figures(withDocuments(exampleBook(1000), ['request', 300, null], ['invoice', 300, 0]))).toEqual({
      open: 0,
      actual: 300,
      available: 700,
    });
  });

  test('a credit note takes back an actual and leaves the commitment as it is', () => {
    const book = withDocuments(exampleBook(1000), ['contract', 500, null], ['invoice', 500, 0]);
    expect(tried(book, ['credit-note', 80, 1])).toMatchObject({
      refusal: { reason: 'credit-needs-reason', field: 'reason' },
    });
    const credited = withDocuments(book, ['credit-note', 80, 1, { reason: 'defects' }]);
    expect(opens(credited)).toEqual([0, 420, 0]);
    expect(figures(credited)).toEqual({ open: 0, actual: 420, available: 580 });
    const paid = withDocuments(credited, ['payment', 420, 1]);
    expect(figures(withDocuments(paid, ['credit-note', 20, 1, { reason: 'later' }]))).toMatchObject({
      actual: 400,
    });
    expect(tried(credited, ['credit-note', 421, 1, { reason: 'more' }])).toMatchObject({
      refusal: { reason: 'credit-above-invoice', params: { openFen: 420 } },
    });
  });

  test('order: payments and credit notes follow an invoice, nothing follows them', () => {
    expect(followingKinds(null)).toEqual(['request', 'contract', 'acceptance', 'invoice']);
    expect(followingKinds('contract')).toEqual(['acceptance', 'invoice']);
    expect(followingKinds('invoice')).toEqual(['payment', 'credit-note']);
    expect(followingKinds('payment')).toEqual([]);
    expect(mayFollow('request', 'contract')).toBe(false);
    const book = withDocuments(exampleBook(1000), ['contract', 500, null]);
    expect(tried(book, ['payment', 10, null])).toMatchObject({
      refusal: { reason: 'document-needs-invoice' },
    });
    expect(tried(book, ['payment', 10, 0])).toMatchObject({
      refusal: { reason: 'document-out-of-order', params: { document: 'D1' } },
    });
  });

  test('stays on one line; a contract without a line is refused', () => {
    expect(lineOfDocument({}, null)).toMatchObject({ refusal: { reason: 'line-needed', field: 'lineId' } });
    const before = { lineId: LINE_ID, lineName: 'Feed ads' };
    expect(lineOfDocument({}, before)).toEqual({ kind: 'ok', value: LINE_ID });
    expect(lineOfDocument({ lineId: OTHER_LINE_ID }, before)).toMatchObject({
      refusal: { reason: 'line-differs', params: { line: 'Feed ads' } },
    });
    expect(lineOfDocument({ lineId: OTHER_LINE_ID }, null)).toEqual({ kind: 'ok', value: OTHER_LINE_ID });
  });
});

describe('more than is open', () => {
  const contract = withDocuments(exampleBook(1000), ['contract', 200, null]);

  test('is refused with how much is open, unless a reason is given', () => {
    expect(tried(contract, ['invoice', 230, 0])).toMatchObject({
      refusal: { reason: 'over-open', params: { document: 'D1', openFen: 200, byFen: 30 }, field: 'fen' },
    });
    const over = withDocuments(contract, ['invoice', 230, 0, { overReason: 'extra spots' }]);
    expect(figures(over)).toEqual({ open: 0, actual: 230, available: 770 });
    expect(over.documents[1]?.overReason).toBe('extra spots');
  });

  test('the excess counts against the line like new money', () => {
    expect(tried(contract, ['invoice', 1001, 0, { overReason: 'far more' }])).toMatchObject({
      refusal: { reason: 'overspends-line', params: { byFen: 1 } },
    });
  });

  test('a reason that was not needed is not kept', () => {
    expect(withDocuments(contract, ['invoice', 10, 0, { overReason: 'none' }]).documents[1]?.overReason).toBe(
      '',
    );
  });

  test('all documents together stay within the limit', () => {
    const rich = exampleBook(FEN_LIMIT);
    expect(withDocuments(rich, ['contract', FEN_LIMIT, null]).documents.length).toBe(1);
    expect(tried(withDocuments(rich, ['contract', FEN_LIMIT, null]), ['invoice', 1, 0])).toMatchObject({
      refusal: { reason: 'amount-too-large' },
    });
  });
});

describe('overspending a line', () => {
  test('is refused with by how much; finance lets it with a reason', () => {
    const tight = exampleBook(100);
    expect(tried(tight, ['contract', 150, null])).toMatchObject({
      refusal: { reason: 'overspends-line', params: { line: 'Feed ads', byFen: 50 }, field: 'fen' },
    });
    const more = { overrideReason: 'agreed by the board' };
    expect(tried(tight, ['contract', 150, null, more])).toMatchObject({
      refusal: { reason: 'nobody-at-desk' },
    });
    const member = { ...tight, person: { ...financePersonExample, role: 'member' as const } };
    expect(tried(member, ['contract', 150, null, more])).toMatchObject({
      refusal: { reason: 'finance-only', params: { person: 'Shen Lan' } },
    });
    const allowed = withDocuments({ ...tight, person: financePersonExample }, ['contract', 150, null, more]);
    expect(allowed.documents[0]?.override).toEqual({
      personId: financePersonExample.id,
      reason: 'agreed by the board',
    });
    // What is overspent already may still be invoiced: nothing gets worse.
    expect(figures(withDocuments(allowed, ['invoice', 150, 0]))).toMatchObject({ available: -50 });
    expect(tried(allowed, ['request', 1, null])).toMatchObject({
      refusal: { reason: 'overspends-line', params: { byFen: 51 } },
    });
  });

  test('a rebate line counts the other way round', () => {
    const rebate = exampleBook(100, { kind: 'rebate' });
    const promised = withDocuments(rebate, ['contract', 60, null]);
    expect(availableFen(promised)).toBe(-40);
    expect(tried(promised, ['invoice', 101, 0, { overReason: 'more volume' }])).toMatchObject({
      refusal: { reason: 'overspends-line', params: { byFen: 1 } },
    });
    expect(availableFen(withDocuments(promised, ['invoice', 60, 0]))).toBe(-40);
  });
});

describe('days and months', () => {
  test('what is open is due in the month of the day, or the nearest of the programme', () => {
    const book = withDocuments(
      exampleBook(1000),
      ['request', 1, null, { day: day('2026-05-02') }],
      ['contract', 1, null, { day: day('2025-11-02') }],
      ['contract', 1, null, { day: day('2027-02-02') }],
      ['acceptance', 1, null, { dueMonth: month('2026-09') }],
      ['invoice', 1, null, { dueMonth: month('2026-09') }],
    );
    expect(book.documents.map(({ dueMonth }) => dueMonth)).toEqual([
      '2026-05',
      '2026-01',
      '2026-12',
      '2026-09',
      null,
    ]);
    expect(tried(book, ['request', 1, null, { dueMonth: month('2027-01') }])).toMatchObject({
      refusal: { reason: 'month-outside-period', field: 'dueMonth' },
    });
  });

  test('a closed month takes no document, and nothing due in it', () => {
    const book = exampleBook(1000, { closedMonths: [month('2026-01'), month('2026-02')] });
    expect(tried(book, ['invoice', 1, null, { day: day('2026-02-28') }])).toMatchObject({
      refusal: { reason: 'month-closed', params: { atMonth: '2026-02' }, field: 'day' },
    });
    expect(tried(book, ['request', 1, null, { dueMonth: month('2026-01') }])).toMatchObject({
      refusal: { reason: 'month-closed', field: 'dueMonth' },
    });
    const early = withDocuments(book, ['contract', 1, null, { day: day('2025-12-01') }]);
    expect(early.documents[0]?.dueMonth).toBe('2026-03');
  });

  test('a mistyped year is refused', () => {
    expect(tried(exampleBook(1), ['request', 1, null, { day: day('1926-03-01') }])).toMatchObject({
      refusal: { reason: 'day-out-of-range', field: 'day' },
    });
  });
});
