import { exampleWarnings } from '#shared/domain/compliance/example-rule-pack.ts';
import type { Grade } from '#shared/domain/compliance/rule-pack.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Words } from './sample-kol.ts';

interface SampleProduct {
  readonly name: Words;
  readonly grade: Grade;
  /** Who may be shown it; null for everybody. */
  readonly audience: Grade | null;
  readonly said: Words;
}

/** Invented products along the risk ladder (P2.3). */
export const products = {
  daily: {
    name: { 'zh-CN': '安心日日存（示例）', en: 'Daily Ease (sample)' },
    grade: 1,
    audience: null,
    said: {
      'zh-CN': '它主要投向货币市场工具，工作日可以申购和赎回，适合放短期要用的钱。',
      en: 'It invests in the money market and can be bought and redeemed on working days: a place for money that is needed soon.',
    },
  },
  ninety: {
    name: { 'zh-CN': '稳享90天（示例）', en: 'Ninety Days (sample)' },
    grade: 2,
    audience: 2,
    said: {
      'zh-CN': '它以债券为主，每90天开放一次，净值会有小幅波动，买之前先想好这笔钱三个月用不用。',
      en: 'It holds mostly bonds and opens every ninety days. Its value moves a little, so think first whether you need the money within three months.',
    },
  },
  balanced: {
    name: { 'zh-CN': '均衡优选180天（示例）', en: 'Balanced 180 (sample)' },
    grade: 3,
    audience: 3,
    said: {
      'zh-CN': '它在债券之外配了一部分股票，涨跌都会比纯债明显，适合能拿半年以上、能接受波动的人。',
      en: 'Beside bonds it holds some equity, so it rises and falls more than bonds alone. It suits those who can leave it for half a year and bear that.',
    },
  },
  index: {
    name: { 'zh-CN': '指数进取一年（示例）', en: 'Index One Year (sample)' },
    grade: 4,
    audience: 4,
    said: {
      'zh-CN': '它跟踪股票指数，一年内不能赎回，回撤可能很大，只适合风险承受能力较高的人。',
      en: 'It follows an equity index and is locked for a year. It may fall far, and suits only those who can bear that.',
    },
  },
} as const satisfies Record<string, SampleProduct>;
export type ProductKey = keyof typeof products;

/** plain: passes the example pack; blocked: promises what must not be promised; waived: names it only to deny it. */
export type ScriptKind = 'plain' | 'blocked' | 'waived';

const openings = {
  plain: {
    'zh-CN':
      '很多人问我这笔钱该放哪儿。先别急着看数字，先问自己三个问题：什么时候用？能接受多大波动？有没有应急的钱？',
    en: 'Many ask me where to put their money. Before any figure, three questions: when is it needed, how much may it move, and is there something set aside for emergencies?',
  },
  blocked: {
    'zh-CN': '这款我自己也买了，稳 赚 不 赔，闭眼买就行。保-本又灵活，预期收益率４％起步，放心冲。',
    en: 'I bought it myself: a sure profit, principal-guaranteed and flexible, with an expected return of 4 % to begin with.',
  },
  waived: {
    'zh-CN': '后台有人问：现在还有保本的理财吗？没有。资管新规之后，理财都要自己承担风险。',
    en: 'Someone asked: is there still a product with its principal guaranteed? There is none. Every product carries its own risk.',
  },
} as const satisfies Record<ScriptKind, Words>;

const closings: Words = {
  'zh-CN': '具体规则以产品说明书为准，购买前请完成风险测评。',
  en: 'The prospectus holds. Complete the risk assessment before you buy.',
};

/** A script with all that its product's grade asks for, but for what its opening says. */
export function scriptOf(title: string, product: ProductKey, kind: ScriptKind, language: Language): string {
  const { name, said, grade } = products[product];
  const { general, balanced, aggressive } = exampleWarnings;
  const asked = grade >= 4 ? [general, balanced, aggressive] : grade === 3 ? [general, balanced] : [general];
  const end = language === 'en' ? '.' : '。';
  const warnings = asked.map((words) => `${words[language]}${end}`).join(language === 'en' ? ' ' : '');
  const quoted = language === 'en' ? `Today: ${name.en} (R${grade}).` : `今天讲${name['zh-CN']}，R${grade}。`;
  return [
    title,
    openings[kind][language],
    `${quoted}${language === 'en' ? ' ' : ''}${said[language]}`,
    closings[language],
    warnings,
  ].join('\n');
}

/** What the brief asks for. */
export function briefOf(product: ProductKey, language: Language): string {
  const { name, grade } = products[product];
  return language === 'en'
    ? `Explain ${name.en} (R${grade}) by one case: who it suits, how it moves, when it can be redeemed. Say the risk warnings in full.`
    : `用一个案例讲清${name['zh-CN']}（R${grade}）：适合谁、怎么波动、什么时候能赎回。风险提示要完整口播。`;
}
