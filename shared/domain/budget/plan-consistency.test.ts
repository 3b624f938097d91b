import { describe, expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { month } from '#shared/values/month.ts';
import { type PlanFacts, planStaysSound } from './plan-consistency.ts';

const sound: PlanFacts = { totalFen: fen(100), planFen: fen(80), monthOutside: null, signFaultCount: 0 };

describe('a plan after an older command was taken back', () => {
  test('may plan all of the total', () => {
    expect(planStaysSound(sound, { ...sound, planFen: fen(100) }).kind).toBe('ok');
  });

  test('may not plan above the total, unless it did so before', () => {
    const over = { ...sound, planFen: fen(130) };
    expect(planStaysSound(sound, over)).toMatchObject({
      refusal: { reason: 'over-allocated', params: { byFen: 30 } },
    });
    expect(planStaysSound(over, over).kind).toBe('ok');
    expect(planStaysSound(over, { ...over, planFen: fen(120) }).kind).toBe('ok');
  });

  test('may not hold plan outside the period, nor against the kind of a line', () => {
    expect(planStaysSound(sound, { ...sound, monthOutside: month('2027-01') })).toMatchObject({
      refusal: { reason: 'period-drops-plan', params: { atMonth: '2027-01' } },
    });
    expect(planStaysSound(sound, { ...sound, signFaultCount: 1 })).toMatchObject({
      refusal: { reason: 'sign-against-kind' },
    });
  });
});
