/** An exact decimal as people write it: units / 10^scale. Never passes through a float. */
export type Decimal = { readonly units: bigint; readonly scale: number };

export type NumberFault = 'empty' | 'not-a-number' | 'ambiguous';

export type DecimalReading =
  | { readonly kind: 'ok'; readonly value: Decimal }
  | { readonly kind: 'refused'; readonly reason: NumberFault };

/** Longer than any number that anybody writes; keeps a cell of 20 MB from being turned into one. */
const LONGEST = 100;

/** Characters that show nothing: zero-width blanks and direction marks, which come along when copying. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;
const MINUS_SIGNS = /[\u2010-\u2015\u2212\ufe63]/gu;

/**
 * One spelling for what looks the same: full-width digits, signs and brackets become ASCII; every kind of
 * blank (no-break, thin, ideographic) one space; every dash a hyphen; ￥ becomes ¥; a 。 typed for the
 * decimal point becomes one. Letters are lower-cased. Compatibility forms such as ² or ½ are left alone, since
 * folding them would change the number.
 */
export function normaliseNumberText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(MINUS_SIGNS, '-')
    .replaceAll('\uffe5', '\u00a5')
    .replaceAll('\u3002', '.')
    .replaceAll('\ufe50', ',')
    .trim()
    .replace(/[^\S\t\n\v\f\r\u2028\u2029]+/gu, ' ')
    .toLowerCase();
}

/**
 * Reads a number that normaliseNumberText has been over. Signs: a leading - or +, a trailing - as
 * accounting systems print it, or brackets for a negative. Thousands are parted by commas or by blanks, one kind only,
 * strictly in groups of three; every other grouping (1,23 · 1,2345 · 12,34,567 · 1.234,50) is refused as
 * ambiguous, because a wrong guess would be a wrong amount. Exponents (1.2e5) are what spreadsheets write.
 * A dash alone is what accounting formats show for nothing: it counts as empty.
 */
export function readDecimal(normalised: string): DecimalReading {
  if (normalised === '' || normalised === '-') return refusal('empty');
  if (normalised.length > LONGEST) return refusal('not-a-number');
  const signed = partSign(normalised);
  if (signed === null) return refusal('not-a-number');
  const digits = ungroup(signed.body);
  if (digits === null)
    return refusal(/^[\d., ]*\d[\d., ]*$/.test(signed.body) ? 'ambiguous' : 'not-a-number');
  const value = exactDecimal(digits);
  return { kind: 'ok', value: signed.negative ? { ...value, units: -value.units } : value };
}

function refusal(reason: NumberFault): DecimalReading {
  return { kind: 'refused', reason };
}

function partSign(text: string): { negative: boolean; body: string } | null {
  const leading = /^([-+])? ?([^-+()]+(?:e[-+]?\d+)?)$/.exec(text);
  if (leading !== null) return { negative: leading[1] === '-', body: leading[2] ?? '' };
  const negative = /^\( ?([^-+()]+?) ?\)$/.exec(text) ?? /^([^-+()]+?) ?-$/.exec(text);
  return negative === null ? null : { negative: true, body: negative[1] ?? '' };
}

const PLAIN = /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/;
const GROUPED = /^[1-9]\d{0,2}([, ])\d{3}(?:\1\d{3})*(?:\.\d*)?$/;

function ungroup(body: string): string | null {
  if (PLAIN.test(body)) return body;
  return GROUPED.test(body) ? body.replace(/[, ]/g, '') : null;
}

function exactDecimal(digits: string): Decimal {
  const [mantissa = '', exponent = '0'] = digits.split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const units = BigInt(whole + decimals);
  const scale = decimals.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

export type ScaledDecimal = {
  /** The value times 10^places, rounded half away from zero. */
  readonly whole: bigint;
  /** Whether rounding changed anything. */
  readonly rounded: boolean;
  /** What rounding added (or, negative, took), in millionths of the unit, itself rounded. */
  readonly addedMicro: number;
};

/** Shifts the decimal point right by `places` and rounds to a whole number, half away from zero. */
export function scaleDecimal(value: Decimal, places: number): ScaledDecimal {
  const shift = places - value.scale;
  if (shift >= 0) return { whole: value.units * 10n ** BigInt(shift), rounded: false, addedMicro: 0 };
  const divisor = 10n ** BigInt(-shift);
  const whole = divideHalfAway(value.units, divisor);
  const added = whole * divisor - value.units;
  return { whole, rounded: added !== 0n, addedMicro: Number(divideHalfAway(added * 1_000_000n, divisor)) };
}

/** Whole division with the one rounding rule of the console: half away from zero. `divisor` above zero. */
export function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n;
  const size = negative ? -dividend : dividend;
  const quotient = (size * 2n + divisor) / (divisor * 2n);
  return negative ? -quotient : quotient;
}

/** Digits in groups of three, parted by commas: '1234567' → '1,234,567'. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
