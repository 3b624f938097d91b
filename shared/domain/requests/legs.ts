import type { Fen } from '#shared/values/money.ts';
import { fen } from '#shared/values/money.ts';
import { monthPosition } from '../budget/period.ts';
import { type Refusal, type RefusalReason, type Refused, refused } from '../refusal.ts';
import { type BookLine, type Books, isReserve } from './books.ts';
import { type Leg, MAX_LEGS, MAX_PLAN_EDIT_LEGS, type RequestKind } from './request.ts';

/** A leg as it was written down, with the name that its line had then, where that is known. */
export type WrittenLeg = Leg & { readonly lineName?: string };

type KnownLeg = { readonly leg: WrittenLeg; readonly line: BookLine };

/**
 * Everything that is wrong with the legs themselves, in the order in which it should be said; empty when they can be
 * held against the books. A version may move nothing. Refusals, with `field` naming the leg ('legs.3') where one is at fault:
 * 'request-without-legs', 'too-many-legs' {limitCount}, 'leg-zero', 'cell-repeated' {line, atMonth} (moving out of a
 * cell and back into it is the same), 'line-removed' {line}, 'month-outside-period', 'month-closed' {atMonth}, what
 * the kind demands ('reserve-only-by-draw', 'draw-takes-from-reserve', 'release-takes-from-reserve', {line} each),
 * and 'legs-do-not-add-up' {byFen}: for a reallocation and a draw, to the fen; a release may leave a rest unallocated.
 */
export function legFaults(kind: RequestKind, legs: readonly WrittenLeg[], books: Books): readonly Refusal[] {
  const isVersion = kind === 'baseline' || kind === 'scenario';
  const limitCount = isVersion || kind === 'plan-edit' ? MAX_PLAN_EDIT_LEGS : MAX_LEGS;
  if (legs.length === 0) return isVersion ? [] : [refused('request-without-legs', {}, 'legs').refusal];
  if (legs.length > limitCount) return [refused('too-many-legs', { limitCount }, 'legs').refusal];
  const lines = new Map(books.lines.map((line) => [line.id, line]));
  const faults = [...cellFaults(legs, lines, books)];
  const known = legs.flatMap((leg) => {
    const line = lines.get(leg.lineId);
    return line === undefined ? [] : [{ leg, line }];
  });
  const ofKind = kindFault(kind, known, books);
  if (ofKind !== null) faults.push(ofKind);
  const byFen = exactSum(legs);
  if (!addsUp(kind, byFen))
    faults.push(refused('legs-do-not-add-up', { byFen: fen(Math.abs(byFen)) }, 'legs').refusal);
  return faults;
}

function* cellFaults(
  legs: readonly WrittenLeg[],
  lines: ReadonlyMap<string, BookLine>,
  books: Books,
): Generator<Refusal> {
  const seen = new Set<string>();
  for (const [index, leg] of legs.entries()) {
    const field = `legs.${index}`;
    const line = lines.get(leg.lineId);
    if (leg.fen === 0) yield refused('leg-zero', {}, field).refusal;
    const name = line?.name ?? leg.lineName ?? '';
    if (line === undefined) yield refused('line-removed', { line: name }, field).refusal;
    const cell = `${leg.lineId} ${leg.month}`;
    if (seen.has(cell)) yield refused('cell-repeated', { line: name, atMonth: leg.month }, field).refusal;
    seen.add(cell);
    const at = monthPosition(books.programme, leg.month, field);
    if (at.kind === 'refused') yield at.refusal;
    if (books.closedMonths.includes(leg.month))
      yield refused('month-closed', { atMonth: leg.month }, field).refusal;
  }
}

/** The reserve gives through draws and releases only, and those take from it only (P5.5). */
function kindFault(kind: RequestKind, known: readonly KnownLeg[], books: Books): Refusal | null {
  const ofReserve = known.filter(({ line }) => isReserve(books, line));
  if (kind === 'draw' || kind === 'release') {
    const reason = kind === 'draw' ? 'draw-takes-from-reserve' : 'release-takes-from-reserve';
    const wrong = known.find(({ leg, line }) => leg.fen < 0 !== isReserve(books, line));
    if (wrong !== undefined) return refused(reason, { line: wrong.line.name }, 'legs').refusal;
    return ofReserve.length === 0 ? refused(reason, { line: '' }, 'legs').refusal : null;
  }
  const taken = ofReserve.reduce((sum, { leg }) => sum + leg.fen, 0);
  const giving = ofReserve.find(({ leg }) => leg.fen < 0);
  return taken < 0 && giving !== undefined ? onlyByDraw(giving.line.name).refusal : null;
}

export function onlyByDraw(line: string, field = 'legs'): Refused {
  return refused('reserve-only-by-draw', { line }, field);
}

function addsUp(kind: RequestKind, sum: number): boolean {
  if (kind === 'reallocation' || kind === 'draw') return sum === 0;
  return kind === 'release' ? sum <= 0 : true;
}

/** A thousand legs at the limit of an amount leave the exact doubles. */
function exactSum(legs: readonly Leg[]): number {
  const sum = legs.reduce((all, leg) => all + BigInt(leg.fen), 0n);
  const safe = BigInt(Number.MAX_SAFE_INTEGER);
  return Number(sum > safe ? safe : sum < -safe ? -safe : sum);
}

/** What is moved: all that the legs give, or all that they take, whichever is more. Legs within FEN_LIMIT together. */
export function movedFen(legs: readonly Pick<Leg, 'fen'>[]): Fen {
  const given = legs.reduce((sum, leg) => sum + Math.max(0, leg.fen), 0);
  const taken = legs.reduce((sum, leg) => sum - Math.min(0, leg.fen), 0);
  return fen(Math.min(Math.max(given, taken), Number.MAX_SAFE_INTEGER));
}

const unstorable: ReadonlySet<RefusalReason> = new Set([
  'too-many-legs',
  'leg-zero',
  'cell-repeated',
  'line-removed',
  'month-outside-period',
]);

/** What not even a draft may hold; that it adds up and can be applied is asked when it is submitted. */
export function draftFault(kind: RequestKind, legs: readonly WrittenLeg[], books: Books): Refusal | null {
  return legFaults(kind, legs, books).find(({ reason }) => unstorable.has(reason)) ?? null;
}
