/** What a rich text says; notes of Microsoft Project often are. Any other text as it is. */
export function plainNotes(text: string): string {
  return text.startsWith('{\\rtf') ? plainOfRtf(text) : text;
}

/** Groups that hold tables of fonts and the like, not text. */
const HIDDEN = /^\{\\(?:\*|fonttbl|colortbl|stylesheet|info|pict|pntext|generator)/;
const TOKEN =
  /\\'([0-9a-f]{2})|\\u(-?\d{1,6}) ?\??|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/gi;
const BREAKS = new Set(['par', 'line', 'row']);

function plainOfRtf(rtf: string): string {
  const bytesOf = new TextDecoder(codePageOf(rtf));
  let said = '';
  let depth = 0;
  /** The depth of the hidden group that is being passed over; 0 for none. */
  let hiddenAt = 0;
  let bytes: number[] = [];
  const flush = (): void => {
    if (bytes.length > 0) said += bytesOf.decode(Uint8Array.from(bytes));
    bytes = [];
  };
  for (const match of rtf.matchAll(TOKEN)) {
    const [, byte, code, word, , symbol, brace, plain] = match;
    if (brace === '{') {
      depth += 1;
      if (hiddenAt === 0 && HIDDEN.test(rtf.slice(match.index, match.index + 16))) hiddenAt = depth;
      continue;
    }
    if (brace === '}') {
      if (hiddenAt === depth) hiddenAt = 0;
      depth -= 1;
      continue;
    }
    if (hiddenAt !== 0) continue;
    if (byte !== undefined) {
      bytes.push(Number.parseInt(byte, 16));
      continue;
    }
    flush();
    if (code !== undefined) said += String.fromCharCode((Number(code) + 65_536) % 65_536);
    else if (word !== undefined) said += BREAKS.has(word) ? '\n' : word === 'tab' ? ' ' : '';
    else if (symbol !== undefined) said += '\\{}'.includes(symbol) ? symbol : '';
    else if (plain !== undefined) said += plain;
  }
  flush();
  return said
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function codePageOf(rtf: string): string {
  const page = /\\ansicpg(\d+)/.exec(rtf)?.[1];
  return page === '936' ? 'gb18030' : page === '950' ? 'big5' : 'windows-1252';
}
