/** Money is whole fen (分, 1/100 yuan). No floating-point money anywhere. */
export type Fen = number & { readonly unit: 'fen' };

/**
 * A trillion yuan: no marketing budget comes near it. The rules hold every amount and every total inside it, and
 * sums of up to 90 such totals stay exact.
 */
export const FEN_LIMIT = 100_000_000_000_000;

export function isFen(value: number): value is Fen {
  return Number.isSafeInteger(value);
}

/** @throws RangeError for anything but a whole number: a fraction of a fen is a defect of the caller. */
export function fen(value: number): Fen {
  if (!isFen(value)) throw new RangeError(`not a whole number of fen: ${value}`);
  return value === 0 ? ZERO_FEN : value;
}

const zero: number = 0;
if (!isFen(zero)) throw new Error('unreachable');
export const ZERO_FEN: Fen = zero;

export function addFen(...parts: readonly Fen[]): Fen {
  return sumFen(parts);
}

export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount);
}

export function sumFen(parts: Iterable<Fen>): Fen {
  let sum = 0;
  for (const part of parts) sum += part;
  return fen(sum);
}
