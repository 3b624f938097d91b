import type { Fen } from '#shared/values/money.ts';
import { divideHalfAway, groupThousands } from '#shared/values/number-text.ts';

/** How large the steps are in which a chart counts money; axes and labels then need few digits. */
export type ChartUnit = {
  readonly name: 'yuan' | 'wan' | 'million';
  readonly fenPerUnit: number;
  readonly decimals: 0 | 1 | 2;
};

const YUAN: ChartUnit = { name: 'yuan', fenPerUnit: 100, decimals: 0 };
const WAN: ChartUnit = { name: 'wan', fenPerUnit: 1_000_000, decimals: 1 };
const MILLION: ChartUnit = { name: 'million', fenPerUnit: 100_000_000, decimals: 2 };

/** 万元 for readers of Chinese, millions for readers of English; yuan where the amounts are small. */
export function chartUnit(largest: Fen, language: 'zh-CN' | 'en'): ChartUnit {
  const large = language === 'zh-CN' ? WAN : MILLION;
  return Math.abs(largest) >= large.fenPerUnit ? large : YUAN;
}

export function inUnit(amount: Fen, { fenPerUnit }: ChartUnit): number {
  return amount / fenPerUnit;
}

/** '1,200.0' in 万元, '12.00' in millions. Rounds half away from zero, exactly. */
export function unitText(amount: Fen, { fenPerUnit, decimals }: ChartUnit): string {
  const steps = divideHalfAway(BigInt(Math.abs(amount)) * 10n ** BigInt(decimals), BigInt(fenPerUnit));
  const digits = steps.toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const text = `${groupThousands(digits.slice(0, point))}${decimals === 0 ? '' : `.${digits.slice(point)}`}`;
  return amount < 0 && steps !== 0n ? `\u2212${text}` : text;
}
