import { describe, expect, it } from 'vitest';
import { day } from '#shared/values/day.ts';
import { lineIdSchema } from '../budget/line.ts';
import type { ImportMapping } from './import.ts';
import { rowReader, usableMapping } from './row-reading.ts';

const feed = lineIdSchema.parse('018bcfe5-6800-7000-8000-000000000001');
const rest = lineIdSchema.parse('018bcfe5-6800-7000-8000-000000000002');

const mapping: ImportMapping = {
  columns: { day: 0, amount: 1, line: 2, vendor: 3, reference: 4, note: 5, reason: 6 },
  dateOrder: 'day-first',
  lineForAll: null,
  lineByValue: { '916': feed, '936': null },
  amountUnit: 'yuan',
};
const context = { format: 'csv', columnCount: 7, today: day('2026-06-22') } as const;
const read = (...cells: string[]) => rowReader(mapping, context)(cells);
const faultsOf = (...cells: string[]) => read(...cells).faults.map(({ fault }) => fault);

describe('reading a row', () => {
  it('reads what the mapping says', () => {
    expect(read('31-08-2023', '1.429999948', ' 916 ', ' Meta ', '708746', 'ad', '')).toEqual({
      fate: 'ready',
      day: '2023-08-31',
      fen: 143,
      rounded: true,
      addedPicoFen: 5_200_000,
      lineId: feed,
      lineText: '916',
      vendor: 'Meta',
      reference: '708746',
      note: 'ad',
      reason: '',
      faults: [],
    });
  });

  it('names every fault of a row, not only the first', () => {
    expect(faultsOf('31-02-2023', '1.234,50', '999', '', '', '', '')).toEqual([
      'day-unreadable',
      'amount-ambiguous',
      'line-unknown',
    ]);
    expect(faultsOf('', '', '', '', '', '', '')).toEqual(['day-missing', 'amount-missing', 'line-missing']);
  });

  it('refuses a year that can only be a slip', () => {
    expect(faultsOf('31-08-1999', '5', '916', '', '', '', '')).toEqual(['day-implausible']);
    expect(faultsOf('31-08-2123', '5', '916', '', '', '', '')).toEqual(['day-implausible']);
  });

  it('wants a reason for a refund', () => {
    expect(faultsOf('31-08-2023', '-5', '916', '', '', '', '')).toEqual(['refund-needs-reason']);
    expect(read('31-08-2023', '-5', '916', '', '', '', 'sent twice').fate).toBe('ready');
    expect(read('31-08-2023', '-0.001', '916', '', '', '', '')).toMatchObject({ fate: 'ready', fen: 0 });
  });

  it('refuses a row whose cells have shifted', () => {
    expect(faultsOf('31-08-2023', '5', '916')).toEqual(['columns-missing']);
    expect(faultsOf('31-08-2023', '5', '916', '', '', '', '', 'more')).toEqual(['columns-extra']);
    expect(faultsOf('31-08-2023', '5', '916', '', '', '', '', ' ')).toEqual([]);
  });

  it('takes short rows from a workbook, which leaves blank cells out', () => {
    const fromWorkbook = rowReader(mapping, { ...context, format: 'xlsx' });
    expect(fromWorkbook(['45169', '5', '916']).fate).toBe('ready');
  });

  it('leaves out the rows of a value that people left out, whatever else is wrong with them', () => {
    expect(read('nonsense', '5', '936', '', '', '', '')).toMatchObject({ fate: 'left-out', faults: [] });
  });

  it('refuses text that an entry can not hold', () => {
    expect(read('31-08-2023', '5', '916', 'x'.repeat(201), '', '', '').faults).toEqual([
      { fault: 'text-too-long', field: 'vendor', params: { lengthCount: 201, limitCount: 200 } },
    ]);
  });

  it('uses the line for all where no column tells it, or the cell is blank', () => {
    const { line: _, ...columns } = mapping.columns;
    const without = rowReader({ ...mapping, columns, lineForAll: rest }, context);
    expect(without(['31-08-2023', '5', '916', '', '', '', ''])).toMatchObject({
      lineId: rest,
      lineText: rest,
    });
    const beside = rowReader({ ...mapping, lineForAll: rest }, context);
    expect(beside(['31-08-2023', '5', '', '', '', '', '']).lineId).toBe(rest);
    expect(beside(['31-08-2023', '5', '999', '', '', '', '']).fate).toBe('refused');
  });

  it('takes names that JavaScript knows for what they are', () => {
    expect(faultsOf('31-08-2023', '5', 'constructor', '', '', '', '')).toEqual(['line-unknown']);
  });
});

describe('a mapping', () => {
  it('needs day, amount and a line, all inside the table', () => {
    expect(usableMapping(mapping, 7).kind).toBe('ok');
    const { day: _, ...noDay } = mapping.columns;
    expect(usableMapping({ ...mapping, columns: noDay }, 7).kind).toBe('refused');
    const { line: __, ...noLine } = mapping.columns;
    expect(usableMapping({ ...mapping, columns: noLine }, 7).kind).toBe('refused');
    expect(usableMapping({ ...mapping, columns: noLine, lineForAll: feed }, 7).kind).toBe('ok');
    expect(usableMapping(mapping, 3).kind).toBe('refused');
  });
});
