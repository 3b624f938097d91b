import { nameKey } from '#shared/values/name-key.ts';
import type { LineId } from '../budget/line.ts';
import { readAmount } from './amount-cell.ts';
import { type Clue, columnOf, matchColumns, mostly } from './column-clues.ts';
import { findDateOrder, looksLikeDate } from './date-text.ts';
import type { ImportField, ImportMapping } from './import.ts';

type Columns = ImportMapping['columns'];

/** Names of columns in the exports of Chinese and foreign advertising platforms, ledgers and order systems. */
const CLUES: readonly Clue<ImportField>[] = [
  {
    field: 'day',
    weight: 10,
    names:
      /^(?:date|day|日期|时间|年月日|(?:投放|消费|消耗|交易|付款|支付|发生|记账|入账|开票|统计|数据|账单|下单|业务|report|posting|booking|transaction|invoice|payment|spend) ?(?:日期|时间|日|date|day))$/,
  },
  { field: 'day', weight: 7, names: /日期|(?:^|[ _])date(?:$|[ _])/ },
  {
    field: 'amount',
    weight: 10,
    names:
      /^(?:spent|spend|cost|amount|amount spent|total cost|花费|消耗|金额|支出|费用|消费|总(?:花费|消耗|金额|费用|消费)|(?:现金|实际|账户|支出|交易|付款|支付|发票|含税|结算|消费|消耗|花费)金?额?(?:消耗|花费|金额|支出)?)$/,
  },
  {
    field: 'amount',
    weight: 7,
    names: /花费|消耗|金额|支出额?$|费用$|(?:^|[ _])(?:spent|spend|cost|amount)(?:$|[ _])/,
  },
  {
    field: 'line',
    weight: 10,
    names:
      /^(?:科目|预算科目|费用科目|预算项目?|项目|line|budget line|campaign|campaign name|计划|推广计划|广告计划|计划名称|营销活动|活动名称?)$/,
  },
  { field: 'line', weight: 7, names: /科目|campaign|推广计划|广告计划|计划名称|计划id|营销活动/ },
  {
    field: 'vendor',
    weight: 10,
    names:
      /^(?:供应商|供应商名称|服务商|媒体|媒体名称|平台|渠道|收款方|收款人|商户|vendor|supplier|publisher|platform|media|payee|partner|merchant)$/,
  },
  { field: 'vendor', weight: 6, names: /供应商|服务商|媒体|收款|vendor|supplier|payee/ },
  {
    field: 'reference',
    weight: 10,
    names:
      /^(?:ad[ _]?id|单号|订单号|流水号|交易号|凭证号|发票号码?|合同号|合同编号|编号|业务单号|reference|reference no|ref|order id|order no|invoice|invoice no|transaction id|voucher no|id)$/,
  },
  {
    field: 'reference',
    weight: 6,
    names: /单号|流水|凭证|发票号|合同编?号|(?:^|[ _])(?:ref|reference|invoice|voucher)(?:$|[ _])/,
  },
  { field: 'reference', weight: 4, names: /[ _]id$|编号$/ },
  {
    field: 'note',
    weight: 10,
    names:
      /^(?:备注|说明|摘要|描述|附言|note|notes|memo|remark|remarks|description|comment|comments|details)$/,
  },
  { field: 'reason', weight: 10, names: /^(?:退款原因|退款理由|冲销原因|原因|理由|reason|refund reason)$/ },
];

/** Rates, prices per piece and counts carry the words of money without being spend; dwell carries the word for time. */
const NOT_MEANT: Partial<Record<ImportField, RegExp>> = {
  amount: /率|占比|均|单价|客单|cpm|cpc|cpa|[ _/]per[ _/]|每|次数|预算|余额|budget|balance|转化成本/,
  day: /更新|创建|updated|created|停留/,
};

/** 金额(万元): the brackets tell the unit. */
const WAN = /万/;

export interface MappingSuggestion {
  readonly mapping: ImportMapping;
  /** False when the dates of the sample read in more than one order: then people have to say. */
  readonly dateOrderCertain: boolean;
}

/**
 * Proposes how a table is read, from its headers and first rows, in Chinese and English. A column that is
 * named like a date or an amount but doesn't hold any is passed over.
 */
export function suggestMapping(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
): MappingSuggestion {
  const columns = suggestColumns(headers, sample);
  const days = columns.day === undefined ? [] : columnOf(sample, columns.day);
  const { order, certain } = findDateOrder(days);
  const amountHeader = columns.amount === undefined ? '' : (headers[columns.amount] ?? '');
  const mapping: ImportMapping = {
    columns,
    dateOrder: order,
    lineForAll: null,
    lineByValue: {},
    amountUnit: WAN.test(amountHeader) ? 'wan' : 'yuan',
  };
  return { mapping, dateOrderCertain: certain };
}

function suggestColumns(headers: readonly string[], sample: readonly (readonly string[])[]): Columns {
  const columns: Columns = matchColumns(headers, sample, { clues: CLUES, notMeant: NOT_MEANT, holds });
  const taken = new Set(Object.values(columns));
  const day = columns.day ?? firstDateColumn(headers, sample, taken);
  return day === undefined ? columns : { ...columns, day };
}

function holds(field: ImportField, cells: readonly string[]): boolean {
  if (cells.length === 0) return true;
  if (field === 'day') return mostly(cells, looksLikeDate);
  if (field === 'amount') return mostly(cells, (cell) => readAmount(cell, 'yuan').kind === 'ok');
  return true;
}

function firstDateColumn(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  taken: ReadonlySet<number>,
): number | undefined {
  const column = headers.findIndex((_, index) => {
    const cells = columnOf(sample, index);
    return !taken.has(index) && cells.length > 0 && cells.every(looksLikeDate);
  });
  return column === -1 ? undefined : column;
}

/** The line for each value that is written like a line's name; values that no line is called stay open. */
export function matchLines(
  values: Iterable<string>,
  lines: readonly { readonly id: LineId; readonly name: string }[],
): Record<string, LineId> {
  const byName = new Map<string, LineId | null>();
  for (const { id, name } of lines) {
    const key = nameKey(name);
    // Two categories may each have a line of this name: then it says nothing.
    byName.set(key, byName.has(key) ? null : id);
  }
  const matched: [string, LineId][] = [];
  for (const value of values) {
    const id = byName.get(nameKey(value));
    if (id !== undefined && id !== null) matched.push([value, id]);
  }
  return Object.fromEntries(matched);
}
