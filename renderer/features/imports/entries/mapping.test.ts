import { describe, expect, it } from 'vitest';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import type { ImportMapping } from '#shared/domain/import/import.ts';
import type { FoundFile } from './import-session.ts';
import {
  askedMapping,
  chosenFor,
  countingMapping,
  fieldOf,
  missingOf,
  orderOfDays,
  withChoices,
  withField,
  withFieldOf,
} from './mapping.ts';

const feed = lineIdSchema.parse('0190a0c0-0000-7000-8000-000000000001');

const mapping: ImportMapping = {
  columns: { day: 0, amount: 3, line: 1 },
  dateOrder: 'day-first',
  lineForAll: feed,
  lineByValue: { 916: feed },
  amountUnit: 'yuan',
};

describe('taking a column for a field', () => {
  it('moves the field there, and lets go of what the column was before', () => {
    expect(withField(mapping, 2, 'amount').columns).toEqual({ day: 0, line: 1, amount: 2 });
    expect(withField(mapping, 3, 'line').columns).toEqual({ day: 0, line: 3 });
    expect(withField(mapping, 1, null).columns).toEqual({ day: 0, amount: 3 });
  });

  it('is seen from the column', () => {
    expect(fieldOf(mapping, 3)).toBe('amount');
    expect(fieldOf(mapping, 2)).toBeNull();
  });
});

describe('the order of dates', () => {
  const source = {
    fileName: 'a.csv',
    format: 'csv',
    encoding: 'utf-8',
    separator: ',',
    sheets: [],
    sheet: null,
    headers: ['booked', 'paid', 'due'],
    sample: [
      ['01-02-2023', '13-09-2023', '2023-09-13'],
      ['02-03-2023', '04-09-2023', '2023-09-04'],
    ],
    rowCount: null,
  } as const;
  const found: FoundFile = {
    importId: 'one',
    source: {
      ...source,
      sheets: [],
      headers: [...source.headers],
      sample: source.sample.map((row) => [...row]),
    },
    suggestion: { ...mapping, columns: { day: 0 }, dateOrder: 'month-first' },
    dateOrderCertain: true,
    profile: null,
  };

  it('is the service’s own for the column that it proposed, and else read from the sample', () => {
    expect(orderOfDays(found, 0)).toEqual({ order: 'month-first', certain: true });
    expect(orderOfDays(found, 1)).toEqual({ order: 'day-first', certain: true });
    expect(orderOfDays(found, 2)).toEqual({ order: 'year-first', certain: true });
  });

  it('comes along with another day column, and stays with any other', () => {
    expect(withFieldOf(found, mapping, 2, 'day')).toMatchObject({
      columns: { day: 2 },
      dateOrder: 'year-first',
    });
    expect(withFieldOf(found, mapping, 2, 'note').dateOrder).toBe('day-first');
  });
});

describe('the mapping that is sent', () => {
  it('has the line by its column or one for all, never both', () => {
    expect(askedMapping(mapping, 'column')).toMatchObject({ columns: { line: 1 }, lineForAll: null });
    expect(askedMapping(mapping, 'all')).toEqual({
      ...mapping,
      columns: { day: 0, amount: 3 },
      lineByValue: {},
    });
  });

  it('can count the values of a column before day and amount are known', () => {
    expect(countingMapping({ ...mapping, columns: { line: 1 } }, 1).columns).toEqual({
      day: 1,
      amount: 1,
      line: 1,
    });
  });

  it('says what it still lacks', () => {
    expect(missingOf(mapping, 'column')).toEqual([]);
    expect(missingOf({ ...mapping, columns: {} }, 'column')).toEqual(['day', 'amount', 'line']);
    expect(missingOf({ ...mapping, lineForAll: null }, 'all')).toEqual(['lineForAll']);
  });
});

describe('choosing a line for values of the file', () => {
  it('keeps left out and open apart, whatever the values are called', () => {
    const chosen = withChoices(mapping.lineByValue, ['__proto__', 'constructor'], null);
    expect(chosenFor(chosen, '__proto__')).toBeNull();
    expect(chosenFor(chosen, 'constructor')).toBeNull();
    expect(chosenFor(chosen, '916')).toBe(feed);
    expect(chosenFor(chosen, 'toString')).toBeUndefined();
  });
});
