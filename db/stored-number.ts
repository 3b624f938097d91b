/** The ledger writes a number into JSON with so many digits: what has more would come back changed from an undo. */
const DIGITS = 15;

/** A measured number as a row keeps it. */
export function storedNumber(value: number): number {
  return Number(value.toPrecision(DIGITS));
}

export function storedNumberOrNull(value: number | null): number | null {
  return value === null ? null : storedNumber(value);
}
