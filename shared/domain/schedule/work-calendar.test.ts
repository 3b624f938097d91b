import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf, moment, momentAt, startOfDay } from '#shared/values/moment.ts';
import type { CalendarLayer } from './calendar-rules.ts';
import { workingDaysBetween } from './calendar-stretches.ts';
import { nationalLayer } from './national-calendar.ts';
import { type WorkCalendar, continuousCalendar, workCalendar } from './work-calendar.ts';

const DAY = 480;
const nobody: Omit<CalendarLayer, 'level'> = {
  week: null,
  shifts: null,
  exceptions: [],
  officialYears: null,
};

function calendarOf(...layers: readonly CalendarLayer[]): WorkCalendar {
  const outcome = workCalendar(layers);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.value;
}

const national = calendarOf(nationalLayer());
const plain = calendarOf();
const at = (text: string) => minuteOf(moment(text));

describe('the national calendar', () => {
  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('has in %d %d working days', (year, count) => {
    expect(workingDaysBetween(national, day(`${year}-01-01`), day(`${year}-12-31`))).toBe(count);
  });

  test.each([
    ['2026-02-09', 10, '2026-02-27'],
    ['2026-04-27', 10, '2026-05-12'],
    ['2025-09-26', 5, '2025-10-09'],
  ])('ends a task that begins on %s and takes %d days on %s', (first, days, last) => {
    expect(dayEndedAt(national.add(startOfDay(day(first)), days * DAY))).toBe(last);
  });

  test('works its make-up days with the ordinary shifts', () => {
    expect(momentAt(national.add(at('2026-02-13T18:00'), 60))).toBe('2026-02-14T10:00');
    expect(momentAt(national.add(at('2026-02-14T17:00'), 120))).toBe('2026-02-24T10:00');
  });
});

describe('precedence', () => {
  const leave = { first: day('2026-03-04'), last: day('2026-03-05'), work: 'off' as const, name: '年假' };
  const weekend: CalendarLayer = {
    ...nobody,
    level: 'department',
    week: Array.from({ length: 7 }, () => 'work' as const),
  };
  const person: CalendarLayer = { ...nobody, level: 'person', exceptions: [leave] };

  test('a person is asked before the department, the department before the nation', () => {
    const calendar = calendarOf(person, weekend, nationalLayer());
    expect(workingDaysBetween(calendar, day('2026-03-02'), day('2026-03-08'))).toBe(5);
    expect(workingDaysBetween(calendar, day('2026-02-16'), day('2026-02-22'))).toBe(0);
  });

  test("a department may work through the nation's holiday", () => {
    const through = { first: day('2026-02-16'), last: day('2026-02-22'), work: 'work' as const, name: '' };
    const calendar = calendarOf({ ...weekend, exceptions: [through] }, nationalLayer());
    expect(workingDaysBetween(calendar, day('2026-02-16'), day('2026-02-22'))).toBe(7);
  });

  test('shifts of its own, and a day with others', () => {
    const early = [{ from: 480, to: 720 }];
    const night = [
      { from: 0, to: 300 },
      { from: 1380, to: 1440 },
    ];
    const calendar = calendarOf({
      ...nobody,
      level: 'department',
      shifts: early,
      exceptions: [{ first: day('2026-03-03'), last: day('2026-03-03'), work: night, name: '上线' }],
    });
    expect(momentAt(calendar.add(at('2026-03-02T08:00'), 240))).toBe('2026-03-02T12:00');
    expect(momentAt(calendar.add(at('2026-03-02T08:00'), 241))).toBe('2026-03-03T00:01');
    expect(momentAt(calendar.add(at('2026-03-02T08:00'), 600))).toBe('2026-03-04T00:00');
    expect(momentAt(calendar.add(at('2026-03-02T08:00'), 601))).toBe('2026-03-04T08:01');
  });

  test('a make-up day takes the shifts that the week has', () => {
    const week = [[{ from: 480, to: 1020 }], 'work', 'work', 'work', 'work', 'off', 'off'] as const;
    const calendar = calendarOf({ ...nobody, level: 'department', week }, nationalLayer());
    expect(calendar.minutesOn(startOfDay(day('2026-02-14')) / 1440)).toBe(540);
  });
});

test('a calendar that never works is refused', () => {
  const never: CalendarLayer = {
    ...nobody,
    level: 'person',
    week: Array.from({ length: 7 }, () => 'off' as const),
  };
  expect(workCalendar([never])).toMatchObject({ refusal: { reason: 'calendar-never-works' } });
});

describe('adding and subtracting', () => {
  test('zero stays where it is; work ends at the end of a period and begins at the start of one', () => {
    expect(momentAt(plain.add(at('2026-03-07T11:11'), 0))).toBe('2026-03-07T11:11');
    expect(momentAt(plain.add(at('2026-03-06T09:00'), DAY))).toBe('2026-03-06T18:00');
    expect(momentAt(plain.add(at('2026-03-09T09:00'), -DAY))).toBe('2026-03-06T09:00');
  });

  test('reaches far, before the first exception and after the last', () => {
    expect(dayEndedAt(national.add(at('2026-03-02T09:00'), 10_000 * DAY))).toBe('2064-07-09');
    const back = national.add(at('2026-03-02T09:00'), -10_000 * DAY);
    expect(national.between(back, at('2026-03-02T09:00'))).toBe(10_000 * DAY);
  });

  const anyShifts = fc
    .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
    .map((cuts) => {
      const sorted = cuts.toSorted((one, other) => one - other);
      return sorted.flatMap((from, index) =>
        index % 2 === 0 && index + 1 < sorted.length ? [{ from, to: sorted[index + 1] ?? 0 }] : [],
      );
    });
  const anyWork = fc.oneof(fc.constant('off' as const), fc.constant('work' as const), anyShifts);
  const anyCalendar = fc
    .record({
      week: fc.option(fc.array(anyWork, { minLength: 7, maxLength: 7 }), { nil: null }),
      shifts: fc.option(anyShifts, { nil: null }),
      exceptions: fc.array(
        fc.record({
          start: fc.integer({ min: 0, max: 60 }),
          length: fc.integer({ min: 0, max: 20 }),
          work: anyWork,
        }),
        { maxLength: 6 },
      ),
    })
    .map(({ exceptions, ...rest }): CalendarLayer => {
      const days = exceptions.map(({ start, length, work }) => ({
        first: dayEndedAt(startOfDay(day('2026-03-01')) + start * 1440 + 1),
        last: dayEndedAt(startOfDay(day('2026-03-01')) + (start + length) * 1440 + 1),
        work,
        name: 'x',
      }));
      return { level: 'department', ...rest, exceptions: days, officialYears: null };
    })
    .map((layer) => workCalendar([layer]))
    .filter((outcome) => outcome.kind === 'ok')
    .map((outcome) => outcome.value);
  const anyMinute = fc.integer({ min: at('2025-12-01T00:00'), max: at('2026-09-01T00:00') });

  test('agrees with counting every minute', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.integer({ min: 1, max: 4000 }), (calendar, from, span) => {
        let worked = 0;
        for (let minute = from; minute < from + span; minute += 1) {
          const ofDay = ((minute % 1440) + 1440) % 1440;
          const number = (minute - ofDay) / 1440;
          const exception = calendar.days.exceptions.get(number);
          const shifts = exception?.shifts ?? calendar.days.week[(number + 3) % 7] ?? [];
          if (shifts.some((shift) => shift.from <= ofDay && ofDay < shift.to)) worked += 1;
        }
        expect(calendar.between(from, from + span)).toBe(worked);
      }),
      { numRuns: 60 },
    );
  });

  test('what is added can be subtracted again', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.integer({ min: 1, max: 200_000 }), (calendar, from, minutes) => {
        const start = calendar.startAt(calendar.workAt(from));
        const end = calendar.add(from, minutes);
        expect(calendar.between(from, end)).toBe(minutes);
        expect(calendar.add(end, -minutes)).toBe(start);
        expect(calendar.add(start, minutes)).toBe(end);
        expect(start).toBeGreaterThanOrEqual(from);
        expect(calendar.isAtWork(end)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the clock itself is a calendar', () => {
    expect(continuousCalendar.add(-5, 7)).toBe(2);
    expect(continuousCalendar.add(2, -7)).toBe(-5);
    expect(continuousCalendar.isAtWork(3)).toBe(true);
  });
});
