import { expect, test } from 'vitest';
import { uniqueName } from './unique-name.ts';

const people = [
  { id: '1', name: '沈岚' },
  { id: '2', name: 'Ann Lee' },
];

test('a free name gives its key', () => {
  expect(uniqueName(' Bob  Lee ', people)).toEqual({ kind: 'ok', value: 'bob lee' });
});

test.each(['沈岚', ' 沈岚', 'ANN LEE', 'Ａｎｎ\u3000Ｌｅｅ'])('%j is taken', (name) => {
  expect(uniqueName(name, people)).toMatchObject({
    kind: 'refused',
    refusal: { reason: 'name-taken', field: 'name' },
  });
});

test('a record may keep its own name, and not take another one', () => {
  expect(uniqueName('ann lee', people, '2').kind).toBe('ok');
  expect(uniqueName('ann lee', people, '1').kind).toBe('refused');
});

test.each(['', '   ', '\u200b', '\u202e\u2066'])('%j is no name', (name) => {
  expect(uniqueName(name, [])).toMatchObject({ refusal: { reason: 'name-empty', field: 'name' } });
});
