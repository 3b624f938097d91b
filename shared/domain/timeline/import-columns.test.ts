import { expect, test } from 'vitest';
import { columnsIn } from './import-columns.ts';

test('headers are known in both languages, in any order, whatever their signs', () => {
  expect(
    columnsIn(['Owner', 'Task Name', 'Start_Date', 'Predecessors:', 'ID', 'Duration (days)', 'Dept.']),
  ).toMatchObject({
    id: 'ID',
    name: 'Task Name',
    duration: 'Duration (days)',
    predecessors: 'Predecessors:',
    start: 'Start_Date',
    department: 'Dept.',
    owner: 'Owner',
    finish: null,
  });
  expect(
    columnsIn([
      '部门',
      '任务名称',
      '开始 日期',
      '前置任务',
      '序号',
      '工期（天）',
      '负责人',
      '完成百分比',
      '完成',
    ]),
  ).toMatchObject({
    id: '序号',
    name: '任务名称',
    duration: '工期（天）',
    predecessors: '前置任务',
    start: '开始 日期',
    department: '部门',
    owner: '负责人',
    done: '完成百分比',
    finish: '完成',
  });
});

test('one header is never two columns', () => {
  const columns = Object.values(columnsIn(['Task', 'Summary', 'Days', 'From', 'To']));
  const used = columns.filter((header) => header !== null);
  expect(new Set(used).size).toBe(used.length);
});
