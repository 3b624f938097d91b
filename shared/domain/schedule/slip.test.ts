import { describe, expect, test } from 'vitest';
import { momentAt } from '#shared/values/moment.ts';
import { type SketchOptions, type SketchTask, scheduleOf, sketchPlan } from '#test/support/plan-sketch.ts';
import { nationalLayer } from './national-calendar.ts';
import { compareSchedules } from './slip.ts';

type Sketch = Readonly<Record<string, SketchTask | number>>;

function slip(before: Sketch, after: Sketch, was?: SketchOptions, is?: SketchOptions) {
  return compareSchedules(scheduleOf(sketchPlan(before, was)), scheduleOf(sketchPlan(after, is ?? was)));
}

const plan = {
  P: 0,
  A: { days: 3, under: 'P' },
  B: { days: 2, under: 'P', after: 'A', deadline: '2026-03-09T18:00' },
  G: { days: 0, after: 'P', isGate: true },
  C: { days: 5, after: 'G' },
  Long: 12,
} as const;

describe('a longer task', () => {
  const report = slip(plan, { ...plan, A: { ...plan.A, days: 6 } });

  test('moves what follows, by its link, from where the move began', () => {
    expect(
      report.moved.map(({ taskId, startMinutes, finishMinutes, driver, causeId, slackUsed }) => [
        taskId,
        startMinutes / 480,
        finishMinutes / 480,
        driver?.kind === 'link' ? driver.predecessorId : driver?.kind,
        causeId,
        slackUsed / 480,
      ]),
    ).toEqual([
      ['P', 0, 3, 'project-start', 'A', 3],
      ['A', 0, 3, 'project-start', 'A', 3],
      ['B', 3, 3, 'A', 'A', 3],
      ['G', 3, 3, 'B', 'A', 2],
      ['C', 3, 3, 'G', 'A', 2],
    ]);
  });

  test('says old and new dates, gates and deadlines', () => {
    const b = report.moved.find(({ taskId }) => taskId === 'B');
    expect([b?.before.start, b?.after.start].map((minute) => momentAt(minute ?? 0))).toEqual([
      '2026-03-05T09:00',
      '2026-03-10T09:00',
    ]);
    expect(b?.deadline).toMatchObject({ wasMet: true, isMet: false });
    expect(report).toMatchObject({ gatesMovedIds: ['G'], deadlinesMissedIds: ['B'], deadlinesMetIds: [] });
    expect([report.finishBefore, report.finishAfter].map(momentAt)).toEqual([
      '2026-03-17T18:00',
      '2026-03-18T18:00',
    ]);
    expect(report.moved.map(({ isMilestone }) => isMilestone)).toEqual([false, false, false, true, false]);
  });

  test('and back again', () => {
    const back = slip({ ...plan, A: { ...plan.A, days: 6 } }, plan);
    expect(
      back.moved.map(({ taskId, finishMinutes, causeId }) => [taskId, finishMinutes / 480, causeId]),
    ).toEqual([
      ['P', -3, 'A'],
      ['A', -3, 'A'],
      ['B', -3, 'A'],
      ['G', -3, 'A'],
      ['C', -3, 'A'],
    ]);
    expect(back).toMatchObject({ deadlinesMissedIds: [], deadlinesMetIds: ['B'] });
  });
});

test('what moves earlier is explained by what held it before', () => {
  const was = { A: 5, B: 2, C: { days: 1, after: 'A, B' } };
  const [a, c] = slip(was, { ...was, A: 1 }).moved;
  expect([a?.taskId, c?.taskId, c?.causeId]).toEqual(['A', 'C', 'A']);
  expect(c?.driver).toMatchObject({ kind: 'link', predecessorId: 'A' });
});

test('a new link is its own cause', () => {
  const [moved] = slip({ A: 2, B: 1 }, { A: 2, B: { days: 1, after: 'A' } }).moved;
  expect(moved).toMatchObject({ taskId: 'B', causeId: 'B', driver: { kind: 'link', predecessorId: 'A' } });
});

test('a changed calendar moves without anybody doing it', () => {
  const tasks = { A: 5, B: { days: 1, after: 'A' } };
  const start = '2026-02-12T09:00';
  const report = slip(tasks, tasks, { start }, { start, calendars: { plain: [nationalLayer()] } });
  expect(report.moved.map(({ taskId, causeId }) => [taskId, causeId])).toEqual([
    ['A', 'A'],
    ['B', 'A'],
  ]);
});

test('tasks that come and go, and a deadline that is moved', () => {
  const report = slip(
    { A: 2, Gone: 1, D: { days: 3, deadline: '2026-03-03T18:00' } },
    { A: 2, New: 1, D: { days: 3, deadline: '2026-03-04T18:00' } },
  );
  expect(report).toMatchObject({
    moved: [],
    addedIds: ['New'],
    removedIds: ['Gone'],
    deadlinesMetIds: ['D'],
  });
});

test('a long chain that moves as a whole', () => {
  const tasks = (days: number) =>
    Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [
        `T${at}`,
        at === 0 ? days : { days: 1, after: `T${at - 1}` },
      ]),
    );
  const report = slip(tasks(1), tasks(2));
  expect(report.moved).toHaveLength(20_000);
  expect(report.moved.every(({ causeId }) => causeId === 'T0')).toBe(true);
});
