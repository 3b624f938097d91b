import type { Words } from './sample-timeline-task.ts';

/** What tasks spend of the budget's lines, lines by their Chinese names. */
export const shares: readonly {
  readonly task: string;
  readonly line: string;
  readonly percent: number;
}[] = [
  { task: 'engine', line: '归因与数据平台', percent: 30 },
  { task: 'joint', line: '归因与数据平台', percent: 20 },
  { task: 'dashboards', line: '归因与数据平台', percent: 20 },
  { task: 'tracking', line: '热力图工具', percent: 40 },
  { task: 'watch', line: '热力图工具', percent: 30 },
  { task: 'answers', line: 'AI客服机器人', percent: 30 },
  { task: 'robot', line: 'AI客服机器人', percent: 40 },
  { task: 'scripts', line: '压力测试服务', percent: 30 },
  { task: 'stress', line: '压力测试服务', percent: 50 },
  { task: 'weekly', line: '财经自媒体', percent: 50 },
  { task: 'bloggers', line: '财经自媒体', percent: 35 },
  { task: 'shorts', line: '短视频', percent: 70 },
  { task: 'rehearsal', line: '直播', percent: 25 },
  { task: 'newcomers', line: '应用商店推广', percent: 40 },
  { task: 'first', line: '信息流广告', percent: 25 },
  { task: 'first', line: '搜索竞价', percent: 20 },
  { task: 'second', line: '信息流广告', percent: 40 },
  { task: 'second', line: '搜索竞价', percent: 35 },
  { task: 'recall', line: '老客召回触达', percent: 50 },
  { task: 'loyalty', line: '老客召回触达', percent: 25 },
  { task: 'theme', line: '节日主题投放', percent: 60 },
];

/** Whose phasing moves with which gate. */
export const tie = { line: '节日主题投放', task: 'gate3' } as const;

/** What may happen, how likely, and how many more working days it then takes: at best, likely, at worst. */
export const risks: readonly {
  readonly task: string;
  readonly name: Words;
  readonly percent: number;
  readonly days: readonly [number, number, number];
}[] = [
  {
    task: 'engine',
    name: { 'zh-CN': '标签口径返工', en: 'Tags have to be redefined' },
    percent: 25,
    days: [2, 4, 8],
  },
  {
    task: 'stress',
    name: { 'zh-CN': '高并发下出现交易故障', en: 'A trading fault under high concurrency' },
    percent: 30,
    days: [3, 5, 10],
  },
  {
    task: 'payments',
    name: { 'zh-CN': '对方平台接口变更', en: 'A partner changes its interface' },
    percent: 20,
    days: [3, 5, 12],
  },
  {
    task: 'security',
    name: { 'zh-CN': '合规审查退回', en: 'The review sends it back' },
    percent: 15,
    days: [2, 3, 6],
  },
  {
    task: 'bloggers',
    name: { 'zh-CN': '博主档期冲突', en: 'A blogger is booked elsewhere' },
    percent: 30,
    days: [3, 5, 10],
  },
];
