import { FEN_LIMIT } from '#shared/values/money.ts';
import { type Decimal, normaliseNumberText, readDecimal, scaleDecimal } from '#shared/values/number-text.ts';

export type NumberCellFault = 'value-missing' | 'value-unreadable' | 'number-ambiguous' | 'number-too-large';

export type DecimalCell = { readonly kind: 'ok'; readonly value: Decimal } | FaultyCell<NumberCellFault>;

export interface FaultyCell<Fault extends string> {
  readonly kind: 'refused';
  readonly fault: Fault;
}

export function faulty<Fault extends string>(fault: Fault): FaultyCell<Fault> {
  return { kind: 'refused', fault };
}

const LONGEST_TEXT = 200;
/** What people write where there is no value. */
const NOTHING = new Set(['', '-', '--', '/', '\\', 'n/a', 'na', '#n/a', 'null', '无', '暂无', '缺', '缺失']);
/** The longer first, so that 千万 is not read as 万. Lower-case letters: M is a million here, and never a minute. */
const SCALE_AFTER = /(?<=[\d.]) ?(万亿|千万|百万|十万|亿|億|万|萬|千|百|bn|mn|w|k|m|b)$/;
const POWER_OF_TEN: Readonly<Record<string, number>> = {
  万亿: 12,
  亿: 8,
  億: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  萬: 4,
  w: 4,
  千: 3,
  k: 3,
  百: 2,
  m: 6,
  mn: 6,
  b: 9,
  bn: 9,
};
/** What is larger is a slip of the pen, and would no longer be exact. */
const LIMIT = BigInt(FEN_LIMIT);

/** One spelling of a cell, or null where nobody writes a number so long. */
export function cellText(text: string): string | null {
  return text.length > LONGEST_TEXT ? null : normaliseNumberText(text);
}

export function isNothing(written: string): boolean {
  return NOTHING.has(written);
}

/** Reads '1,234.50', '12.3万', '1.2亿', '1.2M', '1 234', '(5)' from what cellText gave. Exact. */
export function readScaled(written: string): DecimalCell {
  if (isNothing(written)) return faulty('value-missing');
  const inBrackets = /^\((.+)\)$/.exec(written);
  const plain = inBrackets === null ? written : `-${inBrackets[1] ?? ''}`;
  const scale = SCALE_AFTER.exec(plain);
  const reading = readDecimal(scale === null ? plain : plain.slice(0, scale.index));
  if (reading.kind === 'refused') {
    return faulty(reading.reason === 'ambiguous' ? 'number-ambiguous' : 'value-unreadable');
  }
  const value = shifted(reading.value, POWER_OF_TEN[scale?.[1] ?? ''] ?? 0);
  const { whole } = scaleDecimal(value, 0);
  return whole > LIMIT || whole < -LIMIT ? faulty('number-too-large') : { kind: 'ok', value };
}

/** A decimal times 10^places. */
function shifted({ units, scale }: Decimal, places: number): Decimal {
  if (scale >= places) return { units, scale: scale - places };
  return { units: units * 10n ** BigInt(places - scale), scale: 0 };
}

/** The double that is nearest to it. */
export function numberOf({ units, scale }: Decimal): number {
  return Number(`${units}e-${scale}`);
}
