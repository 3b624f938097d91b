import { describe, expect, test } from 'vitest';
import { day } from '#shared/values/day.ts';
import { checkPublication, isPassed, type Publication } from './check-publication.ts';
import { exampleQualifications, exampleRulePack, exampleWarnings } from './example-rule-pack.ts';
import { rulePackSchema } from './rule-pack.ts';

const languages = ['zh-CN', 'en'] as const;
const pack = exampleRulePack('zh-CN');
const warnings = Object.values(exampleWarnings).flatMap((words) => [words['zh-CN'], words.en]);
const allWarnings = warnings.join('。');
const qualified = [{ kind: exampleQualifications.fund['zh-CN'], validFrom: null, validUntil: null }];
const plain: Publication = {
  script: allWarnings,
  productGrade: 2,
  audienceGrade: 5,
  day: day('2026-06-22'),
  qualifications: qualified,
};
const forbiddenIn = (script: string) =>
  checkPublication(pack, { ...plain, script }).flatMap((finding) =>
    finding.kind === 'forbidden' ? [script.slice(finding.from, finding.to)] : [],
  );

test.each(languages)('in %s it is a pack, says that it is an example, and blocks alike', (language) => {
  const own = exampleRulePack(language);
  expect(rulePackSchema.safeParse(own).success).toBe(true);
  expect(own.name).toMatch(language === 'en' ? /example/ : /示例/);
  expect(own.note).toMatch(language === 'en' ? /legal advice/ : /法律意见/);
  const withoutWords = (rules: typeof own.rules) => rules.map((rule) => ({ ...rule, name: '', note: '' }));
  expect(withoutWords(own.rules)).toEqual(withoutWords(pack.rules));
});

describe('phrases that are found', () => {
  test.each([
    ['这款产品保本保收益，放心买', ['保本', '保收益']],
    ['稳 赚 不 赔，闭眼买', ['稳 赚 不 赔', '闭眼买']],
    ['保*本、零-风险', ['保*本', '零-风险']],
    ['预期收益率4.2%，最高年化５％', ['预期收益率', '最高年化']],
    ['承诺收益，无风险', ['承诺收益', '无风险']],
    ['ＲＩＳＫ－ＦＲＥＥ and Guaranteed  Return', ['ＲＩＳＫ－ＦＲＥＥ', 'Guaranteed  Return']],
    ['行业第一，名列前茅', ['行业第一', '名列前茅']],
  ])('%j', (script, expected) => {
    expect(forbiddenIn(script).toSorted()).toEqual(expected.toSorted());
  });

  test.each([
    '本产品非保本浮动收益，不保证本金和收益，也不承诺收益',
    '请确保本人操作，业绩比较基准不构成收益承诺',
    '投资并非没有风险，高于无风险利率的回报来自承担风险',
    '资管新规打破刚性兑付',
    'This is not risk-free, and there is no guaranteed return',
  ])('%j says the opposite', (script) => {
    expect(forbiddenIn(script)).toEqual([]);
  });

  test.each(warnings)('the warning %j is none itself', (warning) => {
    expect(forbiddenIn(warning)).toEqual([]);
  });

  test('every turn of words that is let by holds a phrase of its rule', () => {
    const idle = pack.rules.flatMap((rule) => {
      if (rule.kind !== 'forbidden') return [];
      const strict = { ...pack, rules: [{ ...rule, unless: [] }] };
      return rule.unless.filter((turn) => checkPublication(strict, { ...plain, script: turn }).length === 0);
    });
    expect(idle).toEqual([]);
  });
});

describe('a script with its warnings passes', () => {
  test.each(languages)('in %s', (language) => {
    const { general, balanced, aggressive } = exampleWarnings;
    const said = [[general], [general], [general, balanced], [general, balanced, aggressive]];
    for (const [at, sentences] of said.entries()) {
      const script = sentences.map((words) => words[language]).join('. ');
      const findings = checkPublication(pack, { ...plain, script, productGrade: at + 1 });
      expect(isPassed(findings)).toBe(true);
    }
  });

  test.each([
    [1, '今天聊聊活期管理'],
    [3, exampleWarnings.general['zh-CN']],
    [5, `${exampleWarnings.general['zh-CN']}，${exampleWarnings.balanced['zh-CN']}`],
  ])('and without the one of R%d it does not', (productGrade, script) => {
    const findings = checkPublication(pack, { ...plain, script, productGrade });
    expect(findings.map(({ kind }) => kind)).toContain('required');
    expect(isPassed(findings)).toBe(false);
  });
});

test('from R3 on the speaker is qualified; nobody is shown a grade above theirs', () => {
  const kinds = (more: Partial<Publication>) =>
    checkPublication(pack, { ...plain, ...more }).map(({ kind }) => kind);
  expect(kinds({ qualifications: [] })).toEqual([]);
  expect(kinds({ qualifications: [], productGrade: 3 })).toEqual(['qualification']);
  expect(kinds({ productGrade: 3 })).toEqual([]);
  expect(kinds({ audienceGrade: null })).toEqual(['suitability']);
  expect(kinds({ audienceGrade: 1 })).toEqual(['suitability']);
});
