import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { uuidV7 } from '#shared/values/id.ts';
import { instant } from '#shared/values/instant.ts';
import { minuteOf, type Moment, moment } from '#shared/values/moment.ts';
import { continuousCalendar } from '../schedule/work-calendar.ts';
import { finishFacts, forecastCases, scoreOf, scoresAhead } from './forecast-score.ts';
import type { KeptFinish, KeptSchedule } from './kept-schedule.ts';
import { type Task, type TaskId, taskInputSchema } from './task.ts';

const NIL = moment('2026-01-01T09:00');
const idOf = (number: number): TaskId => uuidV7<'task'>(number, new Uint8Array(10));
const [phase, first, gate] = [idOf(1), idOf(2), idOf(3)];

function task(id: TaskId, parentId: TaskId | null, actualFinish: string | null): Task {
  return {
    ...taskInputSchema.parse({ name: 'A' }),
    code: '1',
    id,
    parentId,
    position: 0,
    start: NIL,
    finish: NIL,
    movedById: null,
    actualFinish: actualFinish === null ? null : moment(actualFinish),
  };
}

type Said = Partial<Record<'planned' | 'p10' | 'p50' | 'p80' | 'p90', string>> & {
  readonly chance?: number;
  readonly deadline?: string;
};

function finish(taskId: TaskId | null, said: Said): KeptFinish {
  const at = (name: 'planned' | 'p10' | 'p50' | 'p80' | 'p90') => moment(said[name] ?? '2026-06-05T18:00');
  return {
    taskId,
    planned: at('planned'),
    p10: at('p10'),
    p50: at('p50'),
    p80: at('p80'),
    p90: at('p90'),
    deadline:
      said.deadline === undefined
        ? null
        : { at: moment(said.deadline), chance: said.chance ?? 0, low: 0, high: 1 },
  };
}

function kept(week: string, finishes: readonly KeptFinish[]): KeptSchedule {
  const number = Date.parse(week);
  const madeAt = instant(`${week}T08:00:00.000Z`);
  const id = uuidV7<'kept_schedule'>(number, new Uint8Array(10));
  return { id, week: day(week), madeAt, draws: 5000, seed: 1, finishes: [...finishes], earned: [] };
}

/** Days of the clock, so that the figures can be checked by hand. */
const days = (from: Moment, to: Moment) => continuousCalendar.between(minuteOf(from), minuteOf(to)) / 1440;

describe('facts', () => {
  test('a phase and the plan end with their last task', () => {
    const facts = finishFacts([
      task(phase, null, null),
      task(first, phase, '2026-06-03T18:00'),
      task(gate, phase, '2026-06-05T18:00'),
    ]);
    expect(facts).toEqual(
      new Map([
        [first, '2026-06-03T18:00'],
        [phase, '2026-06-05T18:00'],
        [null, '2026-06-05T18:00'],
        [gate, '2026-06-05T18:00'],
      ]),
    );
  });

  test('what has work left has none', () => {
    const facts = finishFacts([
      task(phase, null, null),
      task(first, phase, '2026-06-03T18:00'),
      task(gate, phase, null),
    ]);
    expect([...facts.keys()]).toEqual([first]);
  });

  test('a plan without tasks has none', () => {
    expect(finishFacts([]).size).toBe(0);
  });
});

describe('scores', () => {
  const facts = new Map<TaskId | null, Moment>([
    [first, moment('2026-06-03T18:00')],
    [gate, moment('2026-06-12T18:00')],
  ]);
  const forecasts = [
    kept('2026-05-18', [
      finish(first, {
        planned: '2026-05-29T18:00',
        p10: '2026-05-30T18:00',
        p50: '2026-06-01T18:00',
        p90: '2026-06-03T09:00',
        deadline: '2026-06-03T18:00',
        chance: 0.8,
      }),
      finish(gate, {
        planned: '2026-06-10T18:00',
        p10: '2026-06-13T18:00',
        p50: '2026-06-16T18:00',
        p90: '2026-06-19T18:00',
        deadline: '2026-06-11T18:00',
        chance: 0.6,
      }),
    ]),
    kept('2026-06-01', [finish(first, { p50: '2026-06-03T18:00' }), finish(null, {})]),
  ];
  const cases = forecastCases(forecasts, facts, days);

  test('are of what came in a later week, and has a fact', () => {
    expect(cases.map(({ week, taskId, aheadWeeks }) => [week, taskId, aheadWeeks])).toEqual([
      ['2026-05-18', first, 2],
      ['2026-05-18', gate, 3],
    ]);
  });

  test('are the days off, the hits of the band, and what was said of deadlines', () => {
    expect(cases.map(({ offDays, isInBand, deadline }) => [offDays, isInBand, deadline?.isMet])).toEqual([
      [2, true, true],
      [-4, false, false],
    ]);
    expect(scoreOf(cases)).toEqual({
      caseCount: 2,
      errorDays: 3,
      biasDays: -1,
      planErrorDays: 3.5,
      hitShare: 0.5,
      deadlineCount: 2,
      brier: expect.closeTo(((0.8 - 1) ** 2 + 0.6 ** 2) / 2, 12),
    });
    expect(
      scoresAhead(cases).map(({ fromWeeks, toWeeks, caseCount }) => [fromWeeks, toWeeks, caseCount]),
    ).toEqual([
      [1, 2, 1],
      [3, 4, 1],
    ]);
  });

  test('of nothing are empty', () => {
    expect(scoreOf([])).toMatchObject({ caseCount: 0, errorDays: null, hitShare: null, brier: null });
    expect(scoresAhead([])).toEqual([]);
  });

  test('a Brier score lies between 0 and 1, and one in two each time scores 0.25', () => {
    const one = fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), isMet: fc.boolean() });
    const [base] = cases;
    if (base === undefined) throw new Error('no case');
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (deadlines) => {
        const { brier } = scoreOf(deadlines.map((deadline) => ({ ...base, deadline })));
        expect(brier).toBeGreaterThanOrEqual(0);
        expect(brier).toBeLessThanOrEqual(1);
        const half = deadlines.map(({ isMet }) => ({ ...base, deadline: { chance: 0.5, isMet } }));
        expect(scoreOf(half).brier).toBe(0.25);
      }),
    );
  });
});
