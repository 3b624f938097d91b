import type { Language } from '#shared/domain/values/value-schemas.ts';

type Words = Readonly<Record<Language, string>>;

/** The plan as it was approved at the start: what later moves are measured by. */
export const sampleBaseline = {
  name: { 'zh-CN': '年度基线', en: 'Baseline of the year' } satisfies Words,
  reason: {
    'zh-CN': '启动会审议通过的年度计划',
    en: 'The plan of the year, as agreed at the kick-off',
  } satisfies Words,
  note: { 'zh-CN': '按启动会纪要批准', en: 'Approved as minuted at the kick-off' } satisfies Words,
  by: 'gu',
  approvedBy: 'shen',
} as const;

/** What is done if traffic stays low: the months ahead at these percentages of their plan, lines by their Chinese names. */
export const sampleScenario = {
  name: { 'zh-CN': '保守投放', en: 'Cautious spending' } satisfies Words,
  note: {
    'zh-CN': '流量低于预期时的安排：接下来三个月收紧竞价与信息流，多做老客召回',
    en: 'If traffic stays below what we expect: three months of less bidding and feed, and more customer recall',
  } satisfies Words,
  by: 'gu',
  months: { first: 4, count: 3 },
  percents: [
    { line: '信息流广告', percent: 85 },
    { line: '搜索竞价', percent: 80 },
    { line: '节日主题投放', percent: 50 },
    { line: '老客召回触达', percent: 130 },
  ],
} as const;
