/**
 * The driver binds a bigint as NULL, a Date as a number and an object as '[object Object]', silently.
 * What can't be stored as it is, is refused here instead.
 * @throws TypeError or RangeError
 */
export function bindable(value: unknown): string | number | null | Uint8Array {
  if (value === null || typeof value === 'string' || value instanceof Uint8Array) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'bigint' && BigInt.asIntN(53, value) === value) return Number(value);
  throw new TypeError(`a ${value instanceof Date ? 'Date' : typeof value} can't be bound to a statement`);
}
