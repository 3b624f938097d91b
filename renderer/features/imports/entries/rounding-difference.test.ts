import { describe, expect, it } from 'vitest';
import { roundingDifference } from './rounding-difference.ts';

describe('the difference that rounding made', () => {
  it('is told as seen from the file: what was added is missing there', () => {
    expect(roundingDifference(3)).toEqual({ side: 'lower', amount: '0.00000003' });
    expect(roundingDifference(-520_000)).toEqual({ side: 'higher', amount: '0.0052' });
  });

  it('is exact beyond a yuan, without zeros at the end', () => {
    expect(roundingDifference(123_456_780_000)).toEqual({ side: 'lower', amount: '1234.5678' });
    expect(roundingDifference(200_000_000)).toEqual({ side: 'lower', amount: '2' });
  });

  it('can come to nothing', () => {
    expect(roundingDifference(0)).toEqual({ side: 'even', amount: '0' });
  });
});
