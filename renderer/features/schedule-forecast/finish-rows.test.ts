import { expect, test } from 'vitest';
import type { DrawnFinish } from '#shared/domain/timeline/kept-schedule.ts';
import { moment } from '#shared/values/moment.ts';
import { sketchTimeline, taskId } from '#test/support/timeline-sketch.ts';
import { endDay, finishRows, nextRow, rowOf } from './finish-rows.ts';

const at = moment('2026-03-06T18:00');
const timeline = sketchTimeline({
  Passed: { duration: '0d', isGate: true, actualStart: at, actualFinish: at },
  Open: { duration: '0d', isGate: true },
  Committed: { duration: '0d', isGate: true, deadline: at },
  Work: { duration: '5d', deadline: at },
});

function finish(name: string | null, planned: string, hasDeadline = false): DrawnFinish {
  return {
    taskId: name === null ? null : taskId(name),
    planned: moment(planned),
    p10: at,
    p50: at,
    p80: at,
    p90: at,
    deadline: hasDeadline ? { at, chance: 0.5, low: 0.4, high: 0.6 } : null,
    curve: [],
    histogram: [],
  };
}

const rows = finishRows(
  [
    finish('Work', '2026-03-06T18:00', true),
    finish('Passed', '2026-03-01T18:00', true),
    finish('Open', '2026-03-10T18:00'),
    finish('Committed', '2026-03-12T18:00', true),
    finish('Gone', '2026-03-02T18:00'),
    finish(null, '2026-04-01T18:00'),
  ],
  timeline,
);

test('the end stands first, then what is open by its date, then what is behind us', () => {
  expect(rows.map(({ kind, task }) => [kind, task?.name ?? null])).toEqual([
    ['end', null],
    ['deadline', 'Work'],
    ['gate', 'Open'],
    ['gate', 'Committed'],
    ['gate', 'Passed'],
  ]);
});

test('the next gate with a committed date is spoken of, then any gate, any deadline, the end', () => {
  expect(nextRow(rows)?.task?.name).toBe('Committed');
  expect(nextRow(rows.slice(0, 3))?.task?.name).toBe('Open');
  expect(nextRow(rows.slice(0, 2))?.task?.name).toBe('Work');
  expect(nextRow(rows.slice(0, 1))?.kind).toBe('end');
  expect(nextRow([])).toBeUndefined();
});

test('the row of the address is found; what is gone falls back to what comes next', () => {
  expect(rowOf(rows, 'end')?.kind).toBe('end');
  expect(rowOf(rows, taskId('Open'))?.task?.name).toBe('Open');
  expect(rowOf(rows, taskId('Gone'))?.task?.name).toBe('Committed');
});

test('work until the evening ends that day, midnight the day before', () => {
  expect([moment('2026-03-06T18:00'), moment('2026-03-07T00:00')].map(endDay)).toEqual([
    '2026-03-06',
    '2026-03-06',
  ]);
});
