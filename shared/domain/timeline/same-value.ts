/** Whether two values of plain data (what JSON can write) are the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSameValue(one[key], other[key]));
}

/** A row with a change laid over it; the same object where that changes nothing. What is undefined is left out. */
export function changed<Row extends object>(row: Row, change: Partial<Row>): Row {
  const result = { ...row };
  let differs = false;
  for (const key in change) {
    const value = change[key];
    if (value === undefined || isSameValue(value, row[key])) continue;
    result[key] = value;
    differs = true;
  }
  return differs ? result : row;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
