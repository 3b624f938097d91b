import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addDays, day } from '#shared/values/day.ts';
import { startOfDay } from '#shared/values/moment.ts';
import { realDataFolder } from '#test/support/import-files.ts';
import { calendarLayerSchema } from './calendar-rules.ts';
import { stretchesBetween } from './calendar-stretches.ts';
import { holidayNames, nationalLayer, yearsNotAnnounced } from './national-calendar.ts';
import { officialYears } from './official-holidays.ts';
import { workCalendar } from './work-calendar.ts';

function calendarOf(...layers: Parameters<typeof workCalendar>[0]) {
  const outcome = workCalendar(layers);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.value;
}

const national = calendarOf(nationalLayer());
const at = (text: string) => startOfDay(day(text));

test('what is announced has the shape of any layer', () => {
  expect(calendarLayerSchema.parse(nationalLayer())).toEqual(nationalLayer());
});

test('every holiday has a name in every language', () => {
  const names = officialYears.flatMap(({ holidays }) => holidays.map(([name]) => name));
  expect(names.filter((name) => holidayNames(name).length === 0)).toEqual([]);
  expect(holidayNames('国庆节、中秋节')).toEqual(['national-day', 'mid-autumn']);
  expect(holidayNames('年假')).toEqual([]);
});

describe('years without an announcement', () => {
  test('are named, never guessed', () => {
    expect(yearsNotAnnounced(national, at('2026-11-01'), at('2028-02-01'))).toEqual([2027, 2028]);
    expect(yearsNotAnnounced(national, at('2018-12-01'), at('2019-02-01'))).toEqual([2018]);
  });

  test('do not begin with the midnight that ends a year', () => {
    expect(yearsNotAnnounced(national, at('2026-11-01'), at('2027-01-01'))).toEqual([]);
    expect(yearsNotAnnounced(national, at('2027-01-01'), at('2027-01-01'))).toEqual([2027]);
  });

  test('concern no calendar that goes by its own', () => {
    expect(yearsNotAnnounced(calendarOf(), at('2026-11-01'), at('2028-02-01'))).toEqual([]);
  });
});

describe('stretches', () => {
  test('weekends, holidays with their weekends, and make-up days', () => {
    const found = stretchesBetween(national, at('2026-02-13') + 600, at('2026-03-02'));
    expect(found).toEqual([
      {
        kind: 'worked-instead',
        first: '2026-02-14',
        last: '2026-02-14',
        dayCount: 1,
        reasons: [{ level: 'national', name: '春节' }],
      },
      {
        kind: 'off',
        first: '2026-02-15',
        last: '2026-02-23',
        dayCount: 9,
        reasons: [{ level: 'national', name: '春节' }],
      },
      {
        kind: 'worked-instead',
        first: '2026-02-28',
        last: '2026-02-28',
        dayCount: 1,
        reasons: [{ level: 'national', name: '春节' }],
      },
      { kind: 'off', first: '2026-03-01', last: '2026-03-01', dayCount: 1, reasons: [] },
    ]);
  });

  test('name everybody who had a say', () => {
    const leave = { first: day('2026-04-07'), last: day('2026-04-08'), work: 'off' as const, name: '年假' };
    const person = {
      level: 'person' as const,
      week: null,
      shifts: null,
      officialYears: null,
      exceptions: [leave],
    };
    expect(stretchesBetween(calendarOf(person, nationalLayer()), at('2026-04-03'), at('2026-04-10'))).toEqual(
      [
        {
          kind: 'off',
          first: '2026-04-04',
          last: '2026-04-08',
          dayCount: 5,
          reasons: [
            { level: 'national', name: '清明节' },
            { level: 'person', name: '年假' },
          ],
        },
      ],
    );
  });

  test('nothing lies between an instant and itself', () => {
    expect(stretchesBetween(national, at('2026-02-20'), at('2026-02-20'))).toEqual([]);
  });
});

describe.runIf(realDataFolder !== undefined)('as the State Council announced it', () => {
  const folder = join(realDataFolder ?? '', 'calendar');
  const published = z.object({
    year: z.int(),
    papers: z.array(z.string()),
    days: z.array(z.object({ name: z.string(), date: z.string(), isOffDay: z.boolean() })),
  });
  const files =
    realDataFolder === undefined ? [] : readdirSync(folder).filter((name) => /^\d+\.json$/.test(name));

  test('all years are there', () => {
    expect(files.map((name) => Number(name.slice(0, 4))).toSorted((one, other) => one - other)).toEqual(
      officialYears.map(({ year }) => year),
    );
  });

  test.each(files)('%s, day by day', (name) => {
    const { year, papers, days } = published.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const own = officialYears.find((official) => official.year === year);
    const known = nationalLayer(own === undefined ? [] : [own]).exceptions.flatMap((exception) => {
      const listed = [];
      for (let date = exception.first; date <= exception.last; date = addDays(date, 1)) {
        listed.push({ name: exception.name, date, isOffDay: exception.work === 'off' });
      }
      return listed;
    });
    const byDate = (one: { date: string }, other: { date: string }) => one.date.localeCompare(other.date);
    expect(known.toSorted(byDate)).toEqual(days.toSorted(byDate));
    expect(own?.notices).toEqual(papers);
  });
});
