/**
 * What two names are compared by: full-width and half-width forms, upper and lower case, and runs of
 * blanks are the same to people, so they are the same here.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
