/** How the file's own sum stands to the sum of the rounded amounts. */
export type RoundingDifference = {
  readonly side: 'higher' | 'lower' | 'even';
  /** In yuan, exact: '0.00000031'. */
  readonly amount: string;
};

const MICRO_FEN_DIGITS = 8;

/** @param addedMicroFen what rounding added to the file's own sum, in millionths of a fen. */
export function roundingDifference(addedMicroFen: number): RoundingDifference {
  if (addedMicroFen === 0) return { side: 'even', amount: '0' };
  const digits = String(Math.abs(addedMicroFen)).padStart(MICRO_FEN_DIGITS + 1, '0');
  const whole = digits.slice(0, -MICRO_FEN_DIGITS);
  const decimals = digits.slice(-MICRO_FEN_DIGITS).replace(/0+$/, '');
  const amount = decimals === '' ? whole : `${whole}.${decimals}`;
  return { side: addedMicroFen > 0 ? 'lower' : 'higher', amount };
}
