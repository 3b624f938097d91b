import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { checkPublication, isPassed, type Publication } from './check-publication.ts';
import type { RulePack } from './rule-pack.ts';

const common = { severity: 'block', note: '' } as const;
const pack: RulePack = {
  name: 'example',
  effectiveFrom: day('2026-01-01'),
  rules: [
    {
      ...common,
      kind: 'forbidden',
      name: 'promises',
      phrases: ['保本', '零风险', '零风险承诺', 'guaranteed return'],
      unless: ['不保本', '非保本', '确保本'],
    },
    {
      ...common,
      kind: 'required',
      name: 'warning',
      grades: [2, 3, 4, 5],
      anyOf: ['理财非存款，产品有风险，投资须谨慎'],
    },
    { ...common, kind: 'qualification', name: 'speaker', grades: [3, 4, 5], anyOf: ['基金从业资格'] },
    { ...common, kind: 'suitability', name: 'grade' },
  ],
};

const plain: Publication = {
  script: '',
  productGrade: 1,
  audienceGrade: 5,
  day: day('2026-06-01'),
  qualifications: [],
};

const phrasesIn = (script: string): string[] =>
  checkPublication(pack, { ...plain, script }).flatMap((finding) =>
    finding.kind === 'forbidden' ? [script.slice(finding.from, finding.to)] : [],
  );

describe('phrases that must not be used', () => {
  test.each([
    ['这款产品保本，放心买', ['保本']],
    ['保 本', ['保 本']],
    ['保\u200b本', ['保\u200b本']],
    ['保-*·本又零，风险', ['保-*·本', '零，风险']],
    ['ＧＵＡＲＡＮＴＥＥＤ  Return', ['ＧＵＡＲＡＮＴＥＥＤ  Return']],
    ['😀保😀本😀', ['保😀本']],
    ['保本保本', ['保本', '保本']],
    ['零风险承诺', ['零风险承诺']],
    ['零风险，零风险承诺', ['零风险', '零风险承诺']],
  ])('%j', (script, expected) => {
    expect(phrasesIn(script)).toEqual(expected);
  });

  test.each(['本产品不保本', '非 保 本 浮动收益', '请确保本人操作', '风险要保。本行提示', '零\n风险'])(
    '%j says something else',
    (script) => {
      expect(phrasesIn(script)).toEqual([]);
    },
  );

  test('one that says the opposite does not excuse another', () => {
    expect(phrasesIn('不保本，其实保本')).toEqual(['保本']);
  });

  test('are found in whatever they are put, at their place', () => {
    const filler = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const script = `${before}。零风险${after}`;
        expect(phrasesIn(script).some((hit) => hit.startsWith('零风险'))).toBe(true);
      }),
    );
  });
});

describe('a sentence that must be there', () => {
  const required = (script: string, productGrade: 1 | 3) =>
    checkPublication(pack, { ...plain, script, productGrade }).filter(({ kind }) => kind === 'required');

  test('depends on the grade', () => {
    expect(required('你好', 1)).toEqual([]);
    expect(required('你好', 3)).toHaveLength(1);
  });

  test.each([
    '理财非存款，产品有风险，投资须谨慎。',
    '理财非存款、产品有风险、投资须谨慎',
    '理财非存款。产品有风险。\n投资须谨慎',
  ])('may be written as %j', (script) => {
    expect(required(script, 3)).toEqual([]);
  });
});

describe('who speaks', () => {
  const warned = { ...plain, script: '理财非存款，产品有风险，投资须谨慎', productGrade: 3 as const };
  const kinds = (qualifications: Publication['qualifications']) =>
    checkPublication(pack, { ...warned, qualifications }).map(({ kind }) => kind);

  test('needs the qualification on the day', () => {
    const kind = '基金从业资格';
    expect(kinds([])).toEqual(['qualification']);
    expect(kinds([{ kind, validFrom: null, validUntil: null }])).toEqual([]);
    expect(kinds([{ kind, validFrom: null, validUntil: day('2026-06-01') }])).toEqual([]);
    expect(kinds([{ kind, validFrom: day('2026-06-02'), validUntil: null }])).toEqual(['qualification']);
  });

  test('is told when it ran out', () => {
    const [finding] = checkPublication(pack, {
      ...warned,
      qualifications: [{ kind: '基金从业资格', validFrom: null, validUntil: day('2026-05-31') }],
    });
    expect(finding).toMatchObject({ kind: 'qualification', expired: '2026-05-31' });
  });
});

test('a grade above the audience’s is blocked; what is open to all is shown R1 alone', () => {
  const script = '理财非存款，产品有风险，投资须谨慎';
  const kinds = (productGrade: 1 | 2, audienceGrade: 1 | 2 | null) =>
    checkPublication(pack, { ...plain, script, productGrade, audienceGrade }).map(({ kind }) => kind);
  expect(kinds(2, 2)).toEqual([]);
  expect(kinds(2, 1)).toEqual(['suitability']);
  expect(kinds(1, null)).toEqual([]);
  expect(kinds(2, null)).toEqual(['suitability']);
});

test('what is only pointed out does not block', () => {
  const findings = checkPublication(
    { ...pack, rules: pack.rules.map((rule) => ({ ...rule, severity: 'point-out' as const })) },
    { ...plain, script: '保本' },
  );
  expect(findings).toHaveLength(1);
  expect(isPassed(findings)).toBe(true);
  expect(isPassed(checkPublication(pack, { ...plain, script: '保本' }))).toBe(false);
});
