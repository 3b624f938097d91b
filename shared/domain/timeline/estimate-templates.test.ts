import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInOrder } from '../schedule/three-point.ts';
import { estimateBy, estimateKinds, estimateTemplate, estimateTemplates } from './estimate-templates.ts';

test('every kind has one template', () => {
  expect(estimateTemplates.map(({ kind }) => kind)).toEqual([...estimateKinds]);
  expect(estimateTemplate('build')?.kind).toBe('build');
  expect(estimateTemplate('')).toBeNull();
});

test('ten days of building: eight at best, eighteen at worst', () => {
  const template = estimateTemplate('build') ?? estimateTemplates[0];
  if (template === undefined) throw new Error('no template');
  expect(estimateBy(template, 4800)).toEqual({ optimistic: 3840, likely: 4800, pessimistic: 8640 });
});

test('an estimate is in order, and never leans to the early side', () => {
  fc.assert(
    fc.property(fc.constantFrom(...estimateTemplates), fc.nat(5_000_000), (template, minutes) => {
      const estimate = estimateBy(template, minutes);
      expect(isInOrder(estimate)).toBe(true);
      expect(estimate.pessimistic - minutes).toBeGreaterThanOrEqual(minutes - estimate.optimistic);
    }),
  );
});
