/** Endings that SQLite, the lock and a kept damaged file append have to fit beside it into the 255 bytes of a name. */
const MOST_BYTES = 180;
/** Not allowed in a file name on Windows: the characters, and the names of devices. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name, without its ending, that every system takes, from whatever a workspace is called. */
export function workspaceFileName(name: string): string {
  const cleaned = name.normalize('NFC').replace(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim();
  const short = withinBytes(cleaned)
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  if (short === '') return 'Tongzhou';
  return DEVICE.test(short) ? `${short} workspace` : short;
}

/** Cut between characters, never within one. */
function withinBytes(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > MOST_BYTES) return kept;
    kept += character;
  }
  return kept;
}

/** In UTF-8. */
function byteLength(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
