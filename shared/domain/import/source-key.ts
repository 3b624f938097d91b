/** What a row without a reference is recognised by when its file comes again. */
export interface RowIdentity {
  readonly reference: string;
  readonly day: string;
  readonly fen: number;
  /** As the file writes it, so that a corrected mapping finds the same rows again. */
  readonly lineText: string;
  readonly vendor: string;
  readonly note: string;
}

/**
 * Gives each row of one file the key by which it is known when the file is imported again: its reference,
 * or else a hash of what it says. Equal rows of one file are counted, so that all of them are kept and all
 * of them are found again. With a reference, a row whose amount, day or line differs is the same row, changed.
 */
export class SourceKeys {
  readonly #seen = new Map<string, number>();

  next(row: RowIdentity): string {
    const stem = row.reference === '' ? `row:${hashOf(row)}` : `ref:${row.reference}`;
    const ordinal = this.#seen.get(stem) ?? 0;
    this.#seen.set(stem, ordinal + 1);
    return `${stem}#${ordinal}`;
  }
}

/** U+001F parts the fields: no cell can hold it without differing from one that doesn't. */
function hashOf({ day, fen, lineText, vendor, note }: RowIdentity): string {
  return hash128(`${day}\u001f${fen}\u001f${lineText}\u001f${vendor}\u001f${note}`);
}

/** Multipliers of MurmurHash3 (Austin Appleby, public domain): odd, with well mixed bits. */
const LANES = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

/**
 * 128 bits of a text, in hexadecimal, the same on every machine and in every version: the keys stand in
 * workspaces. Not for secrets.
 */
export function hash128(text: string): string {
  let a = 0x811c9dc5 ^ text.length;
  let b = 0x01000193;
  let c = 0x5bd1e995;
  let d = 0x1b873593;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, LANES[0]) ^ (d >>> 15);
    b = Math.imul(b ^ unit, LANES[1]) ^ (a >>> 13);
    c = Math.imul(c ^ unit, LANES[2]) ^ (b >>> 16);
    d = Math.imul(d ^ unit, LANES[3]) ^ (c >>> 14);
  }
  return finish(a ^ d) + finish(b ^ a) + finish(c ^ b) + finish(d ^ c);
}

function finish(lane: number): string {
  let bits = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
