import { describe, expect, test } from 'vitest';
import { datesOf, scheduleOf, sketchPlan, spanOf } from '#test/support/plan-sketch.ts';

describe('summaries', () => {
  const phase = { P: 0, A: { days: 3, under: 'P' }, B: { days: 2, under: 'P', after: 'A' } };

  test('span their children, with the slack of their own dates', () => {
    const schedule = scheduleOf(sketchPlan({ ...phase, Long: 9 }));
    expect(datesOf(schedule, 'P')).toEqual({
      start: '2026-03-02T09:00',
      finish: '2026-03-06T18:00',
      lateStart: '2026-03-06T09:00',
      lateFinish: '2026-03-12T18:00',
      totalSlack: 4,
      freeSlack: 4,
      isCritical: false,
    });
  });

  test('a link to a summary holds all its children, at any depth', () => {
    const tasks = { X: 2, ...phase, P: { after: 'XFS+1d' }, Q: { under: 'P' }, C: { days: 1, under: 'Q' } };
    const schedule = scheduleOf(sketchPlan(tasks));
    expect(datesOf(schedule, 'A').start).toBe('2026-03-05T09:00');
    expect(datesOf(schedule, 'C').start).toBe('2026-03-05T09:00');
    expect(datesOf(schedule, 'X')).toMatchObject({ totalSlack: 0, freeSlack: 0 });
  });

  test('a link from a summary waits for its last child, and bounds each', () => {
    const tasks = { ...phase, C: { days: 1, under: 'P' }, Y: { days: 1, after: 'P' } };
    const schedule = scheduleOf(sketchPlan(tasks));
    expect(datesOf(schedule, 'Y').start).toBe('2026-03-09T09:00');
    expect(datesOf(schedule, 'C')).toMatchObject({
      lateFinish: '2026-03-06T18:00',
      totalSlack: 4,
      freeSlack: 4,
    });
  });

  test('a summary starts with its first child', () => {
    const tasks = { X: 1, ...phase, A: { days: 3, under: 'P', after: 'X' }, Y: { days: 9, after: 'PSS+1d' } };
    const schedule = scheduleOf(sketchPlan(tasks));
    expect(datesOf(schedule, 'Y').start).toBe('2026-03-04T09:00');
    expect(datesOf(schedule, 'A')).toMatchObject({ totalSlack: 0, freeSlack: 0 });
    expect(datesOf(schedule, 'B').totalSlack).toBe(5);
  });

  test('FF and FF with a lead to a summary hold the finish of each child', () => {
    const tasks = { X: 8, ...phase, P: { after: 'XFF' } };
    const schedule = scheduleOf(sketchPlan(tasks));
    expect(datesOf(schedule, 'A')).toMatchObject({ start: '2026-03-09T09:00', finish: '2026-03-11T18:00' });
    expect(datesOf(schedule, 'B').finish).toBe('2026-03-13T18:00');
    expect(datesOf(schedule, 'X')).toMatchObject({ totalSlack: 0, freeSlack: 0 });
  });

  test('its constraint and deadline bind all its children', () => {
    const begins = scheduleOf(sketchPlan({ ...phase, P: { constraint: ['SNET', '2026-03-04T09:00'] } }));
    expect(datesOf(begins, 'A').start).toBe('2026-03-04T09:00');
    const due = scheduleOf(sketchPlan({ ...phase, P: { deadline: '2026-03-05T18:00' } }));
    expect(datesOf(due, 'A').totalSlack).toBe(-1);
    expect(datesOf(due, 'P').totalSlack).toBe(-1);
    const late = scheduleOf(sketchPlan({ ...phase, P: { constraint: ['FNLT', '2026-03-04T18:00'] } }));
    expect(datesOf(late, 'B').totalSlack).toBe(-2);
  });

  test('a percentage of a summary is of its span', () => {
    expect(spanOf({ ...phase, Y: { days: 1, after: 'PFS+20%' } }, 'Y')).toBe(
      '2026-03-10T09:00 2026-03-10T18:00',
    );
  });
});
