import { expect, test } from 'vitest';
import { labelShifts } from './label-shifts.ts';

const HEIGHT = 140;

test('labels far enough apart stay where they are', () => {
  expect(labelShifts([10, 90, null], [0, 100], HEIGHT)).toEqual([0, 0, 0]);
});

test('of two that would touch the lower one gives way, and pushes on what is below it', () => {
  // A pixel for each step of the axis: labels stand 50, 55 and 60 from the top.
  expect(labelShifts([50, 45, 40], [0, 100], HEIGHT)).toEqual([0, 10, 20]);
});
