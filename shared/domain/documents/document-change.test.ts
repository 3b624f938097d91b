import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import {
  OTHER_LINE_ID,
  cancel,
  change,
  close,
  exampleBook,
  financePersonExample,
  remove,
  reopen,
} from './example-book.ts';
import { figures, opens, tried, valueOf, withDocuments } from './example-steps.ts';

describe('changing', () => {
  const chain = withDocuments(
    exampleBook(1000),
    ['request', 300, null],
    ['contract', 200, 0],
    ['invoice', 150, 1],
  );

  test('only what no follower depends on', () => {
    expect(change(chain, 1, { fen: fen(149) })).toMatchObject({
      refusal: { reason: 'below-taken', params: { takenFen: 150 }, field: 'fen' },
    });
    const lower = valueOf(change(chain, 1, { fen: fen(150), note: 'shorter' }));
    expect(opens(lower)).toEqual([150, 0, 150]);
    expect(change(chain, 0, { lineId: OTHER_LINE_ID })).toMatchObject({
      refusal: { reason: 'followers-stand' },
    });
    expect(change(chain, 2, { lineId: OTHER_LINE_ID })).toMatchObject({
      refusal: { reason: 'line-differs' },
    });
  });

  test('more than the one before has open needs a reason', () => {
    expect(valueOf(change(chain, 1, { fen: fen(300) })).documents[1]?.fen).toBe(300);
    expect(change(chain, 1, { fen: fen(301) })).toMatchObject({
      refusal: { reason: 'over-open', params: { openFen: 300, byFen: 1 } },
    });
    const over = valueOf(change(chain, 1, { fen: fen(301), overReason: 'index' }));
    expect(figures(over)).toMatchObject({ open: 151, actual: 150 });
    // Less, but still more than the request has open: the reason stays needed.
    const further = valueOf(change(chain, 1, { fen: fen(310), overReason: 'index' }));
    expect(change(further, 1, { fen: fen(305), overReason: '' })).toMatchObject({
      refusal: { reason: 'over-open', params: { byFen: 5 } },
    });
    expect(change(further, 1, { fen: fen(300), overReason: '' })).toMatchObject({ kind: 'ok' });
  });

  test('raises are held against the line', () => {
    expect(change(chain, 0, { fen: fen(1000) })).toMatchObject({ kind: 'ok' });
    expect(change(chain, 0, { fen: fen(1001) })).toMatchObject({
      refusal: { reason: 'overspends-line', params: { byFen: 1 } },
    });
  });

  test('what is cancelled, closed or of a closed month stays as it is', () => {
    const ended = valueOf(cancel(chain, 2));
    expect(change(ended, 2, { note: 'x' })).toMatchObject({ refusal: { reason: 'document-cancelled' } });
    const closed = { ...chain, closedMonths: [month('2026-03')] };
    expect(change(closed, 1, { number: 'C-9' })).toMatchObject({ refusal: { reason: 'month-closed' } });
    expect(change(closed, 1, { note: 'late', dueMonth: month('2026-08') })).toMatchObject({ kind: 'ok' });
    expect(change(closed, 1, { dueMonth: month('2026-03') })).toMatchObject({ kind: 'ok' });
    expect(
      change({ ...chain, closedMonths: [month('2026-04')] }, 2, { day: day('2026-04-01') }),
    ).toMatchObject({
      refusal: { reason: 'month-closed', params: { atMonth: '2026-04' } },
    });
  });
});

describe('ending', () => {
  const chain = withDocuments(
    exampleBook(1000),
    ['request', 300, null],
    ['contract', 200, 0],
    ['acceptance', 120, 1],
    ['invoice', 100, 2],
    ['payment', 40, 3],
  );

  test('cancelling gives back what was taken over, the last one first', () => {
    expect(cancel(chain, 1)).toMatchObject({
      refusal: { reason: 'followers-stand', params: { documents: 'D3', documentCount: 1 } },
    });
    let book = valueOf(cancel(chain, 4));
    expect(opens(book)).toEqual([100, 80, 20, 100, 0]);
    book = valueOf(cancel(book, 3));
    expect(opens(book)).toEqual([100, 80, 120, 0, 0]);
    expect(figures(book)).toEqual({ open: 300, actual: 0, available: 700 });
    book = valueOf(cancel(valueOf(cancel(book, 2)), 1));
    expect(opens(book)).toEqual([300, 0, 0, 0, 0]);
    expect(cancel(book, 1)).toMatchObject({ refusal: { reason: 'document-cancelled' } });
    expect(tried(book, ['invoice', 1, 1])).toMatchObject({ refusal: { reason: 'document-cancelled' } });
  });

  test('closing releases the rest; opening again takes the money once more', () => {
    const closed = valueOf(close(chain, 1));
    expect(figures(closed)).toEqual({ open: 120, actual: 100, available: 780 });
    expect(close(closed, 1)).toMatchObject({ refusal: { reason: 'document-closed' } });
    expect(tried(closed, ['invoice', 1, 1])).toMatchObject({ refusal: { reason: 'document-closed' } });
    expect(figures(valueOf(reopen(closed, 1)))).toEqual(figures(chain));
    const spent = withDocuments(closed, ['request', 780, null]);
    expect(reopen(spent, 1)).toMatchObject({ refusal: { reason: 'overspends-line', params: { byFen: 80 } } });
    const finance = { ...spent, person: financePersonExample };
    expect(valueOf(reopen(finance, 1, 'agreed')).documents[1]).toMatchObject({
      closed: null,
      override: { reason: 'agreed' },
    });
    const settled = withDocuments(exampleBook(10), ['request', 10, null], ['contract', 10, 0]);
    expect(close(settled, 0)).toMatchObject({ refusal: { reason: 'document-settled' } });
  });

  test('a mistake can be taken away until something follows it', () => {
    expect(remove(chain, 3)).toMatchObject({ refusal: { reason: 'followers-stand' } });
    expect(remove(valueOf(cancel(chain, 4)), 3)).toMatchObject({ refusal: { reason: 'followers-stand' } });
    expect(opens(valueOf(remove(chain, 4)))).toEqual([100, 80, 20, 100]);
  });

  test('in a closed month nothing is taken out; a contract of it can be cancelled later', () => {
    const march = { ...chain, closedMonths: [month('2026-03')] };
    const unpaid = valueOf(cancel(chain, 4));
    expect(cancel({ ...unpaid, closedMonths: march.closedMonths }, 3)).toMatchObject({
      refusal: { reason: 'month-closed', params: { atMonth: '2026-03' }, field: 'id' },
    });
    expect(remove(march, 4)).toMatchObject({ refusal: { reason: 'month-closed' } });
    const contract = withDocuments(exampleBook(1000), ['contract', 200, null]);
    const later = { ...contract, closedMonths: march.closedMonths };
    expect(figures(valueOf(cancel(later, 0)))).toEqual({ open: 0, actual: 0, available: 1000 });
    expect(cancel(later, 0, day('2026-03-31'))).toMatchObject({
      refusal: { reason: 'month-closed', field: 'day' },
    });
    expect(
      reopen({ ...valueOf(close(contract, 0, day('2026-03-31'))), closedMonths: march.closedMonths }, 0),
    ).toMatchObject({ refusal: { reason: 'month-closed' } });
  });
});
