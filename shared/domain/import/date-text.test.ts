import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateOrder, looksLikeDate, readDay } from './date-text.ts';
import type { DateOrder } from './import.ts';

function read(text: string, order: DateOrder = 'year-first', serials = false): string {
  const reading = readDay(text, { order, serials });
  return reading.kind === 'ok' ? reading.day : reading.fault;
}

describe('reading a day', () => {
  it.each([
    ['2023-08-31', '2023-08-31'],
    ['2023/8/1', '2023-08-01'],
    ['2023.08.01', '2023-08-01'],
    ['20230831', '2023-08-31'],
    ['2023年8月31日', '2023-08-31'],
    ['23年8月31日', '2023-08-31'],
    ['2023 年 8 月 31 号', '2023-08-31'],
    ['２０２３－０８－３１', '2023-08-31'],
    ['  2023-08-31\u200b ', '2023-08-31'],
    ['2023-08-31 10:20', '2023-08-31'],
    ['2023-08-31T23:30:00Z', '2023-08-31'],
    ['2023-08-31 10:20:30.123 +08:00', '2023-08-31'],
    ['2023/8/31 0:00:00', '2023-08-31'],
    ['2023-08-31 星期四', '2023-08-31'],
    ['31 Aug 2023', '2023-08-31'],
    ['31-Aug-23', '2023-08-31'],
    ['August 31, 2023', '2023-08-31'],
    ['Sept 1st, 2023', '2023-09-01'],
    ['2024-02-29', '2024-02-29'],
  ])('takes %s', (text, day) => expect(read(text)).toBe(day));

  it.each([
    ['31-08-2023', 'day-first', '2023-08-31'],
    ['8/31/2023', 'month-first', '2023-08-31'],
    ['03.04.2023', 'day-first', '2023-04-03'],
    ['03.04.2023', 'month-first', '2023-03-04'],
    ['31/08/23', 'day-first', '2023-08-31'],
    ['23/08/31', 'year-first', '2023-08-31'],
    ['2023-04-03', 'day-first', '2023-04-03'],
    ['31/08/2023', 'year-first', '2023-08-31'],
    ['05/05/2023', 'year-first', '2023-05-05'],
  ] as const)('takes %s as %s', (text, order, day) => expect(read(text, order)).toBe(day));

  it.each([
    ['', 'year-first', 'day-missing'],
    ['   ', 'year-first', 'day-missing'],
    ['2023-02-31', 'year-first', 'day-unreadable'],
    ['31-02-2023', 'day-first', 'day-unreadable'],
    ['2023-02-29', 'year-first', 'day-unreadable'],
    ['31-08-2023', 'month-first', 'day-unreadable'],
    ['03/04/2023', 'year-first', 'day-ambiguous'],
    ['2023-13-01', 'year-first', 'day-unreadable'],
    ['2023-08/31', 'year-first', 'day-unreadable'],
    ['0023-08-31', 'year-first', 'day-unreadable'],
    ['9999-12-31', 'year-first', 'day-unreadable'],
    ['31 Mayor 2023', 'year-first', 'day-unreadable'],
    ['合计', 'year-first', 'day-unreadable'],
    ['45169', 'year-first', 'day-unreadable'],
    ['1'.repeat(1_000_000), 'year-first', 'day-unreadable'],
  ] as const)('refuses %s as %s', (text, order, fault) => expect(read(text, order)).toBe(fault));

  it('takes serial days from a spreadsheet only', () => {
    expect(read('45169', 'year-first', true)).toBe('2023-08-31');
    expect(read('45169.75', 'year-first', true)).toBe('2023-08-31');
    expect(read('25569', 'year-first', true)).toBe('1970-01-01');
  });

  it('reads back every day in each order that wrote it', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('-', '/', '.'), (date, mark) => {
        const day = date.toISOString().slice(0, 10);
        const [y, m, d] = day.split('-');
        expect(read([y, m, d].join(mark))).toBe(day);
        expect(read([d, m, y].join(mark), 'day-first')).toBe(day);
        expect(read([m, d, y].join(mark), 'month-first')).toBe(day);
      }),
    );
  });
});

describe('finding the order', () => {
  it.each([
    [['31-08-2023', '01-08-2023'], { order: 'day-first', certain: true }],
    [['08/31/2023', '08/01/2023'], { order: 'month-first', certain: true }],
    [['2023-08-01', '2023-08-02'], { order: 'year-first', certain: true }],
    [['01/02/2023', '03/04/2023'], { order: 'day-first', certain: false }],
    [['23/08/31', '23/08/30'], { order: 'year-first', certain: false }],
    [['31/08/23', '01/08/23'], { order: 'day-first', certain: false }],
    [['08/31/23', '08/01/23'], { order: 'month-first', certain: true }],
    [['2023-08-01', '31/08/2023'], { order: 'day-first', certain: true }],
    [['', '合计'], { order: 'year-first', certain: false }],
    [[], { order: 'year-first', certain: false }],
  ] as const)('of %j', (samples, finding) => expect(findDateOrder(samples)).toEqual(finding));

  it('goes by the many when a few cells are damaged', () => {
    expect(findDateOrder(['31-08-2023', '30-08-2023', '99-99-2023'])).toEqual({
      order: 'day-first',
      certain: true,
    });
  });

  it('tells dates from other columns', () => {
    expect(looksLikeDate('31-08-2023')).toBe(true);
    expect(looksLikeDate('1,234.50')).toBe(false);
    expect(looksLikeDate('30-34')).toBe(false);
  });
});
