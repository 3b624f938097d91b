import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { TableSource } from '#shared/domain/import/import.ts';
import { ReadingRefused } from './reading-refused.ts';

export type TextEncoding = NonNullable<TableSource['encoding']>;

export interface FoundEncoding {
  readonly encoding: TextEncoding;
  /** Bytes of a byte order mark, to be passed over. */
  readonly markLength: number;
}

const LINE_FEED = 0x0a;
const MARKS: readonly { encoding: TextEncoding; mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];
const LOOKED_AT = 4096;
/** At least so many, and so much, of the first bytes is the empty half of an ASCII character, were it UTF-16. */
const FEWEST_EMPTY_HALVES = 4;
const LEAST_EMPTY_HALVES = 0.05;
/** Chinese text is nearly all of GB 2312's pairs; in western text of one byte a letter they are chance. */
const LEAST_COMMON_PAIRS = 0.6;

/**
 * Finds how a text file is encoded: a byte order mark, UTF-16 by its empty halves, UTF-8 by its form, else
 * GB18030 where the bytes make common Chinese characters, else Windows-1252. A file in which some lines are
 * UTF-8 and others aren't is refused with the line: half of it would come out garbled.
 * @throws ReadingRefused
 */
export function findEncoding(bytes: Buffer): FoundEncoding {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const markLength = marked?.mark.length ?? 0;
  const wide = marked === undefined ? findUtf16(bytes.subarray(0, LOOKED_AT)) : marked.encoding;
  if (wide !== null && wide !== 'utf-8') return { encoding: wide, markLength };
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw new ReadingRefused('import-nul-bytes', { line: lineOf(bytes, nul) });
  if (isUtf8(bytes)) return { encoding: 'utf-8', markLength };
  const lines = sortLines(bytes);
  const isChinese = looksLikeGb18030(lines.otherSample);
  const utf8 = isChinese ? lines.certainUtf8 : lines.utf8;
  if (marked !== undefined || utf8.count > 0) {
    throw mixed(utf8.count > 0 && utf8.count < lines.other.count ? utf8.first : lines.other.first);
  }
  if (!isChinese) return { encoding: 'windows-1252', markLength: 0 };
  const damaged = firstLineThatFails(bytes);
  if (damaged !== null) throw mixed(damaged);
  return { encoding: 'gb18030', markLength: 0 };
}

function mixed(line: number): ReadingRefused {
  return new ReadingRefused('import-mixed-encodings', { line });
}

/** The line of the file, from 1, in which the byte stands. */
export function lineOf(bytes: Buffer, position: number): number {
  let line = 1;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1 && at < position; at = bytes.indexOf(LINE_FEED, at + 1)) {
    line += 1;
  }
  return line;
}

function findUtf16(head: Buffer): TextEncoding | null {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const least = Math.max(FEWEST_EMPTY_HALVES, head.length * LEAST_EMPTY_HALVES);
  if (even === 0 && odd >= least) return 'utf-16le';
  return odd === 0 && even >= least ? 'utf-16be' : null;
}

interface LineCount {
  count: number;
  first: number;
}

interface SortedLines {
  /** Not ASCII and valid as UTF-8. */
  readonly utf8: LineCount;
  /** Of these, those with a character of three bytes: no other encoding makes them by chance. */
  readonly certainUtf8: LineCount;
  readonly other: LineCount;
  readonly otherSample: readonly Buffer[];
}

const SAMPLE_LINES = 2_000;

function sortLines(bytes: Buffer): SortedLines {
  const lines = { utf8: none(), certainUtf8: none(), other: none() };
  const otherSample: Buffer[] = [];
  forEachLine(bytes, (line, number) => {
    if (isAscii(line)) return;
    if (isUtf8(line)) {
      add(lines.utf8, number);
      if (line.some((byte) => byte >= 0xe0)) add(lines.certainUtf8, number);
    } else {
      add(lines.other, number);
      if (otherSample.length < SAMPLE_LINES) otherSample.push(line);
    }
  });
  return { ...lines, otherSample };
}

function none(): LineCount {
  return { count: 0, first: 0 };
}

function add(lines: LineCount, number: number): void {
  lines.count += 1;
  if (lines.first === 0) lines.first = number;
}

function forEachLine(bytes: Buffer, take: (line: Buffer, number: number) => void): void {
  let number = 1;
  for (let at = 0; at < bytes.length; number++) {
    const end = bytes.indexOf(LINE_FEED, at);
    take(bytes.subarray(at, end === -1 ? bytes.length : end), number);
    at = end === -1 ? bytes.length : end + 1;
  }
}

/** Counts byte pairs of GB 2312's plane against everything else above ASCII. */
function looksLikeGb18030(lines: readonly Buffer[]): boolean {
  let common = 0;
  let others = 0;
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const lead = line[at] ?? 0;
      if (lead < 0x80) continue;
      const trail = line[at + 1] ?? 0;
      if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
      else others += 1;
      if (trail >= 0x40) at += 1;
    }
  }
  return common > 0 && common >= (common + others) * LEAST_COMMON_PAIRS;
}

function firstLineThatFails(bytes: Buffer): number | null {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  let failed: number | null = null;
  forEachLine(bytes, (line, number) => {
    if (failed !== null || isAscii(line)) return;
    try {
      decoder.decode(line);
    } catch {
      failed = number;
    }
  });
  return failed;
}
