import type { RiskInput, RiskLinkKind } from '#shared/domain/risks/risk.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';

type Words = Readonly<Record<Language, string>>;

export interface SampleRisk {
  readonly title: Words;
  readonly kind: RiskInput['kind'];
  readonly percent: number;
  /** How likely it was held to be from the week of a meeting on, or since the last (4). */
  readonly moves?: readonly { readonly week: number; readonly percent: number }[];
  readonly yuan: number;
  readonly days: number;
  readonly owner: string;
  readonly response: RiskInput['response'];
  readonly responseText: Words;
  readonly trigger: Words;
  /** Days from today until the response is due; below zero it is overdue. */
  readonly dueIn: number;
  /** What it hangs on, by name. */
  readonly links: readonly (readonly [RiskLinkKind, Words])[];
  /** Why it can't come any more. */
  readonly closed?: { readonly week: number; readonly reason: Words };
}

/** The one that the sample's draw was for. */
export const surgeRisk: SampleRisk = {
  title: {
    'zh-CN': '活动期间流量激增，交易高峰系统过载',
    en: 'Visits surge in a campaign and overload the systems',
  },
  kind: 'traffic',
  percent: 30,
  yuan: 400_000,
  days: 3,
  owner: 'zhou',
  response: 'reduce',
  responseText: {
    'zh-CN': '提前压测扩容，高峰限流并准备降级方案',
    en: 'Test and add capacity early; throttle at the peak',
  },
  trigger: { 'zh-CN': '访问量连续两小时超过平日两倍', en: 'Twice the usual visits for two hours' },
  dueIn: 12,
  links: [['line', { 'zh-CN': '压力测试服务', en: 'Stress test service' }]],
};

export const sampleRisks: readonly SampleRisk[] = [
  {
    title: {
      'zh-CN': '推荐引擎升级延误，上线准入推后',
      en: 'Recommendation engine comes late and delays going live',
    },
    kind: 'schedule',
    percent: 15,
    moves: [
      { week: 3, percent: 25 },
      { week: 4, percent: 40 },
    ],
    yuan: 300_000,
    days: 10,
    owner: 'xu',
    response: 'reduce',
    responseText: { 'zh-CN': '分两批交付，先上规则推荐兜底', en: 'Deliver in two parts, rules first' },
    trigger: { 'zh-CN': '联调两周内仍未通过', en: 'Joint tests not passed within two weeks' },
    dueIn: 9,
    links: [
      ['task', { 'zh-CN': '推荐引擎升级', en: 'Recommendation engine upgrade' }],
      ['task', { 'zh-CN': '闸门二 上线准入', en: 'Gate 2 Ready to go live' }],
    ],
  },
  {
    title: { 'zh-CN': '收益宣传口径引来监管问询', en: 'The regulator asks about how returns are advertised' },
    kind: 'compliance',
    percent: 20,
    yuan: 500_000,
    days: 8,
    owner: 'chen',
    response: 'avoid',
    responseText: {
      'zh-CN': '脚本发布前逐条合规审核，统一风险提示',
      en: 'Every script is reviewed; one wording for risk notes',
    },
    trigger: { 'zh-CN': '收到问询函或平台下架通知', en: 'A letter of inquiry, or a post taken down' },
    dueIn: 20,
    links: [
      ['task', { 'zh-CN': '安全与合规审查', en: 'Security and compliance review' }],
      ['kol', { 'zh-CN': '老陈谈资产配置', en: 'Lao Chen on Allocation' }],
    ],
  },
  {
    title: { 'zh-CN': '合作博主言论失当引发舆情', en: 'A blogger’s remarks turn public opinion' },
    kind: 'public-opinion',
    percent: 15,
    yuan: 600_000,
    days: 0,
    owner: 'lin',
    response: 'share',
    responseText: {
      'zh-CN': '合同约定言论责任，备好声明与替补名单',
      en: 'Liability in the contract; statement and substitutes ready',
    },
    trigger: { 'zh-CN': '负面评论占比超过 5 %', en: 'More than 5 % of comments are negative' },
    dueIn: 15,
    links: [
      ['kol', { 'zh-CN': '苏晓明的理财课', en: 'Su Xiaoming’s Money Class' }],
      ['task', { 'zh-CN': '头部财经博主合作', en: 'Head finance bloggers' }],
    ],
  },
  {
    title: { 'zh-CN': '搜索竞价点击单价持续上涨', en: 'Clicks in search bidding keep getting dearer' },
    kind: 'budget',
    percent: 25,
    moves: [{ week: 2, percent: 50 }],
    yuan: 150_000,
    days: 0,
    owner: 'tang',
    response: 'reduce',
    responseText: { 'zh-CN': '压缩高价词，转投信息流', en: 'Cut dear keywords, move to feed ads' },
    trigger: { 'zh-CN': '点击单价连续两周高于 12 元', en: 'A click costs more than CNY 12 for two weeks' },
    dueIn: 5,
    links: [
      ['line', { 'zh-CN': '搜索竞价', en: 'Search bidding' }],
      ['kpi', { 'zh-CN': '单笔申购投放成本', en: 'Ad spend per purchase' }],
    ],
  },
  {
    title: { 'zh-CN': '新客转化率达不到年度目标', en: 'Conversion of new customers misses its target' },
    kind: 'kpi',
    percent: 20,
    moves: [{ week: 3, percent: 35 }],
    yuan: 100_000,
    days: 5,
    owner: 'gu',
    response: 'reduce',
    responseText: {
      'zh-CN': '三步购买流程提前灰度，按周复盘',
      en: 'Release the three-step purchase early; look at it weekly',
    },
    trigger: { 'zh-CN': '连续四周低于应到节奏', en: 'Behind its pace for four weeks' },
    dueIn: 25,
    links: [
      ['kpi', { 'zh-CN': '用户转化率', en: 'User conversion' }],
      ['task', { 'zh-CN': '三步购买流程', en: 'Three-step purchase' }],
    ],
  },
  {
    title: { 'zh-CN': '支付平台接口排期推迟', en: 'The payment app puts off the connection' },
    kind: 'partner',
    percent: 60,
    moves: [{ week: 4, percent: 30 }],
    yuan: 80_000,
    days: 15,
    owner: 'xu',
    response: 'share',
    responseText: {
      'zh-CN': '与对方项目组签排期备忘，备选第二家',
      en: 'Dates agreed in writing; a second partner in reserve',
    },
    trigger: { 'zh-CN': '联调环境逾期未开通', en: 'No test access by the agreed day' },
    dueIn: -4,
    links: [['task', { 'zh-CN': '首个支付平台联通', en: 'First payment app connected' }]],
  },
  {
    title: {
      'zh-CN': '热力图工具停服，行为数据中断',
      en: 'The heatmap tool stops and behaviour data are lost',
    },
    kind: 'technology',
    percent: 10,
    yuan: 40_000,
    days: 2,
    owner: 'zhou',
    response: 'accept',
    responseText: { 'zh-CN': '每日备份原始数据', en: 'Raw data are saved daily' },
    trigger: { 'zh-CN': '数据延迟超过一天', en: 'Data more than a day late' },
    dueIn: -20,
    links: [['line', { 'zh-CN': '热力图工具', en: 'Heatmap tool' }]],
    closed: {
      week: 2,
      reason: { 'zh-CN': '已签年度服务并完成验收', en: 'Yearly service is signed and accepted' },
    },
  },
];

/** What the surge hangs on besides its line, once there are tasks. */
export const surgeTask: Words = { 'zh-CN': '全链路压力测试', en: 'End-to-end stress test' };
