import { expect, test } from 'vitest';
import { fen } from '#shared/values/money.ts';
import { draftFaults, inputOf, newDraft, readDays, readProbability } from './risk-draft.ts';

test.each([
  ['40', 4000],
  ['12.5 %', 1250],
  ['１００％', 10_000],
  ['101', null],
  ['-1', null],
  ['', null],
])('a probability of %s', (text, read) => {
  expect(readProbability(text)).toBe(read);
});

test.each([
  ['3', 3],
  ['２.5', 2.5],
  ['1,200', 1200],
  ['-1', null],
  ['10001', null],
  ['soon', null],
])('%s working days', (text, read) => {
  expect(readDays(text)).toBe(read);
});

test('a draft says what it lacks, and is stored once it lacks nothing', () => {
  const draft = newDraft({ probability: 'often', impactFen: null, days: 'x', status: 'closed' });
  expect(draftFaults(draft, 'open')).toEqual(['title', 'probability', 'impactFen', 'days', 'reason']);
  expect(inputOf(draft)).toBeNull();
  const whole = newDraft({ title: 'Storm', probability: '30', impactFen: fen(100), days: '2' });
  expect(draftFaults(whole, 'open')).toEqual([]);
  expect(inputOf(whole)).toMatchObject({ probabilityBp: 3000, impactFen: 100, impactDays: 2, links: [] });
});
