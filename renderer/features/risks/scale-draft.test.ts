import { expect, test } from 'vitest';
import { defaultScale } from '#shared/domain/risks/default-scale.ts';
import { fen } from '#shared/values/money.ts';
import { readScale, scaleDraft } from './scale-draft.ts';

const scale = defaultScale(fen(1_200_000_000));

test.each(['yuan', 'wan'] as const)('a scale is typed in %s and read back as it was', (unit) => {
  expect(readScale(scaleDraft(scale, unit), unit)).toEqual(scale);
});

test('levels rise, and every number can be read', () => {
  const draft = scaleDraft(scale, 'yuan');
  expect(readScale({ ...draft, days: ['2', '2', '10', '20'] }, 'yuan')).toBeNull();
  expect(readScale({ ...draft, days: ['2', '', '10', '20'] }, 'yuan')).toBeNull();
  expect(readScale({ ...draft, probability: ['10', '30', '50', '100'] }, 'yuan')).toBeNull();
  expect(readScale({ ...draft, money: ['x', '30', '50', '100'] }, 'yuan')).toBeNull();
});
