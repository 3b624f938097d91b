import type { GateVerdict, Measure } from '#shared/domain/timeline/gate.ts';
import type { Words } from './sample-timeline-task.ts';

export interface SampleCriterion {
  readonly gate: string;
  readonly name: Words;
  readonly owner: string;
  readonly evidence?: Words;
  readonly measure?: Omit<Measure, 'unit'> & { readonly unit: Words };
  /** Of one that is not measured. */
  readonly isMet?: true;
}

const percent: Words = { 'zh-CN': '%', en: '%' };

export const criteria: readonly SampleCriterion[] = [
  {
    gate: 'gate1',
    name: { 'zh-CN': '完成画像的目标客群', en: 'Target segments with a profile' },
    owner: 'lin',
    evidence: { 'zh-CN': '画像报告第 3 版', en: 'Profiles, third version' },
    measure: { comparison: 'at-least', limit: 4, value: 4, unit: { 'zh-CN': '类', en: 'segments' } },
  },
  {
    gate: 'gate1',
    name: { 'zh-CN': '风险应急预案经演练', en: 'Contingency plan rehearsed' },
    owner: 'zhou',
    evidence: { 'zh-CN': '桌面推演纪要', en: 'Minutes of the rehearsal' },
    isMet: true,
  },
  {
    gate: 'gate1',
    name: { 'zh-CN': '适当性规则经合规确认', en: 'Suitability rules confirmed by compliance' },
    owner: 'chen',
    evidence: { 'zh-CN': '合规意见书', en: 'Opinion of compliance' },
    isMet: true,
  },
  {
    gate: 'gate2',
    name: { 'zh-CN': '压力测试交易故障', en: 'Stress test: trading faults' },
    owner: 'song',
    measure: { comparison: 'at-most', limit: 0, value: null, unit: { 'zh-CN': '次', en: 'faults' } },
  },
  {
    gate: 'gate2',
    name: { 'zh-CN': '购买步骤', en: 'Steps to a purchase' },
    owner: 'chen',
    evidence: { 'zh-CN': '三步购买流程验收单', en: 'Acceptance of the three-step purchase' },
    measure: { comparison: 'at-most', limit: 3, value: 3, unit: { 'zh-CN': '步', en: 'steps' } },
  },
  {
    gate: 'gate2',
    name: { 'zh-CN': '第三方数据权限审计无遗留问题', en: 'Audit of data access has nothing open' },
    owner: 'zhou',
  },
  {
    gate: 'gate2',
    name: { 'zh-CN': '客服培训通过率', en: 'Service staff who passed the training' },
    owner: 'luo',
    measure: { comparison: 'at-least', limit: 95, value: null, unit: percent },
  },
  {
    gate: 'gate3',
    name: { 'zh-CN': '首批投放点击率', en: 'Click-through rate of the first flight' },
    owner: 'ye',
    measure: { comparison: 'at-least', limit: 1.8, value: null, unit: percent },
  },
  {
    gate: 'gate3',
    name: { 'zh-CN': '浏览到购买转化率', en: 'Conversion from view to purchase' },
    owner: 'lin',
    measure: { comparison: 'at-least', limit: 3.2, value: null, unit: percent },
  },
  {
    gate: 'gate3',
    name: { 'zh-CN': '未结重大投诉', en: 'Serious complaints still open' },
    owner: 'luo',
    measure: { comparison: 'at-most', limit: 0, value: null, unit: { 'zh-CN': '件', en: 'cases' } },
  },
];

/** How a gate that was reached was decided; what it demanded is done. */
export const decisions: readonly {
  readonly gate: string;
  readonly by: string;
  readonly verdict: GateVerdict;
  readonly note: Words;
  readonly action: { readonly text: Words; readonly owner: string; readonly dueInDays: number };
}[] = [
  {
    gate: 'gate1',
    by: 'gu',
    verdict: 'conditional',
    note: {
      'zh-CN': '方案通过；第三方数据合作须先完成分级清单',
      en: 'The plan is approved; data may be shared once it is graded',
    },
    action: {
      text: { 'zh-CN': '提交第三方数据分级清单', en: 'Hand in the graded list of shared data' },
      owner: 'zhou',
      dueInDays: 14,
    },
  },
];
