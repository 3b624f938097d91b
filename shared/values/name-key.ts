/**
 * What two names are compared by: width (ＡＩ and AI), case, the kind and number of blanks, and characters that
 * show nothing make no difference to people, so they make none here. For comparing only, never for showing;
 * a name that nobody can see has an empty key.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\s]+/gu, (run) => (/\s/u.test(run) ? ' ' : ''))
    .trim();
}
