import { expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { dayNumber, dayOfNumber, minuteOf, moment } from '#shared/values/moment.ts';
import { partShown } from './chart-window.ts';
import { headTicks } from './head-ticks.ts';
import { linkPath } from './link-path.ts';
import { dayAtX, dayWidths, scaleFor, scaleToFit, scaleWidth, xOf, xOfDay } from './time-scale.ts';

const march2 = minuteOf(moment('2026-03-02T09:00'));
const june26 = minuteOf(moment('2026-06-26T18:00'));

test('a scale begins on a Monday before the plan and is at least as wide as its place', () => {
  const scale = scaleFor(march2, june26, dayWidths.week, 2000, 10);
  expect(dayOfNumber(scale.firstDay)).toBe('2026-02-16');
  expect(scaleWidth(scale)).toBeGreaterThanOrEqual(2000);
  expect(xOf(scale, march2)).toBeCloseTo((14 + 9 / 24) * dayWidths.week);
});

test('a place on the chart and its day belong together', () => {
  const scale = scaleFor(march2, june26, dayWidths.day, 0, 3);
  const number = dayNumber(day('2026-04-08'));
  expect(dayAtX(scale, xOfDay(scale, number) + 1)).toBe(number);
  expect(dayAtX(scale, xOfDay(scale, number) - 1)).toBe(number - 1);
});

test('a fitted scale holds all of it in the width', () => {
  for (const width of [300, 900, 2400]) {
    const scale = scaleToFit(march2, june26, width);
    expect(scaleWidth(scale)).toBeLessThanOrEqual(width + 0.001);
    expect(xOf(scale, march2)).toBeGreaterThan(0);
    expect(xOf(scale, june26)).toBeLessThan(width);
  }
});

test.each([
  ['day', 30, 'month', 'day'],
  ['week', 7, 'month', 'week'],
  ['month', 2.8, 'year', 'month'],
  ['quarter', 0.6, 'year', 'quarter'],
])('the head of a chart by %s', (_zoom, dayWidth, upper, lower) => {
  const from = dayNumber(day('2026-02-10'));
  const to = dayNumber(day('2027-01-20'));
  const ticks = headTicks({ firstDay: from, dayCount: to - from, dayWidth }, from, to);
  expect(new Set(ticks.upper.map(({ unit }) => unit))).toEqual(new Set([upper]));
  expect(new Set(ticks.lower.map(({ unit }) => unit))).toEqual(new Set([lower]));
  for (const row of [ticks.upper, ticks.lower]) {
    expect(row[0]?.first).toBeLessThanOrEqual(from);
    expect(row.at(-1)?.end).toBeGreaterThanOrEqual(to);
    for (const [index, tick] of row.entries()) expect(tick.first).toBe(row[index - 1]?.end ?? tick.first);
  }
});

test('quarters and years begin where calendars have them', () => {
  const from = dayNumber(day('2026-02-10'));
  const ticks = headTicks({ firstDay: from, dayCount: 400, dayWidth: 0.5 }, from, from + 400);
  expect(ticks.lower.slice(0, 2).map(({ first }) => dayOfNumber(first))).toEqual([
    '2026-01-01',
    '2026-04-01',
  ]);
  expect(ticks.upper.map(({ first }) => dayOfNumber(first))).toEqual(['2026-01-01', '2027-01-01']);
});

test('a link goes down onto a bar that begins later', () => {
  const { line, head } = linkPath({ kind: 'FS', from: { x: 100, y: 16 }, to: { x: 110, y: 80 } });
  expect(line).toBe('M100 16H113V68');
  expect(head).toBe('M110 68l3 4.5 3 -4.5z');
});

test('a link to a bar above comes from below', () => {
  expect(linkPath({ kind: 'FS', from: { x: 100, y: 80 }, to: { x: 110, y: 16 } }).line).toBe(
    'M100 80H113V28',
  );
});

test('a link to a bar that begins before the other ends goes around between the rows', () => {
  const { line, head } = linkPath({ kind: 'FS', from: { x: 100, y: 16 }, to: { x: 40, y: 80 } });
  expect(line).toBe('M100 16H106V31H34V80H35.5');
  expect(head).toContain('L40 80');
});

test.each([
  ['SS', { x: 50, y: 16 }, { x: 40, y: 48 }, 'M50 16H34V48H35.5'],
  ['FF', { x: 100, y: 16 }, { x: 140, y: 48 }, 'M100 16H146V48H144.5'],
  ['SF', { x: 50, y: 16 }, { x: 140, y: 48 }, 'M50 16H44V31H146V48H144.5'],
] as const)('a link %s leaves and enters at its ends', (kind, from, to, line) => {
  expect(linkPath({ kind, from, to }).line).toBe(line);
});

test('what is drawn changes by steps, and stays within what there is', () => {
  expect(partShown(0, 20, 8, 8, 100)).toEqual({ first: 0, end: 32 });
  expect(partShown(3, 20, 8, 8, 100)).toEqual({ first: 0, end: 32 });
  expect(partShown(5, 20, 8, 8, 100)).toEqual({ first: 0, end: 40 });
  expect(partShown(80, 20, 8, 8, 100)).toEqual({ first: 72, end: 100 });
  expect(partShown(10, 20, 8, 8, 0)).toEqual({ first: 0, end: 0 });
});
