import { groupThousands } from '#shared/values/number-text.ts';

const STEP = 1024;

/** A file's size for people: '48 KB', '1.3 MB', '2,048.0 MB'. */
export function bytesText(bytes: number): string {
  const kilobytes = bytes / STEP;
  if (kilobytes < STEP) return `${Math.max(1, Math.round(kilobytes))} KB`;
  const [whole = '', decimals = '0'] = (kilobytes / STEP).toFixed(1).split('.');
  return `${groupThousands(whole)}.${decimals} MB`;
}
