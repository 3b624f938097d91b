import { normaliseNumberText, readDecimal, scaleDecimal } from '#shared/values/number-text.ts';

export type FollowerFault =
  | 'followers-missing'
  | 'followers-unreadable'
  | 'followers-ambiguous'
  | 'followers-negative'
  | 'followers-too-large';

export type FollowerReading =
  | { readonly kind: 'ok'; readonly count: number }
  | { readonly kind: 'refused'; readonly fault: FollowerFault };

/** More followers than there are people to follow: a slip of the pen. */
export const MOST_FOLLOWERS = 10_000_000_000;

const LONGEST_TEXT = 200;
/** In the order in which they are tried: the longer first. */
const UNIT_AFTER = /(?<=[\d.]) ?(万亿|百万|千万|亿|億|万|萬|千|w|k|m|bn|b)(?:\+|＋)?$/;
const POWER_OF_TEN: Readonly<Record<string, number>> = {
  万亿: 12,
  亿: 8,
  億: 8,
  千万: 7,
  百万: 6,
  万: 4,
  萬: 4,
  w: 4,
  千: 3,
  k: 3,
  m: 6,
  b: 9,
  bn: 9,
};
/** Words behind the number, and the plus of '10万+'. */
const WORDS_AFTER = / ?(?:个?粉丝|followers?|人|粉)$/;

/**
 * Reads followers as platforms and people write them: '12.3万', '3亿', '1.2M', '913.2K', '5w', '1,234', '１２３', '10万+'.
 * What is finer than one follower is rounded half up: '1.23456万' is 12,346. A number with a point and no unit
 * ('12.5') is unreadable: the unit was lost.
 */
export function readFollowers(text: string): FollowerReading {
  if (text.length > LONGEST_TEXT) return refusal('followers-unreadable');
  const written = normaliseNumberText(text).replace(WORDS_AFTER, '');
  const unit = UNIT_AFTER.exec(written);
  const number = unit === null ? written.replace(/\+$/, '') : written.slice(0, unit.index);
  const reading = readDecimal(number);
  if (reading.kind === 'refused') {
    const faults = {
      empty: 'followers-missing',
      'not-a-number': 'followers-unreadable',
      ambiguous: 'followers-ambiguous',
    } as const;
    return refusal(faults[reading.reason]);
  }
  const { whole, rounded } = scaleDecimal(reading.value, POWER_OF_TEN[unit?.[1] ?? ''] ?? 0);
  if (rounded && unit === null) return refusal('followers-unreadable');
  if (whole < 0n) return refusal('followers-negative');
  if (whole > BigInt(MOST_FOLLOWERS)) return refusal('followers-too-large');
  return { kind: 'ok', count: Number(whole) };
}

function refusal(fault: FollowerFault): FollowerReading {
  return { kind: 'refused', fault };
}
