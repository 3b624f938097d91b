import fc from 'fast-check';
import type { CalendarLayer } from '#shared/domain/schedule/calendar-rules.ts';
import { type Lag, linkKinds } from '#shared/domain/schedule/link.ts';
import { nationalLayer } from '#shared/domain/schedule/national-calendar.ts';
import { NO_PROGRESS, type WorkPlan, type PlanLink } from '#shared/domain/schedule/work-plan.ts';
import { ORDINARY_UNITS } from '#shared/domain/schedule/time-units.ts';
import { minuteOf, moment } from '#shared/values/moment.ts';

const begin = minuteOf(moment('2026-02-05T10:00'));
const nobody = { week: null, shifts: null, exceptions: [], officialYears: null };
const nights: CalendarLayer = {
  ...nobody,
  level: 'department',
  week: ['off', 'work', 'work', 'work', 'work', 'work', 'work'],
  shifts: [
    { from: 0, to: 300 },
    { from: 1320, to: 1440 },
  ],
};
const clock: CalendarLayer = {
  ...nobody,
  level: 'department',
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
};
const calendars = [
  { id: 'national', layers: [nationalLayer()] },
  { id: 'nights', layers: [nights, nationalLayer()] },
  { id: 'clock', layers: [clock] },
];

const MOST_TASKS = 14;
/** Only these may hold others. */
const PHASES = 3;

const anyTask = fc.record({
  duration: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2000 })),
  calendar: fc.integer({ min: 0, max: 2 }),
  phase: fc.integer({ min: -1, max: PHASES - 1 }),
  earliest: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: null, freq: 6 }),
});

const anyLag: fc.Arbitrary<Lag> = fc.record({
  hundredths: fc.oneof(fc.constant(0), fc.integer({ min: -300, max: 300 })),
  unit: fc.constantFrom('d' as const, 'h' as const, 'ed' as const, 'w' as const, '%' as const),
});

/** Of the tasks by their index; from earlier ones to later ones only, so that most plans have no circle. */
export const anyLink = fc
  .record({
    from: fc.integer({ min: 0, max: MOST_TASKS - 1 }),
    to: fc.integer({ min: 0, max: MOST_TASKS - 1 }),
    kind: fc.constantFrom(...linkKinds),
    lag: anyLag,
  })
  .filter(({ from, to }) => from < to)
  // A share of a phase's span shrinks when the phase is pushed together: no rule holds for it.
  .map((link) =>
    link.from < PHASES && link.lag.unit === '%'
      ? { ...link, lag: { hundredths: 0, unit: 'd' as const } }
      : link,
  );

/** What planFrom makes plans of; small, so that a failing case can be read. */
export const anyNetwork = fc.record({
  tasks: fc.array(anyTask, { minLength: PHASES + 1, maxLength: MOST_TASKS }),
  links: fc.array(anyLink, { maxLength: 20 }),
});
type RandomNetwork = typeof anyNetwork extends fc.Arbitrary<infer Value> ? Value : never;
type RandomLink = typeof anyLink extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * A plan with phases, milestones, all kinds of links and lags and three calendars, two of them over Spring Festival;
 * without anything that makes a task late. A few have a circle through a phase.
 * @param isOneCalendar whether all tasks go by the national calendar.
 */
export function planFrom({ tasks, links }: RandomNetwork, isOneCalendar = false): WorkPlan {
  return {
    projectStart: begin,
    statusAt: null,
    calendars,
    units: ORDINARY_UNITS,
    latestPulls: false,
    tasks: tasks.map(({ duration, calendar, phase, earliest }, at) => ({
      id: `T${at}`,
      name: `T${at}`,
      parentId: phase < 0 || at < PHASES ? null : `T${phase}`,
      calendarId: isOneCalendar ? null : (calendars[calendar]?.id ?? null),
      durationMinutes: duration,
      constraint: earliest === null ? { kind: 'ASAP' } : { kind: 'SNET', at: begin + earliest },
      deadline: null,
      progress: NO_PROGRESS,
      isGate: false,
    })),
    links: links.filter(({ to }) => to < tasks.length).map(linkBetween),
  };
}

export function linkBetween({ from, to, kind, lag }: RandomLink): PlanLink {
  return { predecessorId: `T${from}`, successorId: `T${to}`, kind, lag };
}
