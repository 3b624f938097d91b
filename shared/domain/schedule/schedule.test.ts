import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { minuteOf, moment } from '#shared/values/moment.ts';
import { datesOf, scheduleOf, sketchPlan, spanOf } from '#test/support/plan-sketch.ts';
import type { CalendarLayer } from './calendar-rules.ts';
import { nationalLayer } from './national-calendar.ts';
import { computeSchedule } from './schedule.ts';

const everyDay: CalendarLayer = {
  level: 'department',
  week: Array.from({ length: 7 }, () => 'work' as const),
  shifts: null,
  exceptions: [],
  officialYears: null,
};

describe('links', () => {
  test.each([
    ['A', '2026-03-05T09:00 2026-03-06T18:00'],
    ['AFS+1d', '2026-03-06T09:00 2026-03-09T18:00'],
    ['AFS-1d', '2026-03-04T09:00 2026-03-05T18:00'],
    ['AFS+4h', '2026-03-05T14:00 2026-03-09T14:00'],
    ['AFS+10%', '2026-03-05T11:24 2026-03-09T11:24'],
    ['AFS+2ed', '2026-03-09T09:00 2026-03-10T18:00'],
    ['AFS+1w', '2026-03-12T09:00 2026-03-13T18:00'],
    ['ASS', '2026-03-02T09:00 2026-03-03T18:00'],
    ['ASS+2d', '2026-03-04T09:00 2026-03-05T18:00'],
    ['ASS+50%', '2026-03-03T14:00 2026-03-05T14:00'],
    ['ASS-1d', '2026-03-02T09:00 2026-03-03T18:00'],
    ['AFF', '2026-03-03T09:00 2026-03-04T18:00'],
    ['AFF+1d', '2026-03-04T09:00 2026-03-05T18:00'],
    ['AFF-1w', '2026-03-02T09:00 2026-03-03T18:00'],
    ['ASF', '2026-03-02T09:00 2026-03-03T18:00'],
    ['ASF+3d', '2026-03-03T09:00 2026-03-04T18:00'],
  ])('two days of work after three, by %s', (after, expected) => {
    expect(spanOf({ A: 3, B: { days: 2, after } }, 'B')).toBe(expected);
  });

  test('an SF link ends its task where the other starts, as Microsoft Project does', () => {
    const tasks = {
      A: { days: 1, constraint: ['SNET', '2026-03-04T09:00'] as const },
      B: { days: 1, after: 'ASF' },
    };
    expect(spanOf(tasks, 'B')).toBe('2026-03-03T09:00 2026-03-04T09:00');
  });

  test("lag runs on the successor's calendar", () => {
    const calendars = { plain: [], daily: [everyDay] };
    expect(spanOf({ A: 5, B: { days: 1, after: 'AFS+1d', calendar: 'daily' } }, 'B', { calendars })).toBe(
      '2026-03-08T09:00 2026-03-08T18:00',
    );
    expect(
      spanOf({ A: { days: 5, calendar: 'daily' }, B: { days: 1, after: 'AFS+1d' } }, 'B', { calendars }),
    ).toBe('2026-03-10T09:00 2026-03-10T18:00');
  });

  test('over Spring Festival with its make-up days', () => {
    const options = { start: '2026-02-12T09:00', calendars: { national: [nationalLayer()] } };
    expect(spanOf({ A: 4, B: { days: 1, after: 'A' } }, 'B', options)).toBe(
      '2026-02-25T09:00 2026-02-25T18:00',
    );
  });

  test('the links of a pair act together', () => {
    expect(spanOf({ A: 5, B: { days: 2, after: 'ASS+1d, AFF' } }, 'B')).toBe(
      '2026-03-05T09:00 2026-03-06T18:00',
    );
  });
});

describe('milestones', () => {
  test('stay at the end of the day that they follow, and let the next task start in the morning', () => {
    const plan = sketchPlan({ A: 5, M: { days: 0, after: 'A' }, B: { days: 1, after: 'M' } });
    expect(datesOf(scheduleOf(plan), 'M')).toMatchObject({
      start: '2026-03-06T18:00',
      finish: '2026-03-06T18:00',
      lateStart: '2026-03-09T09:00',
      totalSlack: 0,
      isCritical: true,
    });
    expect(datesOf(scheduleOf(plan), 'B').start).toBe('2026-03-09T09:00');
  });

  test('wait for working time otherwise', () => {
    expect(spanOf({ A: 1, M: { days: 0, after: 'AFS+5ed' } }, 'M')).toBe('2026-03-09T09:00 2026-03-09T09:00');
    expect(spanOf({ M: 0 }, 'M', { start: '2026-03-07T12:00' })).toBe('2026-03-09T09:00 2026-03-09T09:00');
  });
});

describe('constraints', () => {
  const before = { A: 3 };
  test.each([
    [['SNET', '2026-03-10T09:00'], '2026-03-10T09:00 2026-03-11T18:00', 0],
    [['SNET', '2026-03-01T09:00'], '2026-03-05T09:00 2026-03-06T18:00', 0],
    [['FNET', '2026-03-10T18:00'], '2026-03-09T09:00 2026-03-10T18:00', 0],
    [['SNLT', '2026-03-03T09:00'], '2026-03-05T09:00 2026-03-06T18:00', -2],
    [['FNLT', '2026-03-05T18:00'], '2026-03-05T09:00 2026-03-06T18:00', -1],
    [['FNLT', '2026-03-16T18:00'], '2026-03-05T09:00 2026-03-06T18:00', 0],
    [['MSO', '2026-03-10T09:00'], '2026-03-10T09:00 2026-03-11T18:00', 0],
    [['MSO', '2026-03-03T09:00'], '2026-03-03T09:00 2026-03-04T18:00', -2],
    [['MFO', '2026-03-11T18:00'], '2026-03-10T09:00 2026-03-11T18:00', 0],
    [['MFO', '2026-03-05T18:00'], '2026-03-04T09:00 2026-03-05T18:00', -1],
  ] as const)('%j', (constraint, dates, slack) => {
    const plan = sketchPlan({ ...before, B: { days: 2, after: 'A', constraint } });
    const b = datesOf(scheduleOf(plan), 'B');
    expect(`${b.start} ${b.finish}`).toBe(dates);
    expect(b.totalSlack).toBe(slack);
    const isFixed = constraint[0] === 'MSO' || constraint[0] === 'MFO';
    expect(scheduleOf(plan).isAgainstLinks[1]).toBe(isFixed && slack < 0 ? 1 : 0);
    // What a late date asks for shows on everything that leads to it.
    expect(Math.min(0, datesOf(scheduleOf(plan), 'A').totalSlack)).toBe(slack);
  });

  test.each([
    [['SNLT', '2026-03-03T09:00'], '2026-03-03T09:00'],
    [['FNLT', '2026-03-05T18:00'], '2026-03-04T09:00'],
    [['FNLT', '2026-03-16T18:00'], '2026-03-05T09:00'],
  ] as const)('%j pulls where the plan says so', (constraint, start) => {
    const plan = sketchPlan({ ...before, B: { days: 2, after: 'A', constraint } }, { latestPulls: true });
    expect(datesOf(scheduleOf(plan), 'B').start).toBe(start);
  });

  test('as late as possible, and what follows with it', () => {
    const plan = sketchPlan({
      Long: 10,
      A: { days: 2, constraint: ['ALAP'] },
      B: { days: 1, after: 'A' },
      C: { days: 1, after: 'B' },
    });
    const schedule = scheduleOf(plan);
    expect(datesOf(schedule, 'A')).toMatchObject({
      start: '2026-03-10T09:00',
      totalSlack: 0,
      isCritical: true,
    });
    expect(datesOf(schedule, 'B').start).toBe('2026-03-12T09:00');
    expect(datesOf(schedule, 'C').finish).toBe('2026-03-13T18:00');
    expect(schedule.earlyStart[1]).toBe(minuteOf(moment('2026-03-02T09:00')));
  });

  test('a deadline bounds the late finish and moves nothing', () => {
    const plan = sketchPlan({ A: 3, B: { days: 2, after: 'A', deadline: '2026-03-05T18:00' }, C: 10 });
    expect(datesOf(scheduleOf(plan), 'B')).toMatchObject({ finish: '2026-03-06T18:00', totalSlack: -1 });
    expect(datesOf(scheduleOf(plan), 'A')).toMatchObject({ totalSlack: -1, isCritical: true });
    expect(datesOf(scheduleOf(plan), 'C')).toMatchObject({ totalSlack: 0, isCritical: true });
  });
});

describe('slack', () => {
  test('total and free', () => {
    const schedule = scheduleOf(
      sketchPlan({
        A: 2,
        B: { days: 5, after: 'A' },
        C: { days: 1, after: 'A' },
        D: { days: 1, after: 'C' },
        E: { days: 1, after: 'B, DFS+1d' },
      }),
    );
    const slack = (id: string) => {
      const { totalSlack, freeSlack, isCritical } = datesOf(schedule, id);
      return [totalSlack, freeSlack, isCritical];
    };
    expect(slack('A')).toEqual([0, 0, true]);
    expect(slack('B')).toEqual([0, 0, true]);
    expect(slack('C')).toEqual([2, 0, false]);
    expect(slack('D')).toEqual([2, 2, false]);
    expect(slack('E')).toEqual([0, 0, true]);
  });

  test.each([
    ['BSS', 4],
    ['BFF', 7],
    ['BSF', 7],
    ['BFS', 2],
    ['BFS+1d', 1],
    ['BSS+50%', 3],
    ['BFS+1ed', 1],
  ])('free slack over %s', (after, free) => {
    const plan = sketchPlan({
      Long: 4,
      B: 2,
      C: { days: 3, after: `Long, ${after}` },
      End: { days: 9, after: 'C' },
    });
    const expected = after === 'BFF' ? 5 : free;
    expect(datesOf(scheduleOf(plan), 'B').freeSlack).toBe(expected);
  });
});

describe('progress', () => {
  const status = '2026-03-10T00:00';

  test('an actual start is kept, against every link', () => {
    const tasks = { A: 5, B: { days: 2, after: 'A', started: '2026-03-03T09:00' } };
    expect(spanOf(tasks, 'B')).toBe('2026-03-03T09:00 2026-03-04T18:00');
  });

  test('what is left of a task begun is done from the status date on', () => {
    const tasks = { A: { days: 5, started: '2026-03-02T09:00', doneBp: 4000 } };
    const schedule = scheduleOf(sketchPlan(tasks, { status }));
    expect(datesOf(schedule, 'A')).toMatchObject({ start: '2026-03-02T09:00', finish: '2026-03-12T18:00' });
    expect(schedule.resume[0]).toBe(minuteOf(moment('2026-03-10T09:00')));
  });

  test('work ahead of the status date stays ahead', () => {
    const tasks = { A: { days: 10, started: '2026-03-02T09:00', doneBp: 9000 } };
    expect(spanOf(tasks, 'A', { status })).toBe('2026-03-02T09:00 2026-03-13T18:00');
  });

  test('a remaining duration is believed over the percentage', () => {
    const tasks = { A: { days: 5, started: '2026-03-02T09:00', doneBp: 4000, remainingDays: 8 } };
    expect(spanOf(tasks, 'A')).toBe('2026-03-02T09:00 2026-03-11T18:00');
  });

  test('what has not begun starts at the status date at the earliest', () => {
    expect(spanOf({ A: 2 }, 'A', { status })).toBe('2026-03-10T09:00 2026-03-11T18:00');
    expect(spanOf({ M: 0 }, 'M', { status })).toBe('2026-03-10T09:00 2026-03-10T09:00');
  });

  test('what is done stands, has no slack and is not critical', () => {
    const tasks = {
      A: { days: 2, started: '2026-03-04T10:30', finished: '2026-03-05T15:00' },
      B: { days: 2, after: 'A' },
    };
    const schedule = scheduleOf(sketchPlan(tasks, { status }));
    expect(datesOf(schedule, 'A')).toEqual({
      start: '2026-03-04T10:30',
      finish: '2026-03-05T15:00',
      lateStart: '2026-03-04T10:30',
      lateFinish: '2026-03-05T15:00',
      totalSlack: 0,
      freeSlack: 0,
      isCritical: false,
    });
    expect(datesOf(schedule, 'B').start).toBe('2026-03-10T09:00');
  });

  test('all done without an actual finish ends where its duration does', () => {
    const tasks = { A: { days: 2, started: '2026-03-02T09:00', doneBp: 10_000 } };
    expect(spanOf(tasks, 'A', { status })).toBe('2026-03-02T09:00 2026-03-03T18:00');
  });

  test('FNET and a deadline act on what is left', () => {
    const started = '2026-03-02T09:00';
    const tasks = {
      A: { days: 3, started, constraint: ['FNET', '2026-03-06T18:00'] as const },
      B: { days: 3, started, deadline: '2026-03-03T18:00' },
    };
    const schedule = scheduleOf(sketchPlan(tasks));
    expect(datesOf(schedule, 'A').finish).toBe('2026-03-06T18:00');
    expect(datesOf(schedule, 'B')).toMatchObject({ totalSlack: -1, lateStart: started });
  });
});

describe('several calendars', () => {
  test('nothing is late only because another calendar rests', () => {
    const calendars = { plain: [], daily: [everyDay] };
    const plan = sketchPlan(
      {
        A: { days: 6, calendar: 'daily' },
        B: { days: 2, after: 'AFF' },
        C: { days: 1, after: 'B, AFS-1d' },
        D: { days: 3, calendar: 'daily', after: 'CSS' },
      },
      { calendars },
    );
    const schedule = scheduleOf(plan);
    expect(Math.min(...schedule.totalSlack)).toBe(0);
  });

  test("a person's leave moves their task alone", () => {
    const leave = { first: day('2026-03-03'), last: day('2026-03-05'), work: 'off' as const, name: '年假' };
    const person: CalendarLayer = {
      level: 'person',
      week: null,
      shifts: null,
      exceptions: [leave],
      officialYears: null,
    };
    const calendars = { plain: [], person: [person] };
    const tasks = { A: { days: 2, calendar: 'person' }, B: 2 };
    expect(spanOf(tasks, 'A', { calendars })).toBe('2026-03-02T09:00 2026-03-06T18:00');
    expect(spanOf(tasks, 'B', { calendars })).toBe('2026-03-02T09:00 2026-03-03T18:00');
  });
});

test('a plan without tasks ends where it begins', () => {
  expect(scheduleOf(sketchPlan({})).projectFinish).toBe(minuteOf(moment('2026-03-02T09:00')));
});

test('very short, and very long', () => {
  expect(spanOf({ A: { minutes: 48 } }, 'A')).toBe('2026-03-02T09:00 2026-03-02T09:48');
  expect(spanOf({ A: 10_000 }, 'A')).toBe('2026-03-02T09:00 2064-06-27T18:00');
  const tooLong = Object.fromEntries(
    Array.from({ length: 320 }, (_, at) => [`T${at}`, { days: 25_000, after: at === 0 ? '' : `T${at - 1}` }]),
  );
  expect(computeSchedule(sketchPlan(tooLong))).toMatchObject({ refusal: { reason: 'schedule-too-long' } });
});
