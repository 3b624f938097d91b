import { expect, test } from 'vitest';
import { defaultWarningRules } from '#shared/domain/risks/warning.ts';
import { readLimit, readRules, ruleDraft } from './rule-draft.ts';

test('rules are typed in their unit and read back as they were', () => {
  expect(readRules(defaultWarningRules.map(ruleDraft))).toEqual(defaultWarningRules);
});

test.each([
  ['gate-chance', '45 %', 4500],
  ['drift', '-0.5', -50],
  ['critical-slip', '３', 3],
  ['critical-slip', '1.5', null],
  ['overspend', 'much', null],
] as const)('%s at %s', (kind, text, limit) => {
  expect(readLimit(kind, text)).toBe(limit);
});
