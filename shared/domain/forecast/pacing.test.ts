import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { exampleForecast, firstLine } from './example-forecast.ts';

/** Twenty working days a month, the 1st to the 20th. */
const base = { total: 1000, months: 4, today: day('2026-03-10') };
const pacingOf = (plan: readonly number[], actual: readonly number[]) =>
  firstLine({ ...base, lines: [{ category: 0, plan, actual }] }, 'run-rate').pacing;

describe('money that runs out', () => {
  test('does so on the working day on which the plan is spent', () => {
    // 10 a day: 400 + 20 by today, 100 more in March, 200 in April: 720 of 600. April's 80 last 8 days.
    expect(pacingOf([150, 150, 150, 150], [200, 200, 20, 0])).toEqual({
      kind: 'over',
      overFen: fen(120),
      runsOutOn: '2026-04-08',
    });
  });

  test('in the running month lies after today', () => {
    // 420 by today, and 10 for each of the ten days left in March: the last 30 of 450 go in three days.
    expect(pacingOf([150, 150, 100, 50], [200, 200, 20, 0])).toEqual({
      kind: 'over',
      overFen: fen(270),
      runsOutOn: '2026-03-13',
    });
  });

  test('is told by its month where it is gone already', () => {
    expect(pacingOf([100, 100, 50, 50], [200, 200, 20, 0])).toMatchObject({
      kind: 'used-up',
      since: month('2026-02'),
    });
  });
});

test('entries dated ahead spend the plan on their day, not today', () => {
  expect(pacingOf([100, 100, 100, 100], [100, 100, 20, 300])).toMatchObject({
    kind: 'over',
    runsOutOn: expect.stringMatching(/^2026-04-/),
  });
});

describe('money that lasts', () => {
  test('is as planned within a hundredth over and a twentieth under', () => {
    expect(pacingOf([180, 180, 180, 180], [200, 200, 20, 0])).toEqual({ kind: 'on-plan' });
    expect(pacingOf([190, 190, 190, 187], [200, 200, 20, 0])).toEqual({ kind: 'on-plan' });
    expect(pacingOf([190, 190, 190, 188], [200, 200, 20, 0])).toEqual({ kind: 'under', leftFen: fen(38) });
    expect(pacingOf([180, 180, 180, 173], [200, 200, 20, 0])).toEqual({ kind: 'on-plan' });
    expect(pacingOf([180, 180, 180, 170], [200, 200, 20, 0])).toMatchObject({ kind: 'over' });
  });

  test('where nothing is planned, any spending is unplanned', () => {
    expect(pacingOf([0, 0, 0, 0], [0, 0, 0, 0])).toEqual({ kind: 'none' });
    const [line] = exampleForecast({
      ...base,
      lines: [{ category: 0, plan: [0, 0, 0, 0], actual: [5, 0, 0, 0] }],
    }).lines;
    expect(line?.pacing).toEqual({ kind: 'unplanned', overFen: fen(5) });
  });
});
