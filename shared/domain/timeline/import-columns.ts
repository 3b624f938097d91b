import { nameKey } from '#shared/values/name-key.ts';
import { type ImportColumns, type ImportField, importFields } from './import-answer.ts';

/** What tables call their columns, in English and Chinese, the likelier first; compared without case and signs. */
const WORDS: Readonly<Record<ImportField, readonly string[]>> = {
  id: [
    'id',
    'code',
    'no',
    'number',
    'task id',
    'wbs',
    '#',
    '编号',
    '序号',
    '标识号',
    '任务编号',
    '代码',
    '编码',
  ],
  name: [
    'name',
    'task name',
    'task',
    'title',
    'activity',
    'summary',
    '名称',
    '任务名称',
    '任务',
    '工作内容',
    '事项',
  ],
  duration: [
    'duration',
    'days',
    'working days',
    'effort',
    '工期',
    '工期天',
    '天数',
    '工作日',
    '持续时间',
    '时长',
  ],
  predecessors: [
    'predecessors',
    'predecessor',
    'depends on',
    'dependencies',
    'after',
    '前置任务',
    '前置',
    '依赖',
    '紧前任务',
  ],
  start: [
    'start',
    'start date',
    'begin',
    'from',
    'planned start',
    '开始',
    '开始时间',
    '开始日期',
    '计划开始',
    '起始日期',
  ],
  finish: [
    'finish',
    'finish date',
    'end',
    'end date',
    'due',
    'to',
    '完成',
    '完成时间',
    '完成日期',
    '结束',
    '结束时间',
    '结束日期',
    '计划完成',
    '截止日期',
  ],
  department: ['department', 'dept', 'team', 'group', '部门', '责任部门', '所属部门', '团队'],
  owner: [
    'owner',
    'assignee',
    'resource names',
    'resources',
    'responsible',
    'person',
    '负责人',
    '责任人',
    '资源名称',
    '经办人',
    '执行人',
  ],
  done: [
    'done',
    '% complete',
    'percent complete',
    'complete',
    'progress',
    '完成百分比',
    '进度',
    '完成率',
    '完成比例',
  ],
  level: ['level', 'outline level', 'indent', 'outline', '级别', '大纲级别', '层级', '缩进'],
};

export const NO_COLUMNS: ImportColumns = {
  id: null,
  name: null,
  duration: null,
  predecessors: null,
  start: null,
  finish: null,
  department: null,
  owner: null,
  done: null,
  level: null,
};

/** Which header is which column, as far as their words say; a header is never taken twice. */
export function columnsIn(headers: readonly string[]): ImportColumns {
  const taken = new Set<string>();
  const columns = { ...NO_COLUMNS };
  const byKey = new Map(headers.map((header) => [plain(header), header]));
  for (const field of importFields) {
    const header = WORDS[field]
      .map((word) => byKey.get(plain(word)))
      .find((found) => found !== undefined && !taken.has(found));
    if (header === undefined) continue;
    columns[field] = header;
    taken.add(header);
  }
  return columns;
}

/** 'Start_Date', 'Start date (planned)' and '开始 日期：' are what they say without their signs. */
function plain(header: string): string {
  const key = nameKey(header)
    .replace(/[（(][^）)]*[）)]/gu, '')
    .replace(/[\s_:：.*/\\-]+/gu, '');
  return key === '' ? nameKey(header) : key;
}
