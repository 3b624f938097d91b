import { describe, expect, it } from 'vitest';
import { lineIdSchema } from '../budget/line.ts';
import { matchLines, suggestMapping } from './header-suggestion.ts';

const line = (last: string) => lineIdSchema.parse(`018bcfe5-6800-7000-8000-00000000000${last}`);

describe('suggesting a mapping', () => {
  it('reads the export of an advertising platform', () => {
    const headers =
      'Date,ad_id,xyz_campaign_id,fb_campaign_id,age,gender,interest,Impressions,Clicks,Spent,Total_Conversion'.split(
        ',',
      );
    const sample = [
      ['31-08-2023', '708746', '916', '103916', '30-34', 'M', '15', '7350', '1', '1.429999948', '2'],
      ['01-08-2023', '708749', '916', '103917', '30-34', 'M', '16', '17861', '2', '1.820000023', '2'],
    ];
    expect(suggestMapping(headers, sample)).toEqual({
      mapping: {
        columns: { day: 0, reference: 1, line: 2, amount: 9 },
        dateOrder: 'day-first',
        lineForAll: null,
        lineByValue: {},
        amountUnit: 'yuan',
      },
      dateOrderCertain: true,
    });
  });

  it.each([
    [
      ['日期', '预算科目', '供应商', '金额（万元）', '发票号', '备注'],
      { day: 0, line: 1, vendor: 2, amount: 3, reference: 4, note: 5 },
    ],
    [['时间', '推广计划', '展现量', '点击率', '平均点击价格', '消费'], { day: 0, line: 1, amount: 5 }],
    [['账单日期', '媒体', '现金消耗', '转化成本', '订单号'], { day: 0, vendor: 1, amount: 2, reference: 4 }],
    [
      ['Posting date', 'Supplier', 'Cost', 'Invoice no', 'Memo'],
      { day: 0, vendor: 1, amount: 2, reference: 3, note: 4 },
    ],
    [
      ['Day', 'Campaign name', 'Campaign budget', 'Amount spent (CNY)', 'Reason'],
      { day: 0, line: 1, amount: 3, reason: 4 },
    ],
  ] as const)('finds the columns of %j', (headers, columns) => {
    expect(suggestMapping(headers, []).mapping.columns).toEqual(columns);
  });

  it('takes the unit from the header', () => {
    expect(suggestMapping(['日期', '金额（万元）'], []).mapping.amountUnit).toBe('wan');
  });

  it('takes neither dwell time for a date nor a rate for an amount', () => {
    const headers = [
      '日均UV',
      '平均注册率',
      '平均搜索量',
      '访问深度',
      '平均停留时间',
      '订单转化率',
      '投放总时间',
    ];
    expect(
      suggestMapping(headers, [['3.69', '0.0071', '0.0214', '2.3071', '419.77', '0.0258', '20']]).mapping
        .columns,
    ).toEqual({});
  });

  it('passes over a column that is only named like a date, and finds one that holds dates', () => {
    const sample = [['31st', '2023-08-31', '5']];
    expect(suggestMapping(['Day', 'Booked', 'Cost'], sample).mapping.columns).toEqual({ day: 1, amount: 2 });
  });

  it('says when the order of the dates stays open', () => {
    expect(suggestMapping(['Date'], [['01/02/2023']])).toMatchObject({ dateOrderCertain: false });
  });
});

describe('matching values with lines', () => {
  it('matches names, whatever their width and case', () => {
    const lines = [
      { id: line('1'), name: 'Feed ads' },
      { id: line('2'), name: '信息流' },
    ];
    expect(matchLines(['ＦＥＥＤ ads ', '信息流', 'Else', '__proto__'], lines)).toEqual({
      'ＦＥＥＤ ads ': line('1'),
      信息流: line('2'),
    });
  });

  it('leaves a name open that two lines have', () => {
    const lines = [
      { id: line('1'), name: 'Other' },
      { id: line('2'), name: 'other' },
    ];
    expect(matchLines(['Other'], lines)).toEqual({});
  });
});
