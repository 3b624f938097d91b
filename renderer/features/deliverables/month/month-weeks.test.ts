import { expect, test } from 'vitest';
import { nationalLayer } from '#shared/domain/schedule/national-calendar.ts';
import { continuousCalendar, workCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { month } from '#shared/values/month.ts';
import { monthWeeks } from './month-weeks.ts';

const built = workCalendar([nationalLayer()]);
const national = built.kind === 'ok' ? built.value : continuousCalendar;

test('weeks begin on Monday; days of other months fill the first and the last', () => {
  const weeks = monthWeeks(national, month('2026-02'));
  expect(weeks.map((week) => [week[0]?.day, week.at(-1)?.day])).toEqual([
    ['2026-01-26', '2026-02-01'],
    ['2026-02-02', '2026-02-08'],
    ['2026-02-09', '2026-02-15'],
    ['2026-02-16', '2026-02-22'],
    ['2026-02-23', '2026-03-01'],
  ]);
  expect(weeks.flat().filter(({ isInMonth }) => isInMonth)).toHaveLength(28);
});

test('holidays, make-up days and weekends are told apart', () => {
  const days = monthWeeks(national, month('2026-02')).flat();
  const kindOf = (wanted: string) => days.find(({ day }) => day === wanted)?.kind;
  expect(kindOf('2026-02-13')).toBe('work');
  expect(kindOf('2026-02-14')).toBe('worked');
  expect(kindOf('2026-02-16')).toBe('off');
  expect(kindOf('2026-02-07')).toBe('weekend');
});
