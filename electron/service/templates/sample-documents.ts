import type { DocumentKind } from '#shared/domain/documents/document.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';

type Words = Readonly<Record<Language, string>>;

/** A day of the sample: the month counted from the first. */
export interface SampleDay {
  readonly month: number;
  readonly dayOfMonth: number;
}

/** A bill of the sample's history, by its month and its place in it: the document posts what it would have been. */
export interface SampleBill {
  readonly month: number;
  readonly bill: 0 | 1 | 2;
}

interface Common {
  readonly key: string;
  readonly kind: DocumentKind;
  readonly note?: Words;
  /** The month in which what is open is expected to be spent. */
  readonly due?: number;
  /** Days from an invoice to the day it has to be paid. */
  readonly payInDays?: number;
  readonly reason?: Words;
  readonly overReason?: Words;
  /** Finance lets it overspend its line. */
  readonly override?: { readonly by: string; readonly reason: Words };
}

/** On a line by its Chinese name, or after another document by its key; with an amount, or as one of the bills. */
export type SampleDocument = Common &
  ({ readonly line: string } | { readonly after: string }) &
  ((SampleDay & { readonly yuan: number }) | SampleBill);

/** What ended a document. */
export interface SampleEnd extends SampleDay {
  readonly end: 'cancel' | 'close';
  readonly of: string;
  readonly reason: Words;
}

const robot: readonly (SampleDocument | SampleEnd)[] = [
  {
    key: 'robot-request',
    kind: 'request',
    line: 'AI客服机器人',
    month: 0,
    dayOfMonth: 2,
    yuan: 150_000,
    note: { 'zh-CN': '半年期服务，三家比价', en: 'Half a year of service, three offers compared' },
  },
  {
    key: 'robot-contract',
    kind: 'contract',
    after: 'robot-request',
    month: 0,
    dayOfMonth: 6,
    yuan: 136_800,
    due: 5,
    note: { 'zh-CN': '半年，按月开票', en: 'Half a year, invoiced by month' },
  },
  {
    end: 'close',
    of: 'robot-request',
    month: 0,
    dayOfMonth: 8,
    reason: { 'zh-CN': '议价后节省，余额不再使用', en: 'Saved in negotiation; the rest is not needed' },
  },
  { key: 'robot-1', kind: 'invoice', after: 'robot-contract', month: 0, bill: 1, payInDays: 30 },
  { key: 'robot-1-paid', kind: 'payment', after: 'robot-1', month: 1, dayOfMonth: 10, yuan: 22_800 },
  { key: 'robot-2', kind: 'invoice', after: 'robot-contract', month: 1, bill: 1, payInDays: 30 },
  { key: 'robot-2-paid', kind: 'payment', after: 'robot-2', month: 2, dayOfMonth: 10, yuan: 22_800 },
  { key: 'robot-3', kind: 'invoice', after: 'robot-contract', month: 2, bill: 1, payInDays: 30 },
  {
    key: 'robot-3-paid',
    kind: 'payment',
    after: 'robot-3',
    month: 3,
    dayOfMonth: 10,
    yuan: 10_000,
    note: { 'zh-CN': '首付，其余待对账', en: 'First part; the rest after reconciliation' },
  },
  { key: 'robot-4', kind: 'invoice', after: 'robot-contract', month: 3, bill: 1, payInDays: 30 },
];

const heatmap: readonly SampleDocument[] = [
  {
    key: 'heatmap-contract',
    kind: 'contract',
    line: '热力图工具',
    month: 0,
    dayOfMonth: 3,
    yuan: 70_000,
    due: 4,
    note: { 'zh-CN': '年度订阅，分两期验收', en: 'Yearly subscription, accepted in two parts' },
  },
  {
    key: 'heatmap-accepted',
    kind: 'acceptance',
    after: 'heatmap-contract',
    month: 1,
    dayOfMonth: 5,
    yuan: 45_000,
    due: 3,
    note: { 'zh-CN': '第一期上线验收', en: 'First part live and accepted' },
  },
  { key: 'heatmap-1', kind: 'invoice', after: 'heatmap-accepted', month: 1, bill: 1, payInDays: 20 },
  { key: 'heatmap-1-paid', kind: 'payment', after: 'heatmap-1', month: 2, dayOfMonth: 12, yuan: 19_840 },
  { key: 'heatmap-2', kind: 'invoice', after: 'heatmap-accepted', month: 2, bill: 1, payInDays: 20 },
];

const media: readonly SampleDocument[] = [
  {
    key: 'media-contract',
    kind: 'contract',
    line: '财经自媒体',
    month: 0,
    dayOfMonth: 5,
    yuan: 105_000,
    due: 3,
    note: { 'zh-CN': '季度框架，按月结算', en: 'Quarterly framework, settled by month' },
  },
  { key: 'media-1', kind: 'invoice', after: 'media-contract', month: 0, bill: 1, payInDays: 30 },
  { key: 'media-1-paid', kind: 'payment', after: 'media-1', month: 1, dayOfMonth: 12, yuan: 34_000 },
  { key: 'media-2', kind: 'invoice', after: 'media-contract', month: 1, bill: 1, payInDays: 30 },
  { key: 'media-2-paid', kind: 'payment', after: 'media-2', month: 2, dayOfMonth: 12, yuan: 36_720 },
  {
    key: 'media-3',
    kind: 'invoice',
    after: 'media-contract',
    month: 2,
    bill: 1,
    payInDays: 30,
    overReason: { 'zh-CN': '加做两期产品对比专题', en: 'Two more issues comparing products' },
  },
  {
    key: 'media-credit',
    kind: 'credit-note',
    after: 'media-3',
    month: 3,
    dayOfMonth: 3,
    yuan: 3_000,
    reason: { 'zh-CN': '一期稿件延误，按约扣减', en: 'One issue came late; deducted as agreed' },
  },
];

const livestream: readonly SampleDocument[] = [
  {
    key: 'live-request',
    kind: 'request',
    line: '直播',
    month: 1,
    dayOfMonth: 10,
    yuan: 80_000,
    due: 2,
    note: { 'zh-CN': '年中专场制作', en: 'Production of the mid-year session' },
  },
  {
    key: 'live-contract',
    kind: 'contract',
    after: 'live-request',
    month: 1,
    dayOfMonth: 20,
    yuan: 76_000,
    due: 3,
  },
  {
    key: 'live-accepted',
    kind: 'acceptance',
    after: 'live-contract',
    month: 2,
    dayOfMonth: 28,
    yuan: 40_000,
    due: 2,
    note: { 'zh-CN': '首场已交付，待开票', en: 'First session delivered, invoice to come' },
  },
  { key: 'live-1', kind: 'invoice', after: 'live-accepted', month: 3, bill: 0, payInDays: 30 },
];

const ads: readonly (SampleDocument | SampleEnd)[] = [
  {
    key: 'feed-request',
    kind: 'request',
    line: '信息流广告',
    month: 2,
    dayOfMonth: 6,
    yuan: 400_000,
    due: 4,
    note: { 'zh-CN': '下季度投放', en: 'Placements of the next quarter' },
  },
  {
    key: 'feed-contract',
    kind: 'contract',
    after: 'feed-request',
    month: 3,
    dayOfMonth: 2,
    yuan: 340_000,
    due: 4,
  },
  {
    key: 'search-contract',
    kind: 'contract',
    line: '搜索竞价',
    month: 2,
    dayOfMonth: 15,
    yuan: 320_000,
    due: 4,
    note: { 'zh-CN': '产品词包断', en: 'Product words booked ahead' },
  },
  {
    key: 'search-request',
    kind: 'request',
    line: '搜索竞价',
    month: 1,
    dayOfMonth: 12,
    yuan: 150_000,
    due: 3,
    note: { 'zh-CN': '比较词试投', en: 'Trial of comparison words' },
  },
  {
    end: 'cancel',
    of: 'search-request',
    month: 1,
    dayOfMonth: 25,
    reason: { 'zh-CN': '试投计划取消', en: 'The trial was called off' },
  },
  {
    key: 'store-request',
    kind: 'request',
    line: '应用商店推广',
    month: 3,
    dayOfMonth: 5,
    yuan: 80_000,
    due: 5,
  },
  {
    key: 'festival-request',
    kind: 'request',
    line: '节日主题投放',
    month: 3,
    dayOfMonth: 4,
    yuan: 90_000,
    due: 7,
    note: { 'zh-CN': '节日主题素材与点位', en: 'Material and places for the festival' },
  },
  {
    key: 'rebate-contract',
    kind: 'contract',
    line: '媒体返点',
    month: 0,
    dayOfMonth: 10,
    yuan: 60_000,
    due: 5,
    note: { 'zh-CN': '半年返点协议', en: 'Rebate agreement for half a year' },
  },
  { key: 'rebate-1', kind: 'invoice', after: 'rebate-contract', month: 2, bill: 1 },
];

const others: readonly SampleDocument[] = [
  {
    key: 'video-contract',
    kind: 'contract',
    line: '短视频',
    month: 2,
    dayOfMonth: 9,
    yuan: 40_000,
    due: 4,
    note: { 'zh-CN': '系列短片四条', en: 'A series of four films' },
  },
  {
    key: 'platform-contract',
    kind: 'contract',
    line: '归因与数据平台',
    month: 0,
    dayOfMonth: 8,
    yuan: 60_000,
    due: 5,
  },
  {
    key: 'platform-accepted',
    kind: 'acceptance',
    after: 'platform-contract',
    month: 2,
    dayOfMonth: 20,
    yuan: 30_000,
    due: 3,
    note: { 'zh-CN': '一期接入完成', en: 'First stage connected' },
  },
  // Leaves its line overspent on purpose: what an override looks like, and what has still to be moved (docs/guide).
  {
    key: 'stress-contract',
    kind: 'contract',
    line: '压力测试服务',
    month: 2,
    dayOfMonth: 12,
    yuan: 130_000,
    due: 5,
    note: { 'zh-CN': '大促前全链路压测', en: 'Full stress test before the campaign' },
    override: {
      by: 'shen',
      reason: {
        'zh-CN': '季度会议同意先签，随后调剂补足',
        en: 'The quarterly meeting agreed to sign first and move money after',
      },
    },
  },
];

/** Documents in every state, in the order in which they came on each line; people and vendors are invented. */
export const sampleDocuments: readonly (SampleDocument | SampleEnd)[] = [
  ...robot,
  ...heatmap,
  ...media,
  ...livestream,
  ...ads,
  ...others,
];
