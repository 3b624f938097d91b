import { describe, expect, test } from 'vitest';
import { minuteOf, moment, momentAt } from '#shared/values/moment.ts';
import { type SketchOptions, type SketchTask, scheduleOf, sketchPlan } from '#test/support/plan-sketch.ts';
import type { CalendarLayer } from './calendar-rules.ts';
import { nationalLayer } from './national-calendar.ts';
import type { RiskEvent } from './simulation-draws.ts';
import type { SimulationInput } from './simulation-input.ts';
import { readSimulation, runSimulation } from './simulation.ts';
import { type ThreePoint, pertMean, pertVariance, threePointSchema } from './three-point.ts';

const clock: CalendarLayer = {
  level: 'department',
  week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]),
  shifts: null,
  exceptions: [],
  officialYears: null,
};

type Sketch = Readonly<Record<string, SketchTask | number>>;

function inputOf(
  tasks: Sketch,
  estimates: Readonly<Record<string, readonly [number, number, number]>>,
  rest: Partial<SimulationInput> = {},
  options: SketchOptions = {},
  unit = 480,
): SimulationInput {
  const estimated = Object.entries(estimates).map(([id, [o, m, p]]): [string, ThreePoint] => [
    id,
    { optimistic: o * unit, likely: m * unit, pessimistic: p * unit },
  ]);
  return {
    plan: sketchPlan(tasks, options),
    seed: 20_260_302,
    draws: 2000,
    estimates: new Map(estimated),
    risks: [],
    commonFactorBp: null,
    watchedIds: [],
    ...rest,
  };
}

function run(input: SimulationInput) {
  const simulation = readSimulation(input);
  if (simulation.kind === 'refused') throw new Error(JSON.stringify(simulation.refusal));
  const result = runSimulation(simulation.value, () => true);
  if (result === null) throw new Error('cancelled');
  const [project] = result.finishes;
  if (project === undefined) throw new Error('no finish');
  const taskOf = (id: string) => result.tasks.find(({ taskId }) => taskId === id);
  return { ...result, project, taskOf };
}

test('an estimate has the mean and the variance of Beta-PERT', () => {
  const estimate = threePointSchema.parse({ optimistic: 5, likely: 8, pessimistic: 17 });
  expect(pertMean(estimate)).toBe(9);
  expect(pertVariance(estimate)).toBeCloseTo(32 / 7, 12);
});

test('max(A, B) + C comes out as it has been reckoned otherwise', () => {
  const unit = 1000;
  const { project, taskOf, seed } = run(
    inputOf(
      { A: 8, B: 9, C: { days: 3, after: 'A, B' } },
      { A: [5, 8, 17], B: [6, 9, 12], C: [2, 3, 7] },
      { draws: 400_000 },
      { calendars: { clock: [clock] } },
      unit,
    ),
  );
  const begin = minuteOf(moment('2026-03-02T09:00'));
  const at = (minute: number) => (minute - begin) / unit;
  expect(Math.abs(project.meanMinutes / unit - 13.48)).toBeLessThan(0.01);
  expect(Math.abs(at(project.p50) - 13.34)).toBeLessThan(0.015);
  expect(Math.abs(at(project.p80) - 14.87)).toBeLessThan(0.015);
  expect(Math.abs(at(project.p90) - 15.81)).toBeLessThan(0.02);
  expect(Math.abs((taskOf('A')?.criticality ?? 0) - 0.4725)).toBeLessThan(0.003);
  expect(taskOf('C')?.criticality).toBe(1);
  expect(taskOf('A')?.sensitivity).toBeGreaterThan(0.6);
  expect(seed).toBe(20_260_302);
});

describe('the calendar', () => {
  const start = '2026-02-09T09:00';
  const calendars = { national: [nationalLayer()] };

  test('stands in every draw: nothing ends in a holiday', () => {
    const { project } = run(
      inputOf({ A: 5, B: { days: 5, after: 'A' } }, { A: [3, 5, 9], B: [3, 5, 9] }, {}, { start, calendars }),
    );
    const days = project.curve.map((minute) => momentAt(minute).slice(0, 10));
    expect(days.filter((date) => date > '2026-02-14' && date < '2026-02-24')).toEqual([]);
    expect(project.curve.toSorted((one, other) => one - other)).toEqual(project.curve);
    expect([project.curve[10], project.curve[50], project.curve[80], project.curve[90]]).toEqual([
      project.p10,
      project.p50,
      project.p80,
      project.p90,
    ]);
    expect(project.histogram.reduce((sum, { draws }) => sum + draws, 0)).toBe(2000);
    expect(project.histogram[0]?.from).toBeLessThanOrEqual(project.curve[0] ?? 0);
    expect(project.histogram.at(-1)?.to).toBeGreaterThanOrEqual(project.curve[100] ?? 0);
  });

  test('may be one for each task, with lags in elapsed time', () => {
    const tasks = {
      A: 5,
      B: { days: 5, after: 'AFS+2ed', calendar: 'clock' },
      C: { days: 2, after: 'B' },
    };
    const estimates = { A: [5, 5, 5], B: [5, 5, 5], C: [2, 2, 2] } as const;
    const options = { start, calendars: { ...calendars, clock: [clock] } };
    const { project } = run(inputOf(tasks, estimates, {}, options));
    expect(project.p10).toBe(scheduleOf(sketchPlan(tasks, options)).projectFinish);
    expect(project.p90).toBe(project.p10);
  });

  test('certain durations come to the dates of the schedule', () => {
    const tasks = {
      P: { deadline: '2026-03-20T18:00' },
      A: { days: 5, under: 'P', constraint: ['SNET', '2026-02-12T10:00'] as const },
      B: { days: 3, under: 'P', after: 'ASS+50%' },
      M: { days: 0, after: 'P', constraint: ['MSO', '2026-03-10T09:00'] as const },
      D: { days: 4, started: '2026-02-09T09:00', doneBp: 5000 },
      E: { days: 1, started: '2026-02-09T09:00', finished: '2026-02-10T09:00' },
      F: { days: 2, after: 'D, E, M', constraint: ['FNET', '2026-03-25T18:00'] as const },
    };
    const options = { start, calendars, status: '2026-02-11T00:00' };
    const schedule = scheduleOf(sketchPlan(tasks, options));
    const watchedIds = Object.keys(tasks);
    const result = run(inputOf(tasks, { A: [5, 5, 5] }, { watchedIds, draws: 100 }, options));
    const inWork = (minute: number) => schedule.reckoning.calendarOf(0).workAt(minute);
    expect(result.finishes.map(({ p50 }) => inWork(p50))).toEqual([
      inWork(schedule.projectFinish),
      ...watchedIds.map((_, at) => inWork(schedule.finish[at] ?? 0)),
    ]);
    expect(result.tasks.map(({ taskId, criticality }) => [taskId, criticality])).toEqual(
      ['A', 'B', 'M', 'D', 'E', 'F'].map((id) => [id, schedule.isCritical[watchedIds.indexOf(id)]]),
    );
  });
});

describe('deadlines', () => {
  test('are met with a chance, in an interval', () => {
    const tasks = { A: { days: 5, deadline: '2026-03-06T18:00' }, B: { days: 5, after: 'A' } };
    const { finishes } = run(inputOf(tasks, { A: [4, 5, 6], B: [1, 2, 3] }, { watchedIds: ['A'] }));
    const [project, a] = finishes;
    expect(project?.deadline).toBeNull();
    const { chance = 0, interval } = a?.deadline ?? {};
    expect(Math.abs(chance - 0.5)).toBeLessThan(0.05);
    expect(interval?.low).toBeLessThan(chance);
    expect(interval?.high).toBeGreaterThan(chance);
  });

  test('of a phase count its last task', () => {
    const tasks = {
      P: { deadline: '2026-03-04T18:00' },
      A: { days: 2, under: 'P' },
      B: { days: 3, under: 'P' },
    };
    const { finishes } = run(inputOf(tasks, { A: [1, 2, 3], B: [3, 3, 3] }, { watchedIds: ['P'] }));
    expect(finishes[1]).toMatchObject({ taskId: 'P', deadline: { chance: 1 } });
  });
});

describe('risks and what is shared', () => {
  const certain = { A: [5, 5, 5] } as const;
  const risk = (probabilityBp: number): RiskEvent => ({
    taskId: 'A',
    probabilityBp,
    impact: { optimistic: 4800, likely: 4800, pessimistic: 4800 },
  });

  test('a risk happens as often as it is said to', () => {
    const { project } = run(inputOf({ A: 5 }, certain, { risks: [risk(3000)] }));
    expect(Math.abs(project.meanMinutes / 480 - 8)).toBeLessThan(0.4);
    expect(project.p50).toBe(minuteOf(moment('2026-03-06T18:00')));
    expect(project.p80).toBe(minuteOf(moment('2026-03-20T18:00')));
  });

  test('never, or always, and on a task without an estimate', () => {
    expect(run(inputOf({ A: 5 }, certain, { risks: [risk(0)] })).project.meanMinutes).toBe(2400);
    expect(run(inputOf({ A: 5 }, {}, { risks: [risk(10_000)] })).project.meanMinutes).toBe(7200);
  });

  test('a common factor moves all estimates together, and so widens the finish', () => {
    const tasks = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`T${at}`, { days: 5, after: at === 0 ? '' : `T${at - 1}` }]),
    );
    const estimates = Object.fromEntries(
      Object.keys(tasks).map((id): [string, [number, number, number]] => [id, [4, 5, 6]]),
    );
    const apart = run(inputOf(tasks, estimates)).project;
    const commonFactorBp = { optimistic: 8000, likely: 10_000, pessimistic: 12_000 };
    const together = run(inputOf(tasks, estimates, { commonFactorBp })).project;
    expect(together.p90 - together.p10).toBeGreaterThan(3 * (apart.p90 - apart.p10));
    expect(Math.abs(together.meanMinutes - apart.meanMinutes)).toBeLessThan(0.02 * apart.meanMinutes);
  });

  test('of a task begun, what is left is drawn', () => {
    const tasks = { A: { days: 10, started: '2026-03-02T09:00', doneBp: 5000 } };
    const { project } = run(inputOf(tasks, { A: [10, 10, 20] }));
    expect(project.curve[0]).toBeGreaterThanOrEqual(minuteOf(moment('2026-03-13T18:00')));
    expect(project.curve[100]).toBeLessThanOrEqual(minuteOf(moment('2026-03-20T18:00')));
  });
});

describe('a run', () => {
  const input = inputOf(
    { A: 5, B: { days: 5, after: 'A' } },
    { A: [3, 5, 9], B: [3, 5, 9] },
    { draws: 1000 },
  );

  test('is the same for the same seed, whatever its slices, and another for another', () => {
    const first = run(input);
    const simulation = readSimulation(input);
    const sliced = simulation.kind === 'ok' ? runSimulation(simulation.value, () => true, 7) : null;
    expect(sliced?.finishes[0]).toEqual(first.project);
    expect(run({ ...input, seed: 1 }).project).not.toEqual(first.project);
  });

  test('draws the same for a task, whatever else is in the plan', () => {
    const alone = run(inputOf({ A: 5 }, { A: [3, 5, 9] }, { watchedIds: ['A'] }));
    const among = run(
      inputOf({ X: 9, A: 5, B: 3 }, { X: [1, 9, 20], A: [3, 5, 9], B: [1, 3, 9] }, { watchedIds: ['A'] }),
    );
    expect(among.finishes[1]).toEqual(alone.finishes[1]);
  });

  test('tells how far it is, and can be cancelled', () => {
    const simulation = readSimulation(input);
    const seen: number[] = [];
    const result =
      simulation.kind === 'ok' &&
      runSimulation(simulation.value, ({ done }) => {
        seen.push(done);
        return done < 600;
      });
    expect(seen).toEqual([250, 500, 750]);
    expect(result).toBeNull();
    expect(() => simulation.kind === 'ok' && simulation.value.result()).toThrow(RangeError);
  });
});

test.each<[string, Partial<SimulationInput>, string]>([
  ['too few draws', { draws: 99 }, 'draws-out-of-range'],
  ['a part of a draw', { draws: 1000.5 }, 'draws-out-of-range'],
  [
    'an estimate out of order',
    { estimates: new Map([['A', { optimistic: 2, likely: 1, pessimistic: 3 }]]) },
    'estimate-out-of-order',
  ],
  [
    'a factor out of order',
    { commonFactorBp: { optimistic: 2, likely: 1, pessimistic: 3 } },
    'estimate-out-of-order',
  ],
  [
    'a risk over 100 %',
    { risks: [{ taskId: 'A', probabilityBp: 10_001, impact: { optimistic: 0, likely: 0, pessimistic: 0 } }] },
    'risk-out-of-range',
  ],
  ['watching what is not there', { watchedIds: ['gone'] }, 'task-missing'],
  [
    'a plan in a circle',
    { plan: sketchPlan({ A: { days: 1, after: 'B' }, B: { days: 1, after: 'A' } }) },
    'link-cycle',
  ],
])('%s is refused', (_what, change, reason) => {
  expect(readSimulation({ ...inputOf({ A: 1 }, {}), ...change })).toMatchObject({ refusal: { reason } });
});
