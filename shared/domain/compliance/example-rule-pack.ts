import { day } from '#shared/values/day.ts';
import type { Language } from '../values/value-schemas.ts';
import {
  type ExamplePhrases,
  noRisk,
  pressure,
  principal,
  promises,
  superlatives,
} from './example-phrases.ts';
import type { ComplianceRule, RulePack, Severity } from './rule-pack.ts';

type Words = Readonly<Record<Language, string>>;

/** Before anything that is kept here was published. */
const EFFECTIVE_FROM = day('2020-01-01');

/** Qualifications of who speaks about products from R3 on, as a roster names them in either language. */
export const exampleQualifications = {
  fund: { 'zh-CN': '基金从业资格', en: 'Fund practice qualification' },
  adviser: { 'zh-CN': '证券投资顾问', en: 'Securities investment adviser' },
} as const satisfies Record<string, Words>;

/** What a warning may say, in either language. */
export const exampleWarnings = {
  general: {
    'zh-CN': '理财非存款，产品有风险，投资须谨慎',
    en: 'Wealth-management products are not deposits. They carry risk; invest with care',
  },
  balanced: {
    'zh-CN': '产品不保证本金和收益',
    en: 'Neither the principal nor any return is guaranteed',
  },
  aggressive: {
    'zh-CN': '最不利情形下可能损失全部本金',
    en: 'In the worst case the whole principal can be lost',
  },
} as const satisfies Record<string, Words>;

const general = exampleWarnings.general;
const balanced = exampleWarnings.balanced;
const aggressive = exampleWarnings.aggressive;

/**
 * Rules for advertising wealth-management products in China, put together from public regulation as an EXAMPLE. They are
 * no legal advice and are not complete: the bank's legal team replaces them, and their name and note say so.
 */
export function exampleRulePack(language: Language): RulePack & { readonly note: string } {
  return {
    name: packName[language],
    effectiveFrom: EFFECTIVE_FROM,
    rules: rulesIn(language),
    note: packNote[language],
  };
}

const packName: Words = {
  'zh-CN': '理财营销合规规则（示例，请由法务替换）',
  en: 'Advertising rules (example, for your legal team to replace)',
};

const packNote: Words = {
  'zh-CN':
    '本规则包是根据公开的监管规定整理的示例，不构成法律意见，也不完整。正式使用前，请由本行法务和合规部门审定并替换。',
  en: 'An example put together from public regulation. It is no legal advice and is not complete. Have your legal and compliance teams review and replace it before you rely on it.',
};

function rulesIn(language: Language): ComplianceRule[] {
  return [
    forbidden('block', principal, principalWords, language),
    forbidden('block', promises, promiseWords, language),
    forbidden('block', noRisk, noRiskWords, language),
    forbidden('block', superlatives, superlativeWords, language),
    forbidden('point-out', pressure, pressureWords, language),
    required(
      [1, 2, 3, 4, 5],
      [general['zh-CN'], '理财非存款，产品有风险，投资需谨慎', general.en],
      generalWords,
      language,
    ),
    required(
      [3, 4, 5],
      [
        balanced['zh-CN'],
        '不保证本金和收益',
        '不保本，不保证收益',
        '可能损失本金',
        '本金可能遭受损失',
        aggressive['zh-CN'],
        balanced.en,
      ],
      balancedWords,
      language,
    ),
    required(
      [4, 5],
      [aggressive['zh-CN'], '可能损失全部本金', '全部本金损失', aggressive.en],
      aggressiveWords,
      language,
    ),
    {
      kind: 'qualification',
      name: speakerWords.name[language],
      note: speakerWords.note[language],
      severity: 'block',
      grades: [3, 4, 5],
      anyOf: Object.values(exampleQualifications).flatMap((words) => [words['zh-CN'], words.en]),
    },
    {
      kind: 'suitability',
      name: suitabilityWords.name[language],
      note: suitabilityWords.note[language],
      severity: 'block',
    },
  ];
}

interface RuleWords {
  readonly name: Words;
  readonly note: Words;
}

function forbidden(
  severity: Severity,
  { phrases, unless }: ExamplePhrases,
  { name, note }: RuleWords,
  language: Language,
): ComplianceRule {
  return {
    kind: 'forbidden',
    name: name[language],
    note: note[language],
    severity,
    phrases: [...phrases],
    unless: [...unless],
  };
}

function required(
  grades: number[],
  anyOf: string[],
  { name, note }: RuleWords,
  language: Language,
): ComplianceRule {
  return { kind: 'required', name: name[language], note: note[language], severity: 'block', grades, anyOf };
}

const principalWords: RuleWords = {
  name: { 'zh-CN': '不得宣传或承诺保本', en: 'No promise that the principal is safe' },
  note: {
    'zh-CN': '理财产品不承诺保本。可以写“不保证本金”。',
    en: 'No product promises its principal. That it does not may be said.',
  },
};
const promiseWords: RuleWords = {
  name: { 'zh-CN': '不得承诺收益，不得使用预期收益率', en: 'No promised or expected return' },
  note: {
    'zh-CN': '净值型产品可以写业绩比较基准，并说明它不是收益承诺。',
    en: 'A benchmark may be named, with the remark that it is not a promised return.',
  },
};
const noRiskWords: RuleWords = {
  name: { 'zh-CN': '不得宣称没有风险', en: 'No claim that there is no risk' },
  note: {
    'zh-CN': '任何理财产品都有风险，按风险等级如实说明。',
    en: 'Every product has risk; say how much by its grade.',
  },
};
const superlativeWords: RuleWords = {
  name: { 'zh-CN': '不得使用最高级和背书用语', en: 'No superlatives, no borrowed authority' },
  note: {
    'zh-CN': '不与同业作没有依据的比较，不借政府或银行信用背书。',
    en: 'No unfounded comparison, and no credit borrowed from the state or a bank.',
  },
};
const pressureWords: RuleWords = {
  name: { 'zh-CN': '慎用催促和夸张用语', en: 'Careful with words that press or exaggerate' },
  note: {
    'zh-CN': '只提示，不拦截：活动确有截止日期时可以如实写明。',
    en: 'Pointed out, not held back: an offer that really ends may say so.',
  },
};
const generalWords: RuleWords = {
  name: { 'zh-CN': '风险提示：各等级产品', en: 'Risk warning, every grade' },
  note: {
    'zh-CN': '口播和字幕都要出现，时长足以读完。',
    en: 'Spoken and shown, long enough to be read.',
  },
};
const balancedWords: RuleWords = {
  name: { 'zh-CN': '风险提示：R3 及以上', en: 'Risk warning from R3 on' },
  note: { 'zh-CN': '写明本金和收益都不保证。', en: 'Says that neither principal nor return is guaranteed.' },
};
const aggressiveWords: RuleWords = {
  name: { 'zh-CN': '风险提示：R4 和 R5', en: 'Risk warning for R4 and R5' },
  note: { 'zh-CN': '写明可能损失全部本金。', en: 'Says that the whole principal can be lost.' },
};
const speakerWords: RuleWords = {
  name: { 'zh-CN': '讲解人资质：R3 及以上', en: 'Qualified speaker from R3 on' },
  note: {
    'zh-CN': '发布当日资质在有效期内。',
    en: 'The qualification is in force on the day of publication.',
  },
};
const suitabilityWords: RuleWords = {
  name: { 'zh-CN': '适当性：产品等级不高于受众等级', en: 'Suitability: no grade above the audience’s' },
  note: {
    'zh-CN': 'Cn 客户不展示高于 Rn 的产品；对所有人公开的内容只展示 R1。',
    en: 'A customer rated Cn is shown nothing above Rn; what is open to all shows R1 alone.',
  },
};
