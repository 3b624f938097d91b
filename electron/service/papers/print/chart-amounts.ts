import { formatWan, formatYuan } from '#shared/values/amount-text.ts';
import { type Fen, fen } from '#shared/values/money.ts';
import { divideHalfAway } from '#shared/values/number-text.ts';
import type { PaperWords } from '../paper-words.ts';

const FEN_PER_HUNDREDTH_OF_A_MILLION = 1_000_000n;
const HUNDRED_MILLION_YUAN = 10_000_000_000;

/** In the unit of the chart: 万元, or millions of CNY, with two decimals. */
export function chartAmount(amount: Fen, { language }: PaperWords): string {
  return language === 'zh-CN' ? formatWan(amount, { decimals: 2 }) : inMillions(amount, 2);
}

/** On an axis that ends at `high`: as few decimals as its steps need. */
export function chartTick(amount: Fen, high: number, { language }: PaperWords): string {
  if (language === 'zh-CN') return formatWan(amount, { decimals: high < 10_000_000 ? 1 : 0 });
  return inMillions(amount, high < HUNDRED_MILLION_YUAN / 10 ? 2 : 0);
}

function inMillions(amount: Fen, decimals: 0 | 2): string {
  const hundredths = fen(Number(divideHalfAway(BigInt(amount), FEN_PER_HUNDREDTH_OF_A_MILLION)));
  return formatYuan(hundredths, { decimals });
}
