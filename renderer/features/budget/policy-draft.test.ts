import { describe, expect, test } from 'vitest';
import { exampleCategoryId, exampleSheet } from '#shared/domain/budget/example-sheet.ts';
import { draftShares, missingBp, percentFault, readShares } from './policy-draft.ts';

const { categories } = exampleSheet({ total: 0, months: 1, lines: [], sharesBp: [6000, 2000, 1250, 750] });
const drafts = draftShares(categories);
const typed = (share: string) => drafts.map((draft, index) => (index === 0 ? { ...draft, share } : draft));

test('it starts from the shares in force, and reads back as them', () => {
  expect(drafts.map(({ share, band }) => [share, band])).toEqual([
    ['60', '2'],
    ['20', '2'],
    ['12.5', '2'],
    ['7.5', '2'],
  ]);
  expect(readShares(drafts)?.map(({ shareBp }) => shareBp)).toEqual([6000, 2000, 1250, 750]);
  expect(readShares(drafts)?.[0]?.categoryId).toBe(exampleCategoryId(0));
});

describe('the sum, while it is typed', () => {
  test('says what is missing and what is too much', () => {
    expect(missingBp(drafts)).toBe(0);
    expect(missingBp(typed('55.5%'))).toBe(450);
    expect(missingBp(typed('６３'))).toBe(-300);
  });

  test('counts what can not be read as nothing', () => {
    expect(missingBp(typed('sixty'))).toBe(6000);
    expect(readShares(typed('sixty'))).toBeNull();
  });
});

test('a text that is no percentage is told', () => {
  expect(['60', '12.345', '', 'abc'].map(percentFault)).toEqual([
    null,
    'too-many-decimals',
    'empty',
    'not-a-number',
  ]);
});
