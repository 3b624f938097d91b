import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { DrawCause, Paper, RequestKind } from '#shared/domain/requests/request.ts';

type Words = Readonly<Record<Language, string>>;

/** An amount of the sample in whole yuan: a line by its Chinese name, a month counted from the first. */
interface SampleLeg {
  readonly line: string;
  readonly month: number;
  readonly yuan: number;
}

export interface SampleRequest {
  /** When it is made: before the meetings (0), in the week before one of them, or since the last (4). */
  readonly week: number;
  readonly kind: Extract<RequestKind, 'reallocation' | 'draw'>;
  readonly by: string;
  readonly reason: Words;
  readonly legs: readonly SampleLeg[];
  readonly papers: readonly { readonly text: Words; readonly reference: Paper['reference'] }[];
  readonly cause: DrawCause | null;
  /** What became of it, and by whom. */
  readonly outcome:
    | { readonly kind: 'draft' }
    | { readonly kind: 'waiting' }
    | { readonly kind: 'approved'; readonly by: string; readonly note: Words }
    | { readonly kind: 'rejected'; readonly by: string; readonly reason: Words };
}

/** The draw's money, spent in the same month on the line that got it. */
export const drawnEntry = {
  line: '压力测试服务',
  month: 1,
  dayOfMonth: 20,
  yuan: 12_600,
  vendor: { 'zh-CN': '磐石云', en: 'Panshi Cloud' },
  note: { 'zh-CN': '流量激增临时扩容', en: 'Extra capacity for the surge' },
} as const;

const NEXT = 4;

export const sampleRequests: readonly SampleRequest[] = [
  {
    week: 0,
    kind: 'draw',
    by: 'zhou',
    reason: {
      'zh-CN': '直播引流使访问量升到平日三倍，需临时扩容两周',
      en: 'The livestream tripled visits; two weeks of extra capacity are needed',
    },
    legs: [
      { line: '流量激增储备', month: 1, yuan: -12_600 },
      { line: '压力测试服务', month: 1, yuan: 12_600 },
    ],
    papers: [
      {
        text: { 'zh-CN': '访问量监控日报', en: 'Daily report of visits' },
        reference: 'https://monitor.example.com/visits',
      },
    ],
    cause: 'traffic-surge',
    outcome: {
      kind: 'approved',
      by: 'shen',
      note: { 'zh-CN': '情况属实，按实际用量结算', en: 'Confirmed; settle by actual use' },
    },
  },
  {
    week: 2,
    kind: 'reallocation',
    by: 'lin',
    reason: {
      'zh-CN': '直播的首购成本低于短视频，两个月各加一场',
      en: 'First purchases cost less by livestream than by short video; one more session in each of two months',
    },
    legs: [
      { line: '短视频', month: NEXT, yuan: -20_000 },
      { line: '短视频', month: NEXT + 1, yuan: -20_000 },
      { line: '直播', month: NEXT, yuan: 20_000 },
      { line: '直播', month: NEXT + 1, yuan: 20_000 },
    ],
    papers: [],
    cause: null,
    // By the second meeting.
    outcome: { kind: 'waiting' },
  },
  {
    week: 2,
    kind: 'reallocation',
    by: 'chen',
    reason: { 'zh-CN': '想提前备足第四季度的投放', en: 'To have the fourth quarter’s placements early' },
    legs: [
      { line: 'AI客服机器人', month: NEXT, yuan: -50_000 },
      { line: '信息流广告', month: NEXT, yuan: 50_000 },
    ],
    papers: [],
    cause: null,
    outcome: {
      kind: 'rejected',
      by: 'he',
      reason: {
        'zh-CN': '客服机器人的年费已在谈合同，不能挪用',
        en: 'The robot’s yearly fee is being contracted and can’t be moved',
      },
    },
  },
  {
    week: 3,
    kind: 'reallocation',
    by: 'gu',
    reason: {
      'zh-CN': '八周归因显示直播每万元带来的首购更多，夏季两场需提前订主播',
      en: 'Eight weeks of attribution show more first purchases per 10,000 from livestream; two summer sessions need their hosts booked now',
    },
    legs: [
      ...[0, 1, 2].map((after) => ({ line: '搜索竞价', month: NEXT + after, yuan: -60_000 })),
      ...[0, 1, 2].map((after) => ({ line: '直播', month: NEXT + after, yuan: 60_000 })),
    ],
    papers: [
      {
        text: { 'zh-CN': '归因周报第 8 期', en: 'Attribution weekly no. 8' },
        reference: 'https://reports.example.com/attribution/8',
      },
    ],
    cause: null,
    outcome: { kind: 'waiting' },
  },
  {
    week: 4,
    kind: 'reallocation',
    by: 'tang',
    reason: { 'zh-CN': '应用商店旺季前置', en: 'The app stores’ season comes earlier' },
    legs: [
      { line: '应用商店推广', month: NEXT + 4, yuan: -15_000 },
      { line: '应用商店推广', month: NEXT + 1, yuan: 15_000 },
    ],
    papers: [],
    cause: null,
    outcome: { kind: 'draft' },
  },
];
