import type { DeliverableFormat } from '#shared/domain/kols/kol.ts';
import type { Platform } from '#shared/domain/kols/kol-kinds.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';

export type Words = Readonly<Record<Language, string>>;

/** A KOL of the sample: people and accounts are invented. Days are counted from the day on which it is laid out. */
export interface SampleKol {
  readonly key: string;
  readonly name: Words;
  readonly handle: string;
  readonly platform: Platform;
  readonly agency?: keyof typeof agencies;
  readonly field: keyof typeof fields;
  /** As counted on the days of `countedDaysAgo`. */
  readonly followers: readonly [number, number, number, number];
  /** In yuan. */
  readonly prices: readonly (readonly [DeliverableFormat, number])[];
  readonly qualifications?: readonly SampleQualification[];
  readonly flags?: readonly (keyof typeof flags)[];
  /** Of each hundred followers, so many exposures of a piece. */
  readonly reachPercent: number;
  /** How well its clicks turn into purchases, beside others of its tier: 1 is usual. */
  readonly pull: number;
  /** What commits the money of its pieces: the line by its Chinese name; without it they are paid piece by piece. */
  readonly contract?: {
    readonly line: '短视频' | '财经自媒体';
    readonly title: Words;
    readonly signed: 'draft' | 'signed' | 'ended';
  };
}

export interface SampleQualification {
  readonly kind: 'fund' | 'adviser';
  readonly number: string;
  readonly fromDaysAgo: number;
  /** Its last day; below zero it has run out. */
  readonly untilDays: number;
}

export const agencies = {
  yuanhang: { 'zh-CN': '远航MCN（示例）', en: 'Yuanhang MCN (sample)' },
  qingmiao: { 'zh-CN': '青苗内容社（示例）', en: 'Qingmiao Content (sample)' },
} as const satisfies Record<string, Words>;

export const fields = {
  allocation: { 'zh-CN': '资产配置', en: 'Asset allocation' },
  macro: { 'zh-CN': '宏观与市场', en: 'Economy and markets' },
  funds: { 'zh-CN': '基金与理财', en: 'Funds and wealth management' },
  household: { 'zh-CN': '家庭理财', en: 'Household money' },
  saving: { 'zh-CN': '攒钱日记', en: 'Saving diary' },
  business: { 'zh-CN': '小微经营', en: 'Small business' },
  silver: { 'zh-CN': '银发生活', en: 'Life after retirement' },
  daily: { 'zh-CN': '日常生活', en: 'Everyday life' },
} as const satisfies Record<string, Words>;

export const flags = {
  sample: { 'zh-CN': '示例', en: 'Sample' },
  watch: { 'zh-CN': '重点关注', en: 'Watch' },
  noLive: { 'zh-CN': '不接直播', en: 'No livestream' },
} as const satisfies Record<string, Words>;

export const qualificationIssuers = {
  fund: { 'zh-CN': '中国证券投资基金业协会', en: 'Asset Management Association of China' },
  adviser: { 'zh-CN': '中国证券业协会', en: 'Securities Association of China' },
} as const satisfies Record<SampleQualification['kind'], Words>;

export const sampleNote: Words = {
  'zh-CN': '示例数据：人物、账号和数字均为虚构。',
  en: 'Sample data: the person, the account and the figures are invented.',
};

/** Days before today on which the followers of each KOL were counted. */
export const countedDaysAgo = [112, 75, 35, 3] as const;
