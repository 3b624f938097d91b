import { expect, test } from 'vitest';
import { blankKpi, customShares, definitionOf } from './kpi-draft.ts';

test.each([
  ['10 20 30 40', [1000, 2000, 3000, 4000]],
  ['25%、25%，50', [2500, 2500, 5000]],
  ['12.5；87.5', [1250, 8750]],
  ['', null],
  ['10 x', null],
  ['10 -5', null],
])('shares of the parts: %s', (text, expected) => {
  expect(customShares(text)).toEqual(expected);
});

test('a range has no baseline, a profile of shares its parts', () => {
  const typed = definitionOf({
    ...blankKpi,
    name: ' 投诉量 ',
    direction: 'range',
    baseline: 5,
    profile: 'custom',
    customShares: '40 60',
  });
  expect(typed).toMatchObject({
    name: '投诉量',
    baseline: null,
    goodBp: 9500,
    profile: { kind: 'custom', sharesBp: [4000, 6000] },
    derivation: null,
  });
});
