import {
  type DecimalCell,
  faulty,
  type FaultyCell,
  type NumberCellFault,
  numberOf,
  readScaled,
} from './number-cell.ts';

export type SecondsCell =
  | { readonly kind: 'ok'; readonly seconds: number }
  | FaultyCell<NumberCellFault | 'number-negative'>;

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const CLOCK = new RegExp(`^(?:(\\d+):)?(\\d+):${NUMBER}$`);
const IN_WORDS = new RegExp(
  `^(?:${NUMBER} ?(?:小时|时|h|hrs?|hours?) ?)?(?:${NUMBER} ?(?:分钟|分|mins?|minutes?|m|′|') ?)?` +
    `(?:${NUMBER} ?(?:秒钟|秒|s|secs?|seconds?|″|"|''|$))? ?(?:${NUMBER} ?(?:毫秒|ms))?$`,
);
const HAS_UNIT = /[小时分秒钟毫hms′″'"]/;
const SIXTY = 60;
const MS_PER_SECOND = 1000;

/**
 * Reads a duration from what cellText gave: '1:23' is a minute and 23 seconds, '1:02:03' has hours, '83秒', '1分23秒',
 * '1.5分钟', '1m23s', '350ms'; a bare number is seconds. Only the largest place may hold more than 59. A duration is
 * never below zero.
 */
export function readSeconds(written: string): SecondsCell {
  const isNegative = written.startsWith('-') && /\d/.test(written);
  const body = isNegative ? written.slice(1).trim() : written;
  const places = CLOCK.exec(body) ?? (HAS_UNIT.test(body) ? IN_WORDS.exec(body) : null);
  if (places !== null) {
    const seconds = secondsOf(places.slice(1));
    if (seconds === null) return faulty('value-unreadable');
    return isNegative && seconds !== 0 ? faulty('number-negative') : { kind: 'ok', seconds };
  }
  return bareSeconds(readScaled(written));
}

function bareSeconds(reading: DecimalCell): SecondsCell {
  if (reading.kind === 'refused') return reading;
  if (reading.value.units < 0n) return faulty('number-negative');
  return { kind: 'ok', seconds: numberOf(reading.value) };
}

/** Hours, minutes, seconds, milliseconds as they are written; null where a smaller place runs over. */
function secondsOf(places: readonly (string | undefined)[]): number | null {
  if (places.every((place) => place === undefined)) return null;
  const [hours, minutes, seconds, thousandths] = places.map((place) =>
    place === undefined ? null : Number(place),
  );
  const hasHours = typeof hours === 'number';
  const hasMinutes = typeof minutes === 'number';
  if (hasHours && (minutes ?? 0) >= SIXTY) return null;
  if ((hasHours || hasMinutes) && (seconds ?? 0) >= SIXTY) return null;
  return (
    (hours ?? 0) * SIXTY * SIXTY +
    (minutes ?? 0) * SIXTY +
    (seconds ?? 0) +
    (thousandths ?? 0) / MS_PER_SECOND
  );
}
