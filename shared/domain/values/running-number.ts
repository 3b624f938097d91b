/** The number after the highest that was given under a prefix: 'RA-2026-014' after 'RA-2026-013'. */
export function nextNumber(prefix: string, given: readonly string[]): string {
  const highest = given
    .filter((number) => number.startsWith(prefix))
    .map((number) => Number(number.slice(prefix.length)))
    .filter((running) => Number.isSafeInteger(running))
    .reduce((max, running) => Math.max(max, running), 0);
  return `${prefix}${String(highest + 1).padStart(3, '0')}`;
}
