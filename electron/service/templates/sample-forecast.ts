import type { ForecastMethod } from '#shared/domain/forecast/forecast-method.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';

type Words = Readonly<Record<Language, string>>;

/** Lines by their Chinese names. The others keep to their remaining plan. */
export const methods: readonly { readonly line: string; readonly method: ForecastMethod }[] = [
  { line: '信息流广告', method: 'run-rate' },
  { line: '搜索竞价', method: 'run-rate' },
  { line: '财经自媒体', method: 'trend' },
];

export const byHand: { readonly line: string; readonly yuan: number; readonly note: Words } = {
  line: '节日主题投放',
  yuan: 320_000,
  note: {
    'zh-CN': '按已谈定的春节排期估算，国庆不再加投',
    en: 'By the schedule agreed for Spring Festival; no extra flight for National Day',
  },
};

export const progress: readonly {
  readonly line: string;
  readonly donePercent: number;
  readonly note: Words;
}[] = [
  {
    line: 'AI客服机器人',
    donePercent: 30,
    note: { 'zh-CN': '问答库上线，情绪识别未开始', en: 'Answers are live, mood detection has not begun' },
  },
  {
    line: '归因与数据平台',
    donePercent: 36,
    note: { 'zh-CN': '埋点完成，看板过半', en: 'Tracking is done, dashboards are half way' },
  },
  {
    line: '压力测试服务',
    donePercent: 40,
    note: { 'zh-CN': '完成两轮压测', en: 'Two rounds of tests are done' },
  },
];

/** The sample's months, from 0. */
export const keptAtEndOf: readonly { readonly month: number; readonly note: Words }[] = [
  { month: 0, note: { 'zh-CN': '首月结束时', en: 'After the first month' } },
  { month: 1, note: { 'zh-CN': '第二个月结束时', en: 'After the second month' } },
];
