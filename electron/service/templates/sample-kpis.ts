import type { KpiAggregation } from '#shared/domain/kpis/roll-up.ts';
import type { KpiDirection, KpiGrain, KpiUnit } from '#shared/domain/kpis/kpi.ts';
import type { Words } from './sample-timeline-task.ts';

export type SampleKpiKey =
  | 'sales'
  | 'conversion'
  | 'dwell'
  | 'register'
  | 'buy'
  | 'bind'
  | 'visits'
  | 'ticket'
  | 'purchases'
  | 'cost'
  | 'milestones';

/** What a KPI aims at in the two halves of the programme, in base units: fen, counts, fractions, seconds. */
type SampleAim =
  | { readonly target: readonly [number, number] }
  | {
      readonly lower: readonly [number, number];
      readonly upper: readonly [number, number];
      readonly tolerance: number;
    };

/** In percent, and in the order of the departments: marketing, product, technology, customer service. */
type SharePercent = readonly [number, number, number, number];

export interface SampleKpi {
  readonly key: SampleKpiKey;
  readonly name: Words;
  readonly meaning: Words;
  readonly source: Words;
  readonly unit: KpiUnit;
  readonly direction: KpiDirection;
  readonly aggregation: KpiAggregation;
  readonly grain: KpiGrain;
  readonly owner: string;
  readonly weightPercent: number;
  /** None: nobody's assessment. */
  readonly shares: SharePercent | null;
  readonly aim: SampleAim | null;
}

const WEEKLY = 'week';
const transactions: Words = { 'zh-CN': '交易系统', en: 'Transaction system' };
const tracking: Words = { 'zh-CN': '行为埋点', en: 'Behaviour tracking' };

/** The three joint KPIs (P5.2), the three core rates (P6.1), and what they are made of or cost. */
export const sampleKpis: readonly SampleKpi[] = [
  {
    key: 'sales',
    name: { 'zh-CN': '理财产品销量', en: 'Product sales' },
    meaning: {
      'zh-CN': '线上渠道当周成交的理财产品金额，按申购确认计。',
      en: 'Wealth products sold online in the week, by confirmed purchases.',
    },
    source: transactions,
    unit: 'yuan',
    direction: 'higher',
    aggregation: 'sum',
    grain: WEEKLY,
    owner: 'chen',
    weightPercent: 30,
    shares: [40, 30, 15, 15],
    aim: { target: [560_000_000_000, 600_000_000_000] },
  },
  {
    key: 'conversion',
    name: { 'zh-CN': '用户转化率', en: 'User conversion' },
    meaning: {
      'zh-CN': '当周有申购的访问占全部访问的比例，新客与老客分开看。',
      en: 'Visits with a purchase as a share of all visits, new and existing customers apart.',
    },
    source: tracking,
    unit: 'percent',
    direction: 'higher',
    aggregation: 'ratio',
    grain: WEEKLY,
    owner: 'gu',
    weightPercent: 25,
    shares: [35, 30, 20, 15],
    aim: { target: [0.025, 0.027] },
  },
  {
    key: 'dwell',
    name: { 'zh-CN': '页面停留时长', en: 'Page dwell time' },
    meaning: {
      'zh-CN': '产品页的平均停留时长，按访问次数加权；太短是没看懂，太长是找不到。',
      en: 'Mean time on product pages, weighted by visits: too short is not read, too long is lost.',
    },
    source: tracking,
    unit: 'seconds',
    direction: 'range',
    aggregation: 'weighted-mean',
    grain: WEEKLY,
    owner: 'zhou',
    weightPercent: 15,
    shares: [15, 40, 35, 10],
    aim: { lower: [100, 105], upper: [150, 150], tolerance: 30 },
  },
  {
    key: 'register',
    name: { 'zh-CN': '访问→注册转化率', en: 'Visit to registration' },
    meaning: {
      'zh-CN': '新客访问中完成注册的比例；看表单字段、验证环节与流失节点。',
      en: 'New visitors who register; watches form fields, verification and where people leave.',
    },
    source: tracking,
    unit: 'percent',
    direction: 'higher',
    aggregation: 'ratio',
    grain: WEEKLY,
    owner: 'tang',
    weightPercent: 10,
    shares: [40, 20, 30, 10],
    aim: { target: [0.076, 0.082] },
  },
  {
    key: 'buy',
    name: { 'zh-CN': '浏览→购买转化率', en: 'View to purchase' },
    meaning: {
      'zh-CN': '浏览产品页的访问中完成申购的比例；对照页面布局与按钮位置的A/B测试。',
      en: 'Product views that end in a purchase; read beside the A/B tests of layout and buttons.',
    },
    source: tracking,
    unit: 'percent',
    direction: 'higher',
    aggregation: 'ratio',
    grain: WEEKLY,
    owner: 'chen',
    weightPercent: 10,
    shares: [20, 45, 25, 10],
    aim: { target: [0.036, 0.039] },
  },
  {
    key: 'bind',
    name: { 'zh-CN': '活动参与→绑卡转化率', en: 'Campaign to card binding' },
    meaning: {
      'zh-CN': '参与活动后完成绑卡的比例；看未完成用户的二次触达与身份核验通过率。',
      en: 'Participants who bind a card; watches second reach and the pass rate of identity checks.',
    },
    source: { 'zh-CN': '活动平台', en: 'Campaign platform' },
    unit: 'percent',
    direction: 'higher',
    aggregation: 'ratio',
    grain: WEEKLY,
    owner: 'lin',
    weightPercent: 10,
    shares: [25, 15, 30, 30],
    aim: { target: [0.36, 0.38] },
  },
  {
    key: 'visits',
    name: { 'zh-CN': '页面访问量', en: 'Page visits' },
    meaning: { 'zh-CN': '产品相关页面的访问次数。', en: 'Visits to pages about products.' },
    source: tracking,
    unit: 'count',
    direction: 'higher',
    aggregation: 'sum',
    grain: WEEKLY,
    owner: 'tang',
    weightPercent: 0,
    shares: null,
    aim: { target: [4_500_000, 4_800_000] },
  },
  {
    key: 'ticket',
    name: { 'zh-CN': '笔均金额', en: 'Average ticket' },
    meaning: { 'zh-CN': '每笔申购的平均金额。', en: 'Mean amount of a purchase.' },
    source: transactions,
    unit: 'yuan',
    direction: 'higher',
    aggregation: 'ratio',
    grain: WEEKLY,
    owner: 'chen',
    weightPercent: 0,
    shares: null,
    aim: { target: [5_100_000, 5_100_000] },
  },
  {
    key: 'purchases',
    name: { 'zh-CN': '申购笔数', en: 'Purchases' },
    meaning: { 'zh-CN': '当周线上确认的申购笔数。', en: 'Purchases confirmed online in the week.' },
    source: transactions,
    unit: 'count',
    direction: 'higher',
    aggregation: 'sum',
    grain: WEEKLY,
    owner: 'chen',
    weightPercent: 0,
    shares: null,
    aim: null,
  },
  {
    key: 'cost',
    name: { 'zh-CN': '单笔申购投放成本', en: 'Ad spend per purchase' },
    meaning: {
      'zh-CN': '精准广告支出除以同月申购笔数，由系统算出。',
      en: 'Spend on precise advertising over the month’s purchases, worked out from both.',
    },
    source: { 'zh-CN': '预算支出与申购笔数', en: 'Entries of spend, and purchases' },
    unit: 'yuan',
    direction: 'lower',
    aggregation: 'ratio',
    grain: 'month',
    owner: 'gu',
    weightPercent: 0,
    shares: null,
    aim: { target: [4000, 3800] },
  },
  {
    key: 'milestones',
    name: { 'zh-CN': '里程碑按时率', en: 'Milestones on time' },
    meaning: {
      'zh-CN': '到期的里程碑中按时达成的比例，由时间表算出。',
      en: 'Milestones reached by their day, of those that were due, worked out from the timeline.',
    },
    source: { 'zh-CN': '项目时间表', en: 'Timeline' },
    unit: 'percent',
    direction: 'higher',
    aggregation: 'ratio',
    grain: 'month',
    owner: 'gu',
    weightPercent: 0,
    shares: null,
    aim: { target: [0.9, 0.9] },
  },
];

/** Sales are visits × conversion × average ticket: what moves them is told by these. */
export const salesFactors: readonly SampleKpiKey[] = ['visits', 'conversion', 'ticket'];

/** The groups of customers that conversion is told apart by (P6.4), and what each is to reach in the halves. */
export const customerGroups = {
  new: { name: { 'zh-CN': '新客', en: 'New customers' }, target: [0.0145, 0.0155] },
  existing: { name: { 'zh-CN': '老客', en: 'Existing customers' }, target: [0.0395, 0.042] },
} as const satisfies Record<string, { name: Words; target: readonly [number, number] }>;

/** What was said and decided on the numbers, and by whom. */
export const kpiStory = {
  targets: {
    by: 'gu',
    reason: {
      'zh-CN': '联合KPI启动会确定，四个部门共同承担。',
      en: 'Agreed at the kick-off of the joint KPIs, answered for by all four departments.',
    },
  },
  /** The sales target of the first half is lowered. */
  lowered: {
    by: 'gu',
    target: 540_000_000_000,
    reason: {
      'zh-CN': '存款利率下调后资金转向短期产品，跨部门协调会同意将上半程目标由56亿元调整为54亿元。',
      en: 'Funds moved to short products after the rate cut; the weekly meeting agreed to lower the first half from 5.6 to 5.4 billion yuan.',
    },
  },
  /** A week of dwell that nobody could measure, counted back from the newest. */
  missing: { weeksBack: 5 },
  restated: {
    by: 'chen',
    weeksBack: 2,
    /** So much of the purchases was counted at first. */
    firstShare: 0.93,
    reason: {
      'zh-CN': '补录渠道延迟回传的申购确认。',
      en: 'Confirmations that one channel had sent late were added.',
    },
  },
  dispute: {
    by: 'luo',
    weeksBack: 1,
    text: {
      'zh-CN': '当周身份核验接口故障两天，未通过的用户不应计入客服部的考核，请技术部复核。',
      en: 'The identity check was down for two days of this week; those who failed should not count against customer service. Technology should review.',
    },
  },
  landing: {
    by: 'chen',
    note: { 'zh-CN': '提交跨部门协调会的预计。', en: 'As told to the weekly meeting.' },
  },
} as const;
