import { researchTasks } from './sample-timeline-research.ts';
import type { Words } from './sample-timeline-task.ts';

export const baselineWords: { readonly name: Words; readonly note: Words } = {
  name: { 'zh-CN': '启动会批准的计划', en: 'Plan approved at the kick-off' },
  note: { 'zh-CN': '三个阶段、三道闸门', en: 'Three phases, three gates' },
};

/** Why the plan was changed, each time. */
export const reasons = {
  plan: { 'zh-CN': '按启动会纪要编制', en: 'Drawn up from the minutes of the kick-off' },
  deadlines: { 'zh-CN': '各部门确认承诺日期', en: 'Days committed to by the departments' },
  research: {
    'zh-CN': '阶段一实际进度；营销策略因春节前后两次评审多用两天',
    en: 'How phase 1 went; the strategy took two days more, for two reviews',
  },
  action: { 'zh-CN': '分级清单已提交', en: 'The graded list was handed in' },
  week: { 'zh-CN': '周会更新进度', en: 'Progress as told in the weekly meeting' },
  slip: {
    'zh-CN': '推荐引擎标签口径返工，工期多五天',
    en: 'Tags of the recommendation engine are redefined: five days more',
  },
  tie: {
    'zh-CN': '主推期推迟时，投放预算一并后移',
    en: 'When the main campaign moves, its money moves along',
  },
} as const satisfies Record<string, Words>;

export const researchKeys: readonly string[] = researchTasks.map(({ key }) => key);
