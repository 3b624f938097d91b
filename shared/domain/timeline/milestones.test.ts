import { expect, test } from 'vitest';
import { idFor, sketchTimeline, taskId } from '#test/support/timeline-sketch.ts';
import { day } from '#shared/values/day.ts';
import { instant } from '#shared/values/instant.ts';
import { moment, momentAt } from '#shared/values/moment.ts';
import type { GateDecision, GateVerdict } from './gate.ts';
import { isPassed, milestonesOf } from './milestones.ts';
import type { Timeline } from './timeline.ts';
import { scheduleTimeline } from './work-plan-of.ts';

const plan = sketchTimeline({
  Phase: { duration: '0d' },
  Work: { duration: '10d', under: 'Phase' },
  Done: { duration: '0d', actualStart: moment('2026-03-02T09:00'), actualFinish: moment('2026-03-02T09:00') },
  Early: { duration: '0d', deadline: moment('2026-05-29T18:00') },
  Tight: { duration: '0d', after: 'Work-1d' },
  Late: { duration: '0d', after: 'Work', deadline: moment('2026-03-11T18:00') },
  Gate1: { duration: '0d', isGate: true, after: 'Work' },
  Gate2: { duration: '0d', isGate: true, after: 'Gate1+2d' },
});

function said(timeline: Timeline) {
  const outcome = scheduleTimeline(timeline);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return milestonesOf(timeline, outcome.value);
}

const stateOf = (timeline: Timeline, name: string) =>
  said(timeline).find(({ task }) => task.id === taskId(name))?.state;

const decided = (name: string, ...verdicts: readonly GateVerdict[]): Timeline => ({
  ...plan,
  decisions: verdicts.map(
    (verdict): GateDecision => ({
      id: idFor<'gate_decision'>(`${name} ${verdict}`),
      taskId: taskId(name),
      verdict,
      day: day('2026-03-13'),
      note: '',
      actions: [],
      personId: null,
      at: instant('2026-03-13T10:00:00.000Z'),
    }),
  ),
});

test('what takes no time and is no phase, by its finish; gates are numbered in outline order', () => {
  expect(said(plan).map(({ task, gateNumber }) => [task.name, gateNumber])).toEqual([
    ['Done', null],
    ['Early', null],
    ['Tight', null],
    ['Late', null],
    ['Gate1', 1],
    ['Gate2', 2],
  ]);
});

test('done, on time, without room, and late by working days', () => {
  expect(stateOf(plan, 'Done')).toBe('done');
  expect(stateOf(plan, 'Early')).toBe('on-time');
  expect(stateOf(plan, 'Gate2')).toBe('tight');
  const late = said(plan).find(({ task }) => task.name === 'Late');
  expect(late?.state).toBe('late');
  expect(late === undefined ? '' : momentAt(late.finish)).toBe('2026-03-13T18:00');
  expect(late?.lateMinutes).toBe(2 * 480);
});

test('a gate stands as it was decided last, and lets through unless that was no', () => {
  expect(stateOf(decided('Gate1', 'go'), 'Gate1')).toBe('go');
  expect(stateOf(decided('Gate1', 'go', 'no-go'), 'Gate1')).toBe('no-go');
  const passed = (timeline: Timeline) =>
    said(timeline)
      .filter(isPassed)
      .map(({ task }) => task.name);
  expect(passed(plan)).toEqual(['Done']);
  expect(passed(decided('Gate1', 'conditional'))).toEqual(['Done', 'Gate1']);
  expect(passed(decided('Gate1', 'no-go'))).toEqual(['Done']);
});
