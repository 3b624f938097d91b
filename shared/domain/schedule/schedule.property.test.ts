import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleOf, sketchPlan } from '#test/support/plan-sketch.ts';
import { anyLink, anyNetwork, linkBetween, planFrom } from '#test/support/random-plans.ts';
import { type LagMeasure, lagMeasure } from './link.ts';
import type { WorkPlan, PlanLink } from './work-plan.ts';
import { type Schedule, computeSchedule } from './schedule.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** Hands a plan's schedule on; a circle through a phase is no case. */
function check(plan: WorkPlan, verify: (schedule: Schedule) => void): void {
  const outcome = computeSchedule(plan);
  if (outcome.kind === 'ok') verify(outcome.value);
  else fc.pre(outcome.refusal.reason !== 'link-cycle' && outcome.refusal.reason !== 'link-within-summary');
}

const indexOf = ({ network }: Schedule, id: string) => network.outline.indexOf.get(id) ?? -1;

/** The tasks that a task stands for: itself, or those of a phase. */
function leavesOf({ network }: Schedule, id: string): number[] {
  const { tasks } = network.plan;
  const children = tasks.filter(({ parentId }) => parentId === id);
  if (children.length === 0)
    return tasks.findIndex((task) => task.id === id) >= 0 ? [tasks.findIndex((task) => task.id === id)] : [];
  return children.map((child) => tasks.indexOf(child));
}

function lagged(calendar: WorkCalendar, at: number, lag: LagMeasure, minutes: number): number {
  switch (lag.kind) {
    case 'none':
      return at;
    case 'working':
      return calendar.add(at, lag.minutes);
    case 'elapsed':
      return at + lag.minutes;
    default:
      return calendar.add(at, Math.round((minutes * lag.basisPoints) / 10_000));
  }
}

/** Where a link has its successor, read anew from the definition. */
function boundOf(schedule: Schedule, { predecessorId, successorId, kind, lag }: PlanLink): number {
  const before = leavesOf(schedule, predecessorId);
  const at =
    kind === 'FS' || kind === 'FF'
      ? Math.max(...before.map((leaf) => schedule.finish[leaf] ?? 0))
      : Math.min(...before.map((leaf) => schedule.start[leaf] ?? 0));
  const { plan } = schedule.network;
  const calendar = schedule.reckoning.calendarOf(indexOf(schedule, successorId));
  const minutes = plan.tasks[indexOf(schedule, predecessorId)]?.durationMinutes ?? 0;
  return lagged(calendar, at, lagMeasure(lag, plan.units), minutes);
}

describe('for any plan', () => {
  test('every link holds, on every task of a phase', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const plan = planFrom(network);
        check(plan, (schedule) => {
          for (const link of plan.links) {
            const bound = boundOf(schedule, link);
            for (const leaf of leavesOf(schedule, link.successorId)) {
              const isStart = link.kind === 'FS' || link.kind === 'SS';
              const held = (isStart ? schedule.start[leaf] : schedule.finish[leaf]) ?? 0;
              expect(schedule.reckoning.calendarOf(leaf).between(bound, held)).toBeGreaterThanOrEqual(0);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('tasks work as long as they take, in their own working time', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const plan = planFrom(network);
        check(plan, (schedule) => {
          for (const [at, task] of plan.tasks.entries()) {
            if (schedule.network.outline.isSummary[at] === 1) continue;
            const calendar = schedule.reckoning.calendarOf(at);
            for (const [from, to] of [
              [schedule.start, schedule.finish],
              [schedule.lateStart, schedule.lateFinish],
            ] as const) {
              expect(calendar.between(from[at] ?? 0, to[at] ?? 0)).toBe(task.durationMinutes);
              expect(calendar.isAtWork(from[at] ?? 0)).toBe(true);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('slack is the way from early to late, never below zero, and zero somewhere', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const plan = planFrom(network);
        check(plan, (schedule) => {
          const leaves = plan.tasks.flatMap((_, at) =>
            schedule.network.outline.isSummary[at] === 1 ? [] : [at],
          );
          for (const at of leaves) {
            const calendar = schedule.reckoning.calendarOf(at);
            const total = schedule.totalSlack[at] ?? 0;
            expect(calendar.between(schedule.earlyStart[at] ?? 0, schedule.lateStart[at] ?? 0)).toBe(total);
            expect(total).toBeGreaterThanOrEqual(0);
            expect(schedule.isCritical[at]).toBe(total === 0 ? 1 : 0);
          }
          expect(Math.min(...leaves.map((at) => schedule.totalSlack[at] ?? 0))).toBe(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a task may start as late as its total slack says, and not a minute later', () => {
    fc.assert(
      fc.property(anyNetwork, fc.nat(), (network, pick) => {
        const plan = planFrom(network, true);
        check(plan, (schedule) => {
          const at = pick % plan.tasks.length;
          const waitsForPhase = plan.links.some(({ predecessorId, kind }) => {
            const isPhase = schedule.network.outline.isSummary[indexOf(schedule, predecessorId)] === 1;
            return isPhase && (kind === 'SS' || kind === 'SF');
          });
          const isElapsed = plan.links.some(({ lag }) => lag.unit === 'ed');
          // A phase begins with whichever child is first: another may step in for the one that waits. Elapsed time
          // tells the evening from the next morning, which slack does not.
          if (schedule.network.outline.isSummary[at] === 1 || waitsForPhase || isElapsed) return;
          const endOf = ({ reckoning, projectFinish }: Schedule) =>
            reckoning.calendarOf(0).workAt(projectFinish);
          expect(endOf(scheduleOf(delayed(schedule, at, 0)))).toBe(endOf(schedule));
          expect(endOf(scheduleOf(delayed(schedule, at, 1)))).toBeGreaterThan(endOf(schedule));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('one link more never makes it end earlier', () => {
    fc.assert(
      fc.property(anyNetwork, anyLink, (network, link) => {
        const plan = planFrom(network);
        if (link.to >= plan.tasks.length) return;
        const more = computeSchedule({ ...plan, links: [...plan.links, linkBetween(link)] });
        if (more.kind === 'refused') return;
        expect(more.value.projectFinish).toBeGreaterThanOrEqual(scheduleOf(plan).projectFinish);
      }),
      { numRuns: 300 },
    );
  });

  test('the order of tasks and links changes nothing', () => {
    fc.assert(
      fc.property(anyNetwork, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (network, keys) => {
        const plan = planFrom(network);
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value, at) => ({ value, key: keys[at] ?? 0 }))
            .toSorted((one, other) => one.key - other.key)
            .map(({ value }) => value);
        const turned = { ...plan, tasks: shuffled(plan.tasks), links: shuffled(plan.links) };
        check(plan, (schedule) => {
          const other = scheduleOf(turned);
          for (const [at, { id }] of plan.tasks.entries()) {
            const there = indexOf(other, id);
            for (const field of [
              'start',
              'finish',
              'lateStart',
              'lateFinish',
              'totalSlack',
              'freeSlack',
            ] as const) {
              expect(other[field][there]).toBe(schedule[field][at]);
            }
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** The plan with one task held back by its total slack and so many working minutes more. */
function delayed(schedule: Schedule, at: number, more: number): WorkPlan {
  const { plan } = schedule.network;
  const calendar = schedule.reckoning.calendarOf(at);
  const work = calendar.workAt(schedule.start[at] ?? 0) + (schedule.totalSlack[at] ?? 0) + more;
  const constraint = {
    kind: 'SNET' as const,
    at: more === 0 ? calendar.endAt(work) : calendar.startAt(work),
  };
  return { ...plan, tasks: plan.tasks.map((task, index) => (index === at ? { ...task, constraint } : task)) };
}

test('a chain of 100,000 tasks overflows nothing', () => {
  const count = 100_000;
  const tasks = Object.fromEntries(Array.from({ length: count }, (_, at) => [`T${at}`, 1]));
  const links = Array.from({ length: count - 1 }, (_, at) =>
    linkBetween({ from: at, to: at + 1, kind: 'FS', lag: { hundredths: 0, unit: 'd' } }),
  );
  const schedule = scheduleOf({ ...sketchPlan(tasks), links });
  expect(schedule.reckoning.calendarOf(0).between(schedule.start[0] ?? 0, schedule.projectFinish)).toBe(
    count * 480,
  );
  expect(schedule.isCritical.every((flag) => flag === 1)).toBe(true);
});
