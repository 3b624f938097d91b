import { expect, test } from 'vitest';
import { labelKeys } from '#shared/domain/ledger/label.ts';
import { refusalReasons } from '#shared/domain/refusal.ts';
import { en, zhCn } from '#shared/messages/catalog.ts';

test('every reason for a refusal has its sentence, and no sentence is left over', () => {
  expect(Object.keys(zhCn.refusal).toSorted()).toEqual([...refusalReasons].toSorted());
});

test('every label of the ledger has its sentence, and no sentence is left over', () => {
  expect(Object.keys(zhCn.ledger.label).toSorted()).toEqual([...labelKeys].toSorted());
});

type Texts = { readonly [key: string]: string | Texts };

function flat(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}

const chinese = new Map(flat(zhCn));
const english = new Map(flat(en));

function parameters(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((hit) => hit[1] ?? '').toSorted();
}

test('both languages ask for the same parameters', () => {
  const different = [...chinese].filter(
    ([key, text]) => parameters(text).join() !== parameters(english.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});

test('both languages emphasise, and close what they open', () => {
  const broken = [...chinese, ...english].filter(
    ([, text]) => text.replaceAll(/<b>[^<]*<\/b>/g, '').search(/<\/?b>/) !== -1,
  );
  expect(broken).toEqual([]);
});

test('no text is empty, shouts, or holds Latin punctuation in a Chinese sentence', () => {
  const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '');
  const shouting = [...chinese, ...english].filter(([, text]) => /[!！]/.test(text));
  const mixed = [...chinese].filter(([, text]) => /[\u4e00-\u9fff][,;:?]|[,;:?][\u4e00-\u9fff]/.test(text));
  expect({ empty, shouting, mixed }).toEqual({ empty: [], shouting: [], mixed: [] });
});
