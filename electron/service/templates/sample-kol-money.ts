import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { Words } from './sample-kol.ts';

/** Which part of which line is meant for a tier; lines by their Chinese names. */
export const tierLines: readonly { readonly tier: Tier; readonly line: string; readonly percent: number }[] =
  [
    { tier: 'head', line: '短视频', percent: 14 },
    { tier: 'head', line: '财经自媒体', percent: 8 },
    { tier: 'mid', line: '短视频', percent: 8 },
    { tier: 'mid', line: '财经自媒体', percent: 3 },
    { tier: 'ordinary', line: '短视频', percent: 2 },
  ];

export const tierReason = {
  rule: {
    'zh-CN': '头部财经博主讲解产品，须持有从业资格',
    en: 'Head finance bloggers explain products, so they are to be qualified',
  },
  lines: { 'zh-CN': '按启动会确定的分层投放比例', en: 'Shares of the tiers as agreed at the kick-off' },
} as const satisfies Record<string, Words>;

export const endReason: Words = {
  'zh-CN': '内容已下线，未验收部分不再支付',
  en: 'The content was taken down; what was not accepted is not paid',
};

/** Days since the contract that came to nothing was ended. */
export const ENDED_DAYS_AGO = 7;

/** Days from publication to acceptance, invoice and payment. */
export const settlingDays = { accepted: 4, invoiced: 8, paid: 21 } as const;

/** Days before its first publication that a contract is signed, and after its last that it runs. */
export const contractDays = { signedBefore: 16, runsAfter: 30 } as const;

/** Days before publication on which a piece came to each step. */
export const stepDays = { brief: 18, script: 12, review: 6, scheduled: 3 } as const;
