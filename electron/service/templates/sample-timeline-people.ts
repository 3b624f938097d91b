import type { SampleDepartmentKey, Words } from './sample-timeline-task.ts';

/** The team that runs the campaigns, weekends included; only the sample has it. */
export const campaignTeam: {
  readonly hue: 'other';
  readonly name: Words;
  readonly badge: Words;
  readonly duty: Words;
  readonly calendar: Words;
} = {
  hue: 'other',
  name: { 'zh-CN': '活动运营组', en: 'Campaign operations' },
  badge: { 'zh-CN': '活', en: 'C' },
  duty: { 'zh-CN': '执行投放与活动，周末值班', en: 'Runs flights and campaigns, weekends included' },
  calendar: { 'zh-CN': '活动运营排班', en: 'Campaign operations' },
};

/** Who works on the plan besides those who look after the budget. */
export const planPeople: readonly {
  readonly key: string;
  readonly name: Words;
  readonly department: SampleDepartmentKey;
}[] = [
  { key: 'fang', name: { 'zh-CN': '方若琳', en: 'Fang Ruolin' }, department: 'product' },
  { key: 'wei', name: { 'zh-CN': '韦一鸣', en: 'Wei Yiming' }, department: 'technology' },
  { key: 'song', name: { 'zh-CN': '宋廷', en: 'Song Ting' }, department: 'technology' },
  { key: 'su', name: { 'zh-CN': '苏禾', en: 'Su He' }, department: 'service' },
  { key: 'ye', name: { 'zh-CN': '叶昭', en: 'Ye Zhao' }, department: 'other' },
  { key: 'qin', name: { 'zh-CN': '秦朗', en: 'Qin Lang' }, department: 'other' },
];

/** Away for a few days, soon: from the day of the status date's week that is named, Monday being 0. */
export const leave: {
  readonly who: string;
  readonly firstDay: number;
  readonly dayCount: number;
  readonly calendar: Words;
  readonly name: Words;
} = {
  who: 'xu',
  firstDay: 16,
  dayCount: 3,
  calendar: { 'zh-CN': '许行舟', en: 'Xu Xingzhou' },
  name: { 'zh-CN': '年假', en: 'Annual leave' },
};
