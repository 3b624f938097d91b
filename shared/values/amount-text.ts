import { FEN_LIMIT, type Fen, fen } from './money.ts';
import {
  type Decimal,
  type NumberFault,
  divideHalfAway,
  groupThousands,
  normaliseNumberText,
  readDecimal,
  scaleDecimal,
} from './number-text.ts';

/** What a number without a unit of its own stands for. */
export type MoneyUnit = 'yuan' | 'wan';

export type AmountFault = NumberFault | 'too-many-decimals' | 'too-large';

export type AmountReading =
  | { readonly kind: 'ok'; readonly fen: Fen }
  | { readonly kind: 'refused'; readonly reason: AmountFault };

export type RoundedAmountReading =
  | {
      readonly kind: 'ok';
      readonly fen: Fen;
      readonly rounded: boolean;
      /** What rounding added (or, negative, took), in millionths of a fen. */
      readonly addedMicroFen: number;
    }
  | { readonly kind: 'refused'; readonly reason: NumberFault | 'too-large' };

/** U+2212, as wide as a digit, where a hyphen would look like a dash. */
const MINUS = '\u2212';
const LONGEST_TEXT = 200;

const CURRENCY_BEFORE = /^([-+(]?) ?(?:cn¥|¥|rmb|cny|人民币) ?(?=[-(.\d]|$)/;
const CURRENCY_AFTER = / ?(?:人民币|rmb|cny|yuan|元|圆) ?([-)]*)$/;
const UNIT_AFTER = / ?(万亿|亿|億|万|萬|w) ?([-)]*)$/;
const POWER_OF_TEN: Readonly<Record<string, number>> = { 万亿: 12, 亿: 8, 億: 8, 万: 4, 萬: 4, w: 4 };
const FEN_PLACES = 2;
const WAN_PLACES = 4;

/**
 * Reads an amount as it is typed or pasted: '1,234.50', '¥1 234', '1.2万', '3亿元', '−5', '(5.00)', '１２３'.
 * Exact: what can't be held in whole fen is refused, never rounded ('1.2345万' is 12,345.00; '12.345' is too
 * fine). `unit` is what a bare number counts; a unit or 元 in the text wins over it.
 */
export function parseAmount(text: string, unit: MoneyUnit = 'yuan'): AmountReading {
  const reading = readAmountDecimal(text, unit);
  if (reading.kind === 'refused') return reading;
  const { whole, rounded } = scaleDecimal(reading.yuan, FEN_PLACES);
  if (rounded) return { kind: 'refused', reason: 'too-many-decimals' };
  const amount = fenWithinLimit(whole);
  return amount === null ? { kind: 'refused', reason: 'too-large' } : { kind: 'ok', fen: amount };
}

/** As parseAmount, for files: decimals beyond the fen are rounded half away from zero, and that is told. */
export function parseAmountRounding(text: string, unit: MoneyUnit = 'yuan'): RoundedAmountReading {
  const reading = readAmountDecimal(text, unit);
  if (reading.kind === 'refused') return reading;
  const { whole, rounded, addedMicro } = scaleDecimal(reading.yuan, FEN_PLACES);
  const amount = fenWithinLimit(whole);
  if (amount === null) return { kind: 'refused', reason: 'too-large' };
  return { kind: 'ok', fen: amount, rounded, addedMicroFen: addedMicro };
}

type YuanReading =
  | { readonly kind: 'ok'; readonly yuan: Decimal }
  | { readonly kind: 'refused'; readonly reason: NumberFault };

function readAmountDecimal(text: string, unit: MoneyUnit): YuanReading {
  const written = text.trim();
  if (written.length > LONGEST_TEXT) return { kind: 'refused', reason: 'not-a-number' };
  const normalised = normaliseNumberText(written);
  const bare = normalised.replace(CURRENCY_BEFORE, '$1').replace(CURRENCY_AFTER, '$1');
  const saysYuan = /(?:元|圆|yuan) ?[-)]*$/.test(normalised);
  const unitFound = UNIT_AFTER.exec(bare);
  const power = unitFound === null ? 0 : (POWER_OF_TEN[unitFound[1] ?? ''] ?? 0);
  const number = unitFound === null ? bare : bare.replace(UNIT_AFTER, '$2');
  if (unitFound !== null && !/\d/.test(number)) return { kind: 'refused', reason: 'not-a-number' };
  const reading = readDecimal(number);
  if (reading.kind === 'refused') return reading;
  const places = unitFound === null && unit === 'wan' && !saysYuan ? WAN_PLACES : power;
  const { units, scale } = reading.value;
  return { kind: 'ok', yuan: { units: units * 10n ** BigInt(places), scale } };
}

function fenWithinLimit(whole: bigint): Fen | null {
  return whole > BigInt(FEN_LIMIT) || whole < -BigInt(FEN_LIMIT) ? null : fen(Number(whole));
}

/** '1,234.50', or '1,235' without decimals; rounds half away from zero. The unit stands in the header, not here. */
export function formatYuan(amount: Fen, { decimals }: { readonly decimals: 0 | 2 }): string {
  return formatScaled(amount, FEN_PLACES, decimals);
}

/** In 万元: 1,234,500.00 yuan is '123.45'; rounds half away from zero. */
export function formatWan(amount: Fen, { decimals }: { readonly decimals: 0 | 1 | 2 | 4 }): string {
  return formatScaled(amount, FEN_PLACES + WAN_PLACES, decimals);
}

/** For machines and the clipboard: '1234.50', '-1234.50'. Always two decimals, ASCII, no separators. */
export function plainYuan(amount: Fen): string {
  const [whole, decimals] = digitsOf(amount, FEN_PLACES, FEN_PLACES);
  return `${amount < 0 ? '-' : ''}${whole}.${decimals}`;
}

/** As plainYuan in 万元, with as many decimals as exactness needs: '123.45', '0.000001'. */
export function plainWan(amount: Fen): string {
  const places = FEN_PLACES + WAN_PLACES;
  const [whole, decimals] = digitsOf(amount, places, places);
  const kept = decimals.replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${whole}${kept === '' ? '' : `.${kept}`}`;
}

function formatScaled(amount: Fen, places: number, decimals: number): string {
  const [whole, fraction] = digitsOf(amount, places, decimals);
  const isZero = /^0*$/.test(whole + fraction);
  return `${amount < 0 && !isZero ? MINUS : ''}${groupThousands(whole)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The digits before and after the point of |amount| / 10^places, rounded to `decimals` places. */
function digitsOf(amount: Fen, places: number, decimals: number): readonly [string, string] {
  const size = BigInt(Math.abs(amount));
  const rounded = divideHalfAway(size, 10n ** BigInt(places - decimals));
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return [digits.slice(0, point), digits.slice(point)];
}
