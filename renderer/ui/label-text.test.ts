import { beforeAll, expect, test } from 'vitest';
import { createFormats } from './formats.ts';
import { i18n } from './i18n.ts';
import { labelText, recordText, refusalText } from './label-text.ts';

const zh = createFormats('zh-CN', 'yuan');
const en = createFormats('en', 'yuan');
const label = {
  key: 'cellChanged',
  params: { line: '信息流 <b>$t(common.product) {{x}}', atMonth: '2026-07', beforeFen: 100, afterFen: -250 },
} as const;

beforeAll(() => i18n.changeLanguage('zh-CN'));

test('a label is written in the language, its parameters by their endings, names as they are', () => {
  expect(labelText(label, i18n.getFixedT('zh-CN'), zh)).toBe(
    '调整“信息流 <b>$t(common.product) {{x}}”2026年7月计划：1.00 → \u22122.50',
  );
  expect(labelText(label, i18n.getFixedT('en'), en)).toContain('in Jul 2026: 1.00 → \u22122.50');
});

test('what moved along with a task is counted after it', () => {
  const moved = (followCount: number, tiedLineCount: number) =>
    ({
      key: 'taskMovedLater',
      params: { task: '$t(common.product) {{x}}', byDays: '4', followCount, tiedLineCount },
    }) as const;
  expect(labelText(moved(6, 0), i18n.getFixedT('zh-CN'), zh)).toBe(
    '“$t(common.product) {{x}}”推迟 4 个工作日，6 项任务随之移动',
  );
  expect(labelText(moved(1, 2), i18n.getFixedT('en'), en)).toBe(
    'Move “$t(common.product) {{x}}” later by 4 d; 1 task followed; phasing moved on 2 lines',
  );
  expect(labelText(moved(1200, 0), i18n.getFixedT('en'), en)).toMatch(/; 1,200 tasks followed$/u);
});

test('an undone record says so', () => {
  expect(recordText({ kind: 'undo', label }, i18n.getFixedT('zh-CN'), zh)).toMatch(/^撤销：调整/);
});

test('a refusal says what is wrong with the figures that it carries', () => {
  const refusal = { reason: 'shares-do-not-add-up', params: { sumBp: 10_150 } } as const;
  expect(refusalText(refusal, i18n.getFixedT('zh-CN'), zh)).toBe(
    '各类别份额合计为 101.50\u00a0%，应为 100 %。',
  );
});
