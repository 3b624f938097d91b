import { createInflateRaw } from 'node:zlib';
import { importLimits, megabytes } from './import-limits.ts';
import { ReadingRefused } from './reading-refused.ts';
import { packedBytesOf, readZipDirectory, type ZipPart } from './zip-directory.ts';

/** Markup that makes a reader of XML fetch, or multiply, what isn't in the file. */
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY'];
const LONGEST_DECLARATION = 10;
const SHEET = /\/worksheets\/[^/]+\.xml$/i;

/**
 * Decides whether a workbook is safe to read, before anything parses it: the archive is whole, not
 * encrypted, and its XML parts unpack to no more than the limit, by what the directory declares and then by
 * counting the bytes that really come out. A part that refers to outside content is refused.
 * @throws ReadingRefused
 */
export async function guardWorkbook(bytes: Buffer): Promise<readonly ZipPart[]> {
  const parts = readZipDirectory(bytes);
  if (parts === null) throw new ReadingRefused('import-truncated');
  if (parts.some((part) => part.isEncrypted)) throw new ReadingRefused('import-encrypted');
  const read = parts.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
  const declared = read.reduce((sum, part) => sum + part.plainBytes, 0);
  if (declared > importLimits.inflatedBytes || parts.length > importLimits.workbookParts) {
    throw tooLarge(importLimits.inflatedBytes);
  }
  const sheets = read.filter(({ name }) => SHEET.test(name));
  const others = read.filter(({ name }) => !SHEET.test(name));
  await measureParts(bytes, others, importLimits.wholePartBytes);
  await measureParts(bytes, sheets, importLimits.inflatedBytes);
  return parts;
}

function tooLarge(limit: number): ReadingRefused {
  return new ReadingRefused('import-inflates-too-large', { limitMb: megabytes(limit) });
}

async function measureParts(bytes: Buffer, parts: readonly ZipPart[], limit: number): Promise<void> {
  let left = limit;
  for (const part of parts) {
    left -= await measurePart(bytes, part, left);
    if (left < 0) throw tooLarge(limit);
  }
}

/** Unpacks a part without keeping it. @returns how many bytes came out before they were too many. */
async function measurePart(bytes: Buffer, part: ZipPart, limit: number): Promise<number> {
  const packed = packedBytesOf(bytes, part);
  if (packed === null) throw new ReadingRefused('import-truncated');
  if (part.method === 'other') throw new ReadingRefused('import-unreadable');
  let count = 0;
  let tail = '';
  for await (const piece of piecesOf(packed, part)) {
    count += piece.length;
    if (count > limit) return count;
    const text = tail + piece.toString('latin1');
    if (DECLARATIONS.some((declaration) => text.includes(declaration))) {
      throw new ReadingRefused('import-external-content');
    }
    tail = text.slice(-LONGEST_DECLARATION);
  }
  return count;
}

/** @throws ReadingRefused for bytes that can't be unpacked: some of them are missing. */
async function* piecesOf(packed: Buffer, { method }: ZipPart): AsyncGenerator<Buffer> {
  if (method === 'stored') {
    yield packed;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  inflate.end(packed);
  try {
    for await (const piece of inflate) {
      if (Buffer.isBuffer(piece)) yield piece;
    }
  } catch (error) {
    throw isZlibError(error) ? new ReadingRefused('import-truncated') : error;
  } finally {
    inflate.destroy();
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
