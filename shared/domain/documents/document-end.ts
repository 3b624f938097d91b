import type { Day } from '#shared/values/day.ts';
import { type Fen, ZERO_FEN, fen } from '#shared/values/money.ts';
import { plausibleDay } from '../budget/entry-rules.ts';
import type { Period } from '../budget/period.ts';
import type { Person } from '../catalogue/person.ts';
import { type ClosedMonths, openDay } from '../months/closed-months.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Document, DocumentRow } from './document.ts';
import { isCommitment } from './document-chain.ts';
import { stillStands } from './document-rules.ts';
import { type UsedLine, allowOverspending, overspentBy, usedFen } from './line-use.ts';

type End = { readonly day: Day; readonly reason: string };

export type EndScene = {
  readonly today: Day;
  readonly closedMonths: ClosedMonths;
  /** Its direct followers, those that were cancelled too. */
  readonly followers: readonly Pick<Document, 'number' | 'cancelled'>[];
  /** The months in which it was accrued. */
  readonly accruedMonths: readonly string[];
};

/** As many followers as a refusal names. */
const MOST_NAMES = 5;

/**
 * Cancels a document: what it took over goes back to the one before. One that posts or pays has to lie in an open
 * month, because what it did there is taken out; a request, contract or acceptance can be cancelled later as well.
 * Refused: 'document-cancelled', 'followers-stand' {documents, documentCount}, 'day-out-of-range', 'month-closed'.
 */
export function cancelDocument(document: DocumentRow, end: End, scene: EndScene): Outcome<End> {
  if (document.cancelled !== null) return refused('document-cancelled', { document: document.number });
  const standing = scene.followers.filter(({ cancelled }) => cancelled === null);
  if (standing.length > 0) return namesFollowers(standing);
  const dated = checkEndDay(end.day, scene);
  if (dated.kind === 'refused') return dated;
  const own = isCommitment(document.kind) ? accepted(null) : openDay(scene.closedMonths, document.day, 'id');
  return own.kind === 'refused' ? own : accepted(end);
}

/**
 * Closes a document whose rest nobody will use: what is open is released.
 * Refused: 'document-cancelled', 'document-closed', 'document-settled', 'day-out-of-range', 'month-closed'.
 */
export function closeDocument(document: DocumentRow, end: End, scene: EndScene): Outcome<End> {
  const stands = stillStands(document);
  if (stands.kind === 'refused') return stands;
  if (document.openFen === 0) return refused('document-settled', { document: document.number });
  const dated = checkEndDay(end.day, scene);
  return dated.kind === 'refused' ? dated : accepted(end);
}

function checkEndDay(day: Day, { today, closedMonths }: EndScene): Outcome<unknown> {
  const plausible = plausibleDay(day, today);
  return plausible.kind === 'refused' ? plausible : openDay(closedMonths, day);
}

/**
 * Opens again what was closed: its rest takes the line's money once more.
 * Refused: 'document-cancelled', 'month-closed' when it was closed in a month that is, 'overspends-line', and as in
 * allowOverspending.
 */
export function reopenDocument(
  document: DocumentRow,
  overrideReason: string,
  scene: EndScene & { readonly line: UsedLine; readonly period: Period; readonly person: Person | null },
): Outcome<{ readonly override: Document['override']; readonly overspentFen: Fen }> {
  if (document.cancelled !== null) return refused('document-cancelled', { document: document.number });
  if (document.closed === null) return accepted({ override: document.override, overspentFen: ZERO_FEN });
  const open = openDay(scene.closedMonths, document.closed.day, 'id');
  if (open.kind === 'refused') return open;
  const used = (closed: Document['closed']): Fen =>
    usedFen({ document: { ...document, closed }, takenFen: document.takenFen }, null, scene.period);
  const overspentFen = overspentBy(scene.line, fen(used(null) - used(document.closed)));
  const override = allowOverspending(scene.line, overspentFen, overrideReason, scene.person);
  if (override.kind === 'refused') return override;
  return accepted({ override: override.value ?? document.override, overspentFen });
}

/**
 * Whether a document may be taken away altogether, as a mistake.
 * Refused: 'followers-stand' {documents, documentCount}, 'month-closed'.
 */
export function removeDocument(document: DocumentRow, scene: EndScene): Outcome<null> {
  if (scene.followers.length > 0) return namesFollowers(scene.followers);
  const [accruedMonth] = scene.accruedMonths;
  if (accruedMonth !== undefined) return refused('month-closed', { atMonth: accruedMonth });
  const open = openDay(scene.closedMonths, document.day, 'id');
  return open.kind === 'refused' ? open : accepted(null);
}

function namesFollowers(followers: EndScene['followers']): Outcome<never> {
  const names = followers.slice(0, MOST_NAMES).map(({ number }) => number);
  const documents = names.join(', ') + (followers.length > names.length ? ' …' : '');
  return refused('followers-stand', { documents, documentCount: followers.length });
}
