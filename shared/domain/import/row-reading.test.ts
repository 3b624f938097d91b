import { describe, expect, it } from 'vitest';
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
const shape = { format: 'csv', columnCount: 7 } as const;
const read = (...cells: string[]) => rowReader(mapping, shape)(cells);
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
    const fromWorkbook = rowReader(mapping, { ...shape, format: 'xlsx' });
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
    const without = rowReader({ ...mapping, columns, lineForAll: rest }, shape);
    expect(without(['31-08-2023', '5', '916', '', '', '', ''])).toMatchObject({
      lineId: rest,
      lineText: rest,
    });
    const beside = rowReader({ ...mapping, lineForAll: rest }, shape);
    expect(beside(['31-08-2023', '5', '', '', '', '', '']).lineId).toBe(rest);
    expect(beside(['31-08-2023', '5', '999', '', '', '', '']).fate).toBe('refused');
  });

  it('takes names that JavaScript knows for what they are', () => {
    expect(faultsOf('31-08-2023', '5', 'constructor', '', '', '', '')).toEqual(['line-unknown']);
  });
});

describe('a mapping', () => {
  it('needs day, amount and a line, all inside the table', () => {
    expect(usableMapping(mapping, shape).kind).toBe('ok');
    const { day: _, ...noDay } = mapping.columns;
    expect(usableMapping({ ...mapping, columns: noDay }, shape).kind).toBe('refused');
    const { line: __, ...noLine } = mapping.columns;
    expect(usableMapping({ ...mapping, columns: noLine }, shape).kind).toBe('refused');
    expect(usableMapping({ ...mapping, columns: noLine, lineForAll: feed }, shape).kind).toBe('ok');
    expect(usableMapping(mapping, { ...shape, columnCount: 3 }).kind).toBe('refused');
  });
});
