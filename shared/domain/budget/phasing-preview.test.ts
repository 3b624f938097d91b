import { expect, test } from 'vitest';
import { exampleSheet } from './example-sheet.ts';
import { phaseLine } from './phasing.ts';
import { fen, sumFen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { previewPhasing } from './phasing-preview.ts';

const sheet = exampleSheet({
  total: 1000,
  months: 4,
  lines: [{ category: 0, plan: [100, 100, 100, 100] }],
});

test('a new line is laid over all months, to the fen', () => {
  const preview = previewPhasing(sheet, { kind: 'spend', totalFen: fen(1001), shape: 'even' });
  expect(preview?.amounts).toEqual([251, 250, 250, 250]);
  expect(preview).toMatchObject({ from: 0, smallest: 250, largest: 251, last: '2026-04' });
});

test('earlier months keep their plan, and the whole is what the command will store', () => {
  const [line] = sheet.lines;
  if (line === undefined) throw new Error('no line');
  const wish = { totalFen: fen(1000), shape: 'back-loaded', fromMonth: month('2026-03') } as const;
  const preview = previewPhasing(sheet, { ...wish, kind: 'spend', plan: line.plan });
  const stored = phaseLine(sheet, line, wish);
  if (stored.kind === 'refused') throw new Error(stored.refusal.reason);
  expect(preview?.from).toBe(2);
  expect(preview?.amounts.slice(2)).toEqual(stored.value.map((cell) => cell.fen));
  expect(sumFen(preview?.amounts ?? [])).toBe(1000);
});

test('there is nothing to preview where the amount can not be laid', () => {
  expect(previewPhasing(sheet, { kind: 'spend', totalFen: fen(-1), shape: 'even' })).toBeNull();
  const late = { kind: 'spend', totalFen: fen(1), shape: 'even', fromMonth: month('2027-01') } as const;
  expect(previewPhasing(sheet, late)).toBeNull();
});

test('closed months keep their plan in the preview as in what is stored', () => {
  const closed = { ...sheet, closedMonths: [month('2026-01')] };
  const [line] = closed.lines;
  if (line === undefined) throw new Error('no line');
  const wish = { totalFen: fen(1000), shape: 'even' } as const;
  const preview = previewPhasing(closed, { ...wish, kind: 'spend', plan: line.plan });
  expect(preview).toMatchObject({ first: '2026-02', from: 1, amounts: [100, 300, 300, 300] });
  const stored = phaseLine(closed, line, wish);
  expect(stored.kind === 'ok' && stored.value.map((cell) => cell.fen)).toEqual([300, 300, 300]);
  expect(
    previewPhasing({ ...closed, closedMonths: closed.months }, { ...wish, kind: 'spend', plan: line.plan }),
  ).toBeNull();
});
