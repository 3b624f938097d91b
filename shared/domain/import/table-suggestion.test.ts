import { describe, expect, it } from 'vitest';
import { uuidV7 } from '#shared/values/id.ts';
import { DeliverableFinder } from './deliverable-finder.ts';
import { missingIn } from './table-columns.ts';
import type { KnownKpi } from './table-directory.ts';
import { suggestTable } from './table-suggestion.ts';

const kpi = (name: string): KnownKpi => ({
  id: uuidV7<'kpi'>(0, new Uint8Array(10)),
  name,
  unit: 'count',
  aggregation: 'sum',
  grain: 'month',
  isDerived: false,
});

describe('what a table is taken for', () => {
  it.each([
    [
      'Rank,Name,Username,Follower Count',
      '1,Abdullahi,@itsyaboymaina,10.4M',
      { name: 1, handle: 2, followers: 3 },
    ],
    [
      '达人昵称,抖音号,所属平台,粉丝量,层级,MCN机构,图文报价,直播坑位费报价,从业资格,有效期至',
      '老陈,chen,抖音,1.2万,腰部,星河,3000,9000,基金从业,2027-01-01',
      {
        name: 0,
        handle: 1,
        platform: 2,
        followers: 3,
        tier: 4,
        agency: 5,
        pricePost: 6,
        priceLivestream: 7,
        qualification: 8,
        qualificationUntil: 9,
      },
    ],
    ['姓名,粉丝数', '老陈,5w', { handle: 0, followers: 1 }],
    ['达人账号,刊例价（万元）', 'chen,1.5', { handle: 0, priceOther: 1 }],
  ])('a roster: %s', (headers, row, columns) => {
    const { mapping } = suggestTable('kols', headers.split(','), [row.split(',')], []);
    expect(mapping.columns).toEqual(columns);
  });

  it('results, with dwell of a click on average and amounts in 万元', () => {
    const headers = [
      '统计日期',
      '作品链接',
      '播放量',
      '点击率',
      '点击数',
      '平均停留时长',
      '成交金额（万元）',
    ];
    const row = ['2026年6月1日', 'https://a', '1.2万', '3%', '360', '41', '1.5'];
    const { mapping } = suggestTable('results', headers, [row], []);
    expect(mapping).toMatchObject({
      columns: { day: 0, link: 1, exposure: 2, click: 4, dwell: 5, purchaseAmount: 6 },
      amountUnit: 'wan',
      dwell: 'per-click',
    });
    expect(missingIn(mapping)).toEqual([]);
  });

  it.each([
    ['指标,周期,数值', '新客数,2026-01,5', 'long', { kpi: 0, period: 1, value: 2 }],
    ['指标,2026年1月,2026年2月', '新客数,5,6', 'periods', { kpi: 0 }],
    ['月份,新客数,备注', '2026-01,5,x', 'kpis', { period: 0, note: 2 }],
    ['Month,VisitorType,Revenue', 'Feb,New_Visitor,TRUE', 'raw', { period: 0, segment: 1 }],
  ])('values of KPIs: %s', (headers, row, layout, columns) => {
    const { mapping } = suggestTable('kpi-values', headers.split(','), [row.split(',')], [kpi('新客数')]);
    expect(mapping).toMatchObject({ layout });
    expect(mapping.columns).toEqual(columns);
  });
});

describe('a deliverable is found', () => {
  const piece = (id: string, title: string, handleKey: string, publishedOn: string | null, link = '') => ({
    id,
    title,
    handleKey,
    publishedOn,
    link,
  });
  const finder = new DeliverableFinder([
    piece('a', '看懂理财', 'chen', '2026-06-01', 'https://www.example.com/v/1/#x'),
    piece('b', '看懂理财', 'lu', '2026-06-05'),
    piece('c', '直播', 'lu', '2026-06-10'),
    piece('d', '未发布', 'wu', null),
  ]);
  const none = { id: '', link: '', title: '', handle: '' };
  const find = (name: Partial<typeof none>, day = '2026-06-20') => {
    const finding = finder.find({ ...none, ...name }, day);
    return finding.kind === 'found' ? finding.deliverable.id : finding.fault;
  };

  it.each([
    [{ id: 'c' }, 'c'],
    [{ link: 'example.com/v/1' }, 'a'],
    [{ link: 'example.com/v/2' }, 'deliverable-unknown'],
    [{ title: '看懂理财' }, 'deliverable-several'],
    [{ title: '看懂理财', handle: '@LU' }, 'b'],
    [{ title: '未发布' }, 'd'],
    [{ handle: 'Lu' }, 'c'],
    [{ handle: 'nobody' }, 'deliverable-unknown'],
    [{}, 'deliverable-missing'],
  ])('by %j', (name, expected) => {
    expect(find(name)).toBe(expected);
  });

  it('by the account alone as what was published last before the day', () => {
    expect(find({ handle: 'lu' }, '2026-06-09')).toBe('b');
    expect(find({ handle: 'lu' }, '2026-06-10')).toBe('c');
  });
});
