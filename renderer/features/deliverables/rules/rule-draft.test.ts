import { describe, expect, test } from 'vitest';
import { exampleRulePack } from '#shared/domain/compliance/example-rule-pack.ts';
import { blankRule, draftOf, ruleOf } from './rule-draft.ts';

describe('a rule while it is typed', () => {
  test.each(exampleRulePack('zh-CN').rules.map((rule) => [rule.name, rule] as const))(
    'comes back as it was: %s',
    (_, rule) => {
      expect(ruleOf(draftOf(rule))).toEqual(rule);
    },
  );

  test('lists what was typed one a line, and its grades in order', () => {
    const draft = {
      ...blankRule('required'),
      name: '风险提示',
      lines: '投资须谨慎\n\n 投资需谨慎 ',
      grades: [5, 3] as const,
    };
    expect(ruleOf(draft)).toEqual({
      kind: 'required',
      name: '风险提示',
      note: '',
      severity: 'block',
      anyOf: ['投资须谨慎', '投资需谨慎'],
      grades: [3, 5],
    });
  });

  test('is none while something is missing', () => {
    expect(ruleOf(blankRule('forbidden'))).toBeNull();
    expect(ruleOf({ ...blankRule('forbidden'), name: '保本' })).toBeNull();
    expect(ruleOf({ ...blankRule('required'), name: '提示', lines: '谨慎', grades: [] })).toBeNull();
    expect(ruleOf({ ...blankRule('suitability'), name: '适配' })).not.toBeNull();
  });
});
