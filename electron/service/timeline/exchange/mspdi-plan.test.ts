import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Person } from '#shared/domain/catalogue/person.ts';
import { formatLag } from '#shared/domain/schedule/predecessor-text.ts';
import { formatAmount } from '#shared/domain/schedule/time-text.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { day } from '#shared/values/day.ts';
import { dayNumber } from '#shared/values/moment.ts';
import { calendarXml, exceptionsXml, linkXml, planFileText, taskXml } from '#test/support/plan-file.ts';
import { emptyTimeline } from '#test/support/empty-timeline.ts';
import { readMspdi } from './mspdi-plan.ts';
import { placePlan } from './place-plan.ts';

const newId = <Entity extends string>(): Id<Entity> => uuidV7<Entity>(Date.now(), randomBytes(10));
const nobody = { people: [], departments: [], newId };

const read = (parts: Parameters<typeof planFileText>[0]) => readMspdi(Buffer.from(planFileText(parts)));

async function placed(parts: Parameters<typeof planFileText>[0], people: readonly Person[] = []) {
  const outcome = placePlan(emptyTimeline, await read(parts), 'replace', { ...nobody, people });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

test('links with every kind and every unit of lag', async () => {
  const cases = [
    [1, 4800, 7, 'FS+1d'],
    [0, -24_000, 9, 'FF-1w'],
    [2, 600, 5, 'SF+1h'],
    [3, 300, 3, 'SS+30m'],
    [1, 14_400, 8, 'FS+1ed'],
    [1, 100_800, 10, 'FS+1ew'],
    [1, 10, 19, 'FS+10%'],
    [1, 7, 7, 'FS+0.7m'],
    [1, 96_000, 11, 'FS+20d'],
    [1, 4800, 39, 'FS+1d'],
  ] as const;
  for (const [type, lag, format, text] of cases) {
    const { links } = await read({
      tasks: taskXml(1, 'A') + taskXml(2, 'B', {}, linkXml(1, type, lag, format)),
    });
    expect(links.map((link) => `${link.kind}${formatLag(link.lag)}`)).toEqual([text]);
  }
});

test('durations keep the unit in which they were typed; elapsed ones go on a calendar around the clock', async () => {
  const tasks =
    taskXml(1, 'Hours', { Duration: 'PT6H0M0S', DurationFormat: 5 }) +
    taskXml(2, 'Weeks', { Duration: 'PT80H0M0S', DurationFormat: 9 }) +
    taskXml(3, 'Odd', { Duration: 'PT0H7M0S', DurationFormat: 9 }) +
    taskXml(4, 'Concrete dries', { Duration: 'PT72H0M0S', DurationFormat: 8 });
  const { timeline, lost } = await placed({ tasks });
  expect(timeline.tasks.map(({ duration }) => formatAmount(duration))).toEqual(['6h', '2w', '7m', '4320m']);
  expect(timeline.tasks[3]).toMatchObject({ start: '2026-03-02T08:00', finish: '2026-03-05T08:00' });
  expect(lost).toEqual([]);
});

describe('calendars', () => {
  const daysOff = async (rule: string, from: string, to: string) => {
    const calendars = calendarXml(1, 'Standard', exceptionsXml([from, to, rule]));
    const { ownCalendar } = await read({ calendars });
    return [...(ownCalendar?.exceptions.keys() ?? [])].map(
      (number) => number - dayNumber(day('2026-01-01')) + 1,
    );
  };

  test('exceptions recur by day, week, month and year', async () => {
    expect(await daysOff('<Type>1</Type>', '2026-01-01', '2026-01-03')).toEqual([1, 2, 3]);
    // Every second Friday.
    expect(
      await daysOff(
        '<Type>6</Type><Period>2</Period><DaysOfWeek>32</DaysOfWeek>',
        '2026-01-01',
        '2026-02-01',
      ),
    ).toEqual([2, 16, 30]);
    expect(
      await daysOff('<Type>4</Type><Period>1</Period><MonthDay>31</MonthDay>', '2026-01-01', '2026-04-01'),
    ).toEqual([31, 90]);
    // The last Monday of May.
    expect(
      await daysOff(
        '<Type>3</Type><Month>4</Month><MonthItem>4</MonthItem><MonthPosition>4</MonthPosition>',
        '2026-01-01',
        '2027-01-01',
      ),
    ).toEqual([145]);
    expect(
      await daysOff('<Type>2</Type><Month>0</Month><MonthDay>5</MonthDay>', '2026-01-01', '2027-12-31'),
    ).toEqual([5, 370]);
  });

  test('a recurrence that cannot be followed is told', async () => {
    const calendars = calendarXml(
      1,
      'Standard',
      exceptionsXml(['2026-01-01', '2026-03-01', '<Type>8</Type>']),
    );
    expect((await read({ calendars })).lost).toEqual([
      { key: 'recurringException', count: 1, examples: ['Off'] },
    ]);
  });

  test('work is done on the calendars of those who do it, together', async () => {
    const leave = exceptionsXml(['2026-03-02', '2026-03-06']);
    const parts = {
      calendars: calendarXml(1, 'Standard') + calendarXml(2, 'Ann', leave, 1) + calendarXml(3, 'Bob', '', 1),
      tasks: taskXml(1, 'By Ann') + taskXml(2, 'By both'),
      resources:
        '<Resource><UID>1</UID><Name>Ann</Name><Type>1</Type><CalendarUID>2</CalendarUID></Resource><Resource><UID>2</UID><Name>Bob</Name><Type>1</Type><CalendarUID>3</CalendarUID></Resource>',
      assignments:
        '<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>0.5</Units></Assignment><Assignment><UID>2</UID><TaskUID>2</TaskUID><ResourceUID>1</ResourceUID></Assignment><Assignment><UID>3</UID><TaskUID>2</TaskUID><ResourceUID>2</ResourceUID></Assignment>',
    };
    const ann = { id: newId<'person'>(), name: 'ann ', departmentId: null, role: 'member' } as const;
    const { timeline, lost } = await placed(parts, [ann]);
    expect(timeline.tasks[0]).toMatchObject({ start: '2026-03-09T08:00', ownerId: ann.id, unitsBp: 5000 });
    expect(timeline.tasks[1]).toMatchObject({ start: '2026-03-02T08:00', ownerId: ann.id });
    expect(timeline.calendars.map(({ name }) => name)).toEqual(['Standard', 'Ann']);
    expect(lost).toEqual([]);
  });
});

test('progress, deadlines, constraints, notes and baselines are kept', async () => {
  const baseline =
    '<Baseline><Number>0</Number><Start>2026-03-02T08:00:00</Start><Finish>2026-03-02T17:00:00</Finish><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat></Baseline>';
  const tasks =
    taskXml(
      1,
      'Begun',
      {
        Duration: 'PT16H0M0S',
        PercentComplete: 50,
        ActualStart: '2026-03-02T08:00:00',
        RemainingDuration: 'PT12H0M0S',
        Notes: "{\\rtf1\\ansi\\ansicpg936 \\'c4\\'e3\\'ba\\'c3\\par Second line}",
      },
      baseline,
    ) +
    taskXml(2, 'Bound', {
      ConstraintType: 4,
      ConstraintDate: '2026-03-09T08:00:00',
      Deadline: '2026-03-10T17:00:00',
    });
  const plan = await read({ tasks });
  const [begun, bound] = plan.tasks;
  expect(begun?.facts).toMatchObject({
    doneBp: 5000,
    actualStart: '2026-03-02T08:00',
    remainingMinutes: 720,
    note: '你好\nSecond line',
  });
  expect(bound?.facts).toMatchObject({
    constraint: { kind: 'SNET', at: '2026-03-09T08:00' },
    deadline: '2026-03-10T17:00',
  });
  expect(plan.baselines).toEqual([
    {
      number: 0,
      tasks: new Map([
        [
          '1',
          { start: '2026-03-02T08:00', finish: '2026-03-02T17:00', duration: { hundredths: 100, unit: 'd' } },
        ],
      ]),
    },
  ]);
});

test('the status date is taken only where it moves nothing that the file has elsewhere', async () => {
  const settings = (status: string) =>
    `<StartDate>2026-03-02T08:00:00</StartDate><StatusDate>${status}T08:00:00</StatusDate><CalendarUID>1</CalendarUID>`;
  const tasks = taskXml(1, 'Late', { Start: '2026-03-02T08:00:00', Finish: '2026-03-02T17:00:00' });
  const early = await placed({ settings: settings('2026-03-02'), tasks });
  expect(early.timeline.settings.statusAt).toBe('2026-03-02T08:00');
  const late = await placed({ settings: settings('2026-03-20'), tasks });
  expect(late.timeline.settings.statusAt).toBeNull();
  expect(late.lost).toEqual([{ key: 'statusDate', count: 1, examples: ['2026-03-20'] }]);
  expect(late.differentDates).toBe(0);
});

test('what the console does not keep is counted, with examples', async () => {
  const tasks =
    taskXml(1, 'A', { Cost: 120, Priority: 900, Manual: 1, Start: '2026-03-04T08:00:00' }) +
    taskXml(2, 'B', { Active: 0 }) +
    taskXml(
      3,
      'C',
      {},
      linkXml(2) + '<ExtendedAttribute><FieldID>1</FieldID><Value>x</Value></ExtendedAttribute>',
    );
  const { lost } = await read({ tasks });
  expect(Object.fromEntries(lost.map(({ key, count }) => [key, count]))).toEqual({
    costs: 1,
    priority: 1,
    manual: 1,
    inactive: 1,
    linkOutside: 1,
    customField: 1,
  });
});
