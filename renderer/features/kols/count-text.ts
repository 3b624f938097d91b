import { normaliseNumberText, readDecimal, scaleDecimal } from '#shared/values/number-text.ts';

const WAN = /(?<=[\d.]) ?(?:万|萬|w)$/;
const WAN_PLACES = 4;

/** Reads a count as people type it: '1,234', '１２３', '1.2万'. Below zero is left to the rules; null for what is no number. */
export function readCount(text: string): number | null {
  const written = normaliseNumberText(text);
  const isWan = WAN.test(written);
  const reading = readDecimal(written.replace(WAN, ''));
  if (reading.kind === 'refused') return null;
  const { whole, rounded } = scaleDecimal(reading.value, isWan ? WAN_PLACES : 0);
  const count = Number(whole);
  return rounded || !Number.isSafeInteger(count) ? null : count;
}
