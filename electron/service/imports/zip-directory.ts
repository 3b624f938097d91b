/** What the directory of a ZIP archive says of one part. */
export interface ZipPart {
  readonly name: string;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly packedBytes: number;
  /** As declared; not to be trusted. */
  readonly plainBytes: number;
  readonly isEncrypted: boolean;
  readonly headerAt: number;
}

interface DirectoryPlace {
  readonly at: number;
  readonly count: number;
}

const END = { signature: 0x06054b50, length: 22, longestComment: 65_535 } as const;
const LOCATOR = { signature: 0x07064b50, length: 20 } as const;
const WIDE_END = { signature: 0x06064b50, length: 56 } as const;
const PART = { signature: 0x02014b50, length: 46 } as const;
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const WIDE_FIELDS = 0x0001;
/** A number that doesn't fit; the real one stands in the ZIP64 fields. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;
const ENCRYPTED = 0x1;
const METHODS: Readonly<Record<number, ZipPart['method']>> = { 0: 'stored', 8: 'deflated' };

/**
 * Reads the directory at the end of a ZIP archive before anything is unpacked (PKWARE APPNOTE 6.3, sections
 * 4.3.12 to 4.3.16; ZIP64 as well, which Java programs write for small workbooks too).
 * @returns null for a truncated archive: its end is missing, or its directory points outside.
 */
export function readZipDirectory(bytes: Buffer): readonly ZipPart[] | null {
  const place = findDirectory(bytes);
  if (place === null) return null;
  const parts: ZipPart[] = [];
  let { at } = place;
  for (let index = 0; index < place.count; index++) {
    const read = readPart(bytes, at);
    if (read === null) return null;
    parts.push(read.part);
    at = read.next;
  }
  return parts;
}

/** The packed bytes of a part, or null when they lie outside the file. */
export function packedBytesOf(bytes: Buffer, { headerAt, packedBytes }: ZipPart): Buffer | null {
  if (!standsAt(bytes, headerAt, LOCAL)) return null;
  const from =
    headerAt + LOCAL.length + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
  return from + packedBytes > bytes.length ? null : bytes.subarray(from, from + packedBytes);
}

function standsAt(bytes: Buffer, at: number, record: { signature: number; length: number }): boolean {
  return at >= 0 && at + record.length <= bytes.length && bytes.readUInt32LE(at) === record.signature;
}

function findDirectory(bytes: Buffer): DirectoryPlace | null {
  const first = Math.max(0, bytes.length - END.length - END.longestComment);
  for (let at = bytes.length - END.length; at >= first; at--) {
    if (!standsAt(bytes, at, END)) continue;
    const count = bytes.readUInt16LE(at + 10);
    const place = bytes.readUInt32LE(at + 16);
    const isElsewhere = count === ELSEWHERE_16 || place === ELSEWHERE_32;
    return isElsewhere ? findWideDirectory(bytes, at) : { at: place, count };
  }
  return null;
}

function findWideDirectory(bytes: Buffer, end: number): DirectoryPlace | null {
  const locator = end - LOCATOR.length;
  if (!standsAt(bytes, locator, LOCATOR)) return null;
  const at = readWide(bytes, locator + 8);
  if (!standsAt(bytes, at, WIDE_END)) return null;
  return { at: readWide(bytes, at + 48), count: readWide(bytes, at + 32) };
}

function readPart(bytes: Buffer, at: number): { part: ZipPart; next: number } | null {
  if (!standsAt(bytes, at, PART)) return null;
  const nameEnd = at + PART.length + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > bytes.length) return null;
  const sizes = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
  const [plainBytes = 0, packedBytes = 0, headerAt = 0] = widened(sizes, bytes.subarray(nameEnd, extraEnd));
  const part: ZipPart = {
    name: bytes.toString('utf8', at + PART.length, nameEnd),
    method: METHODS[bytes.readUInt16LE(at + 10)] ?? 'other',
    packedBytes,
    plainBytes,
    isEncrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
    headerAt,
  };
  return { part, next };
}

/** Puts the ZIP64 numbers, which follow each other in this order, in the places that refer to them. */
function widened(numbers: readonly number[], extra: Buffer): number[] {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== WIDE_FIELDS)
    at += 4 + extra.readUInt16LE(at + 2);
  let field = at + 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE_32 || field + 8 > extra.length) return number;
    field += 8;
    return readWide(extra, field - 8);
  });
}

function readWide(bytes: Buffer, at: number): number {
  const wide = bytes.readBigUInt64LE(at);
  return wide > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(wide);
}
