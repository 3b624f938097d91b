import { type Outcome, type Refused, accepted, refused } from '../refusal.ts';
import { type Lag, type LinkKind, NO_LAG, linkKinds } from './link.ts';
import { LONGEST_TEXT, foldText, hundredthsOf, hundredthsText, unitNamed } from './time-text.ts';

/** A link as it is typed beside the task that waits. */
export interface TypedLink {
  readonly predecessorId: string;
  readonly kind: LinkKind;
  readonly lag: Lag;
}

const FIELD = 'predecessors';
/** How much of a piece a sentence repeats. */
const SHOWN = 60;
const END = { 完成: 'F', 开始: 'S' } as const;
const KIND = /(FS|SS|FF|SF|(完成|开始) ?-? ?(完成|开始)) ?$/iu;
const LAG = /([-+]) ?([\d.]+) ?([^\d\s.+-]*(?: [a-z]+)?) ?$/iu;

/** What stands between two commas, and where in the text it begins. */
interface Piece {
  readonly text: string;
  readonly from: number;
}

/** One way of taking a piece apart; what stands first is what is looked for as a task. */
interface Reading {
  readonly reference: string;
  readonly kind: LinkKind;
  readonly lag: LagReading;
}

type LagReading =
  | { readonly kind: 'lag'; readonly lag: Lag }
  | { readonly kind: 'wrong'; readonly word: string };

/**
 * Reads predecessors as typed: '3', '3SS+2d', '7FS+10%', '4FF-1w; 5FS+3ed', '3完成-开始+2天', in half or full width,
 * parted by commas, semicolons or 、. Without a kind it is FS, without a unit the lag is days. What begins a piece is
 * a task's number or code, whatever findTask knows; a code that itself looks like a link with a lag is taken for a
 * code first.
 * Refused, each with `position` (of the character, from 1) and `text` (the piece): 'predecessor-unreadable',
 * 'predecessor-unknown' with `reference`, 'lag-unit-unknown' with `word`, 'lag-out-of-range', 'predecessor-repeated'
 * (the same task with the same kind twice).
 */
export function parsePredecessors(
  text: string,
  findTask: (reference: string) => string | null,
): Outcome<readonly TypedLink[]> {
  if (text.length > LONGEST_TEXT) return refusedAt('predecessor-unreadable', { text, from: 0 });
  const links: TypedLink[] = [];
  const seen = new Set<string>();
  for (const piece of piecesOf(foldText(text))) {
    const link = readPiece(piece, findTask);
    if (link.kind === 'refused') return link;
    const key = `${link.value.kind} ${link.value.predecessorId}`;
    if (seen.has(key)) return refusedAt('predecessor-repeated', piece);
    seen.add(key);
    links.push(link.value);
  }
  return accepted(links);
}

/**
 * Writes predecessors so that parsePredecessors reads the same again, in the order given: '3, 5SS+2d'.
 * @param referenceOf a task's number or code.
 */
export function formatPredecessors(
  links: readonly TypedLink[],
  referenceOf: (taskId: string) => string,
): string {
  return links
    .map(
      ({ predecessorId, kind, lag }) =>
        `${referenceOf(predecessorId)}${kindText(kind, lag)}${formatLag(lag)}`,
    )
    .join(', ');
}

/** '+2d', '-1w', '+10%'; nothing for no lag. */
export function formatLag({ hundredths, unit }: Lag): string {
  if (hundredths === 0) return '';
  return `${hundredths > 0 ? '+' : '-'}${hundredthsText(Math.abs(hundredths))}${unit}`;
}

function kindText(kind: LinkKind, lag: Lag): string {
  return kind === 'FS' && lag.hundredths === 0 ? '' : kind;
}

function piecesOf(folded: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of folded.split(',')) {
    const text = part.trim();
    if (text !== '') pieces.push({ text, from: from + part.indexOf(text) });
    from += part.length + 1;
  }
  return pieces;
}

function readPiece(piece: Piece, findTask: (reference: string) => string | null): Outcome<TypedLink> {
  const readings = readingsOf(piece.text);
  for (const { reference, kind, lag } of readings) {
    const predecessorId = reference === '' ? null : findTask(reference);
    if (predecessorId === null) continue;
    if (lag.kind === 'wrong') return wrongLag(piece, lag.word);
    return accepted({ predecessorId, kind, lag: lag.lag });
  }
  const shortest = readings.at(-1)?.reference ?? '';
  return shortest === ''
    ? refusedAt('predecessor-unreadable', piece)
    : refusedAt('predecessor-unknown', piece, { reference: shortest.slice(0, SHOWN) });
}

/** The longest reference first: the piece as a whole, then without a lag, then without its kind. */
function readingsOf(text: string): Reading[] {
  const none: LagReading = { kind: 'lag', lag: NO_LAG };
  const readings: Reading[] = [{ reference: text, kind: 'FS', lag: none }, ...kindReadings(text, none)];
  const match = LAG.exec(text);
  if (match === null) return readings;
  const before = text.slice(0, match.index).trim();
  const lag = lagOf(match[1] ?? '', match[2] ?? '', match[3] ?? '');
  return [...readings, { reference: before, kind: 'FS', lag }, ...kindReadings(before, lag)];
}

function kindReadings(text: string, lag: LagReading): Reading[] {
  const match = KIND.exec(text);
  if (match === null) return [];
  const kind = kindOf(match);
  return kind === null ? [] : [{ reference: text.slice(0, match.index).trim(), kind, lag }];
}

function kindOf(match: RegExpExecArray): LinkKind | null {
  const [, written = '', first, second] = match;
  const short = first === undefined ? written.toUpperCase() : `${endOf(first)}${endOf(second)}`;
  return linkKinds.find((kind) => kind === short) ?? null;
}

function endOf(word: string | undefined): string {
  return word === '完成' ? END.完成 : END.开始;
}

function lagOf(sign: string, digits: string, word: string): LagReading {
  const size = hundredthsOf(digits);
  if (size === null) return { kind: 'wrong', word: '' };
  const unit = word === '%' ? '%' : word === '' ? 'd' : unitNamed(word);
  if (unit === null) return { kind: 'wrong', word };
  if (size === 0) return { kind: 'lag', lag: NO_LAG };
  return { kind: 'lag', lag: { hundredths: sign === '-' ? -size : size, unit } };
}

function wrongLag(piece: Piece, word: string): Refused {
  const at = Math.max(0, word === '' ? piece.text.search(LAG) : piece.text.lastIndexOf(word));
  const place = { text: piece.text, from: piece.from + at };
  return word === '' ? refusedAt('lag-out-of-range', place) : refusedAt('lag-unit-unknown', place, { word });
}

type TextRefusal =
  | 'predecessor-unreadable'
  | 'predecessor-unknown'
  | 'predecessor-repeated'
  | 'lag-unit-unknown'
  | 'lag-out-of-range';

function refusedAt(
  reason: TextRefusal,
  { text, from }: Piece,
  params: Readonly<Record<string, string>> = {},
): Refused {
  return refused(reason, { text: text.slice(0, SHOWN), position: from + 1, ...params }, FIELD);
}
