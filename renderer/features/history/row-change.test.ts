import { describe, expect, test } from 'vitest';
import { createFormats } from '#renderer/ui/formats.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { RowChange } from '#shared/domain/ledger/record.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { placeOf } from './record-place.ts';
import { toldChange } from './row-change.ts';
import { createWords } from './words.ts';

const names = { l1: '直播', d1: '市场部', p1: '2026-01-01', c1: '精准广告' };

function told(change: RowChange, language: Language = 'zh-CN') {
  return toldChange(change, {
    t: i18n.getFixedT(language),
    formats: createFormats(language, 'wan'),
    words: createWords(language),
    names,
  });
}

const line = {
  id: 'l1',
  category_id: 'c1',
  name: '直播',
  name_key: '直播',
  kind: 'spend',
  department_id: null,
  owner_id: null,
  vendor: '',
  note: 'a',
  position: 3,
};

describe('what became of a row', () => {
  test('shows only what differs, references by name, nothing of the storage', () => {
    const after = { ...line, name: '直播间', name_key: '直播间', department_id: 'd1', position: 4 };
    const change = told({ table: 'budget_line', rowId: 'l1', before: line, after });
    expect(change).toMatchObject({ title: '直播间', fate: 'changed' });
    expect(change.fields.map(({ name, before, after: is }) => [name, before, is])).toEqual([
      ['名称', '直播', '直播间'],
      ['部门', '', '市场部'],
      ['次序', '3', '4'],
    ]);
  });

  test('of a row that came shows what it holds, without its title, what is empty and its position', () => {
    const change = told({ table: 'budget_line', rowId: 'l1', before: null, after: line }, 'en');
    expect(change).toMatchObject({ title: '直播', fate: 'added' });
    expect(change.fields.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['Category', null, '精准广告'],
      ['Kind', null, 'Spending'],
      ['Note', null, 'a'],
    ]);
  });

  test('writes money to the fen in yuan whatever the unit, and calls a month by its line', () => {
    const cell = { id: 'm1', line_id: 'l1', month: '2026-03', fen: -123_456 };
    const change = told({ table: 'plan_month', rowId: 'm1', before: cell, after: { ...cell, fen: 250_000 } });
    expect(change.title).toBe('直播 · 2026年3月');
    expect(change.fields).toEqual([
      { column: 'fen', name: '计划（元）', before: '−1,234.56', after: '2,500.00', isMoney: true },
    ]);
    const gone = told({ table: 'plan_month', rowId: 'm1', before: cell, after: null }, 'en');
    expect(gone).toMatchObject({ title: '直播 · Mar 2026', fate: 'removed' });
    expect(gone.fields).toMatchObject([{ before: '−1,234.56', after: null }]);
  });

  test('writes shares, tolerances, days, flags and lists in their own way', () => {
    const share = { id: 's', policy_id: 'p1', category_id: 'c1', share_bp: 6050, band_bp: 300 };
    const told1 = told({ table: 'policy_share', rowId: 's', before: null, after: share });
    expect(told1.fields.map(({ after }) => after)).toEqual(['2026年1月1日', '60.50\u00a0%', '3.00 个百分点']);
    const profile = { id: 'i', name: 'x', name_key: 'x', headers: '["日期","金额"]', mapping: '{}' };
    const told2 = told({ table: 'import_profile', rowId: 'i', before: null, after: profile });
    expect(told2.fields.map(({ after }) => after)).toEqual(['日期、金额']);
    const told3 = told({
      table: 'import_profile',
      rowId: 'i',
      before: profile,
      after: { ...profile, mapping: '{"a":1}' },
    });
    expect(told3.fields.map(({ after }) => after)).toEqual(['已更改']);
  });

  test('a row that ended as it began is told as such', () => {
    expect(told({ table: 'budget_line', rowId: 'l1', before: line, after: line }).fate).toBe('same');
    expect(told({ table: 'budget_line', rowId: 'l1', before: null, after: null }).fate).toBe('same');
  });
});

test('every row leads to the screen that shows it', () => {
  expect(placeOf('plan_month', 'm1', { line_id: 'l1' })).toEqual({
    to: '/budget',
    search: { show: 'line', id: 'l1' },
  });
  expect(placeOf('entry', 'e1', {})).toEqual({ to: '/budget/entries', search: { entry: 'e1' } });
  expect(placeOf('workspace', 'w', {})).toBeNull();
});

describe('words', () => {
  test('find sentences by what they say themselves, not by what fills them', () => {
    expect(createWords('zh-CN').labelsSaying('导入')).toEqual(expect.arrayContaining(['entriesImported']));
    expect(createWords('zh-CN').labelsSaying('category')).toEqual([]);
    expect(createWords('en').labelsSaying('IMPORT ')).toContain('entriesImported');
    expect(createWords('en').labelsSaying(' ')).toEqual([]);
  });

  test('name commands, and leave what they do not know as it is', () => {
    expect(createWords('zh-CN').command('budget.setCells')).toBe('填写计划');
    expect(createWords('en').command('later.command')).toBe('later.command');
    expect(createWords('en').command('budget')).toBe('budget');
  });
});
