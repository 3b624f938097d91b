import { type BasisPoints, BP_LIMIT, WHOLE_BP, basisPoints } from './basis-points.ts';
import type { Fen } from './money.ts';
import {
  type NumberFault,
  divideHalfAway,
  groupThousands,
  normaliseNumberText,
  readDecimal,
  scaleDecimal,
} from './number-text.ts';

export type PercentReading =
  | { readonly kind: 'ok'; readonly bp: BasisPoints }
  | { readonly kind: 'refused'; readonly reason: NumberFault | 'too-many-decimals' | 'too-large' };

const MINUS = '\u2212';
const BP_PLACES = 2;
const LONGEST_TEXT = 200;

/**
 * Reads a percentage as typed: '60', '60%', '60 %', '６０％', '12.5', '3 pp', '3个百分点'. A plain number is
 * percent, so '0.6' is 0.6 %, never 60 %. Finer than 0.01 % is refused, not rounded.
 */
export function parsePercent(text: string): PercentReading {
  const written = text.trim();
  if (written.length > LONGEST_TEXT) return { kind: 'refused', reason: 'not-a-number' };
  const normalised = normaliseNumberText(written);
  const number = normalised.replace(/(?<=[\d.]) ?(?:%|pp|个?百分点)$/, '');
  const reading = readDecimal(number);
  if (reading.kind === 'refused') return reading;
  const { whole, rounded } = scaleDecimal(reading.value, BP_PLACES);
  if (rounded) return { kind: 'refused', reason: 'too-many-decimals' };
  if (whole > BigInt(BP_LIMIT) || whole < -BigInt(BP_LIMIT)) return { kind: 'refused', reason: 'too-large' };
  return { kind: 'ok', bp: basisPoints(Number(whole)) };
}

/** '43.4 %'; rounds half away from zero. */
export function formatPercent(share: BasisPoints, decimals: 0 | 1 | 2): string {
  return `${figure(share, decimals, '')} %`;
}

/** A difference of shares in percentage points, always signed: '+0.7', '−1.2', '0.0'. The unit is the reader's word. */
export function formatPoints(difference: BasisPoints, decimals: 0 | 1 | 2): string {
  return figure(difference, decimals, '+');
}

/** For input fields and machines, exact and as short as can be: '60', '12.5', '-0.25'. */
export function plainPercent(share: BasisPoints): string {
  return String(share / 100);
}

/**
 * `part` of `whole` in basis points, rounded half away from zero.
 * @returns null when the whole is zero, or the share would be beyond BP_LIMIT.
 */
export function shareBp(part: Fen, whole: Fen): BasisPoints | null {
  if (whole === 0) return null;
  const sign = whole < 0 ? -1n : 1n;
  const share = divideHalfAway(BigInt(part) * BigInt(WHOLE_BP) * sign, BigInt(whole) * sign);
  return share > BigInt(BP_LIMIT) || share < -BigInt(BP_LIMIT) ? null : basisPoints(Number(share));
}

function figure(value: BasisPoints, decimals: 0 | 1 | 2, plus: '' | '+'): string {
  const rounded = divideHalfAway(BigInt(Math.abs(value)), 10n ** BigInt(BP_PLACES - decimals));
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = groupThousands(digits.slice(0, digits.length - decimals));
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  const sign = rounded === 0n ? '' : value < 0 ? MINUS : plus;
  return `${sign}${whole}${fraction}`;
}
