import { nameKey } from '#shared/values/name-key.ts';

/** The signs that people put before a handle; they are no part of it. */
const SIGNS = /^[@#\s]+/u;

/**
 * What two handles of one platform are compared by: case, width (＠Ａｂｃ and @abc), blanks and the @ before them make no
 * difference. For comparing only, never for showing. Empty where nothing of a handle is left.
 */
export function handleKey(handle: string): string {
  return nameKey(handle).replace(SIGNS, '').replace(/\s+/gu, '');
}
