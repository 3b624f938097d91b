import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { lines, departments, people } from '#electron/service/templates/sample-programme.ts';
import { deadlineEdits, planEdits } from '#electron/service/templates/sample-timeline-edits.ts';
import { planPeople } from '#electron/service/templates/sample-timeline-people.ts';
import { courseOf, factsAt, scheduled } from '#electron/service/templates/sample-timeline-progress.ts';
import {
  eveningOf,
  newTaskIds,
  type PlanGround,
  sampleTasks,
} from '#electron/service/templates/sample-timeline.ts';
import { applyEdits } from '#shared/domain/timeline/apply-edits.ts';
import type { PlanEdit } from '#shared/domain/timeline/edit.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import { addDays, day } from '#shared/values/day.ts';
import { type Id, uuidV7 } from '#shared/values/id.ts';
import { dayEndedAt, minuteOf, moment } from '#shared/values/moment.ts';

/* The sample's plan by itself: what the engine makes of it, whenever the sample is laid out. */

const newId = <Entity extends string>(): Id<Entity> => uuidV7<Entity>(1_770_000_000_000, randomBytes(10));

const unplanned: Timeline = {
  settings: {
    projectStart: moment('2026-01-01T09:00'),
    statusAt: null,
    units: { minutesPerDay: 480, minutesPerWeek: 2400 },
    calendarId: null,
    latestPulls: false,
    nearCriticalMinutes: 960,
    commonFactorBp: null,
  },
  tasks: [],
  links: [],
  calendars: [],
  risks: [],
  lines: [],
  ties: [],
  criteria: [],
  decisions: [],
};

function planOn(today: string) {
  const ids = <Entity extends string>(keys: readonly string[]) =>
    new Map(keys.map((key) => [key, newId<Entity>()]));
  const ground: PlanGround = {
    language: 'zh-CN',
    today: day(today),
    people: ids<'person'>([...people, ...planPeople].map(({ key }) => key)),
    departments: ids<'department'>([...departments.map(({ hue }) => hue), 'other']),
    lines: ids<'budget_line'>(lines.map(({ name }) => name['zh-CN'])),
    newId,
  };
  const taskIds = newTaskIds(ground);
  const edited = (before: Timeline, edits: readonly PlanEdit[]): Timeline => {
    const outcome = applyEdits(before, edits, { newId });
    if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
    return outcome.value;
  };
  const plain = edited(unplanned, planEdits(ground, taskIds));
  const plan = edited(plain, deadlineEdits(plain, taskIds));
  const at = (key: string) => plan.tasks.findIndex(({ id }) => id === taskIds.get(key));
  return { plan, at, taskIds, course: courseOf(plan, taskIds) };
}

test('about sixty tasks, milestones and three gates in three phases, linked in every way', () => {
  const { plan } = planOn('2026-06-22');
  const parents = new Set(plan.tasks.map(({ parentId }) => parentId));
  const leaves = plan.tasks.filter(({ id }) => !parents.has(id));
  expect(leaves.filter(({ duration }) => duration.hundredths > 0)).toHaveLength(61);
  expect(leaves.filter(({ isGate }) => isGate)).toHaveLength(3);
  expect(plan.tasks.filter(({ parentId }) => parentId === null)).toHaveLength(3);
  expect(new Set(plan.links.map(({ kind }) => kind))).toEqual(new Set(['FS', 'SS', 'FF', 'SF']));
  const lags = plan.links.map(({ lag }) => lag).filter(({ hundredths }) => hundredths !== 0);
  expect(new Set(lags.map(({ unit }) => unit))).toEqual(new Set(['d', 'w', '%', 'ed']));
  expect(lags.some(({ hundredths }) => hundredths < 0)).toBe(true);
  expect(plan.tasks.map(({ code }) => code)).toEqual(plan.tasks.map((_, place) => String(place + 1)));
  expect(leaves.every(({ ownerId, departmentId }) => ownerId !== null && departmentId !== null)).toBe(true);
  expect(
    leaves.filter(({ duration }) => duration.hundredths > 0).every(({ estimate }) => estimate !== null),
  ).toBe(true);
});

test('in 2026 it runs from January to December, over Spring Festival and National Day, through its gates in order', () => {
  const { plan, at, course } = planOn('2026-06-22');
  const schedule = scheduled(plan);
  const finish = (key: string) => dayEndedAt(schedule.finish[at(key)] ?? 0);
  expect(plan.settings.projectStart).toBe('2026-01-05T09:00');
  expect(dayEndedAt(schedule.projectFinish).slice(0, 4)).toBe('2026');
  expect([finish('gate1'), finish('gate2'), finish('gate3'), finish('closed')]).toEqual(
    [finish('gate1'), finish('gate2'), finish('gate3'), finish('closed')].toSorted(),
  );
  // Nine working days from 6 February, with both make-up Saturdays of Spring Festival around it.
  expect(finish('strategy')).toBe('2026-02-25');
  // As it goes, one chain leads from the engine through all that follows to the end.
  const critical = ['engine', 'joint', 'stress', 'security', 'gate2', 'pilot', 'first', 'gate3', 'closed'];
  expect(critical.map((key) => course.schedule.isCritical[at(key)])).toEqual(critical.map(() => 1));
});

test('every commitment of the plan can be kept as it was planned', () => {
  const { plan } = planOn('2026-06-22');
  const schedule = scheduled(plan);
  const committed = [...plan.tasks.entries()].filter(([, { deadline }]) => deadline !== null);
  expect(committed.length).toBeGreaterThan(8);
  for (const [index, { deadline }] of committed) {
    expect(schedule.finish[index]).toBeLessThan(deadline === null ? 0 : minuteOf(deadline));
  }
});

test.each(['2026-06-22', '2026-11-22', '2027-02-08', '2024-10-02', '2028-02-29'])(
  'laid out on %s, the first gate is behind, the engine is under way, the second gate ahead',
  (today) => {
    const { at, course, plan, taskIds } = planOn(today);
    const now = minuteOf(eveningOf(addDays(day(today), -1)));
    const { start, finish } = course.schedule;
    expect(finish[at('gate1')]).toBeLessThan(now);
    expect(start[at('engine')]).toBeLessThan(now);
    expect(finish[at('engine')]).toBeGreaterThan(now);
    expect(finish[at('gate2')]).toBeGreaterThan(now);
    const facts = factsAt(course, now, () => true, true);
    const said = facts.flatMap((edit) => (edit.kind === 'change-task' ? [edit] : []));
    const engine = said.find(({ id }) => id === taskIds.get('engine'))?.change;
    expect(engine?.actualFinish).toBeUndefined();
    expect(engine?.doneBp).toBeGreaterThan(0);
    expect(engine?.remainingMinutes).toBeGreaterThan(0);
    const isDone = (key: string) =>
      said.some(({ id, change }) => id === taskIds.get(key) && change.doneBp === 10_000);
    expect(sampleTasks.filter(({ key }) => isDone(key)).length).toBeGreaterThan(20);
    expect(plan.tasks.length).toBe(sampleTasks.length);
  },
);
