import { type Fen, ZERO_FEN, fen, subtractFen } from '#shared/values/money.ts';
import { monthOf } from '#shared/values/month.ts';
import type { LineKind } from '../budget/line.ts';
import { type Period, monthPosition } from '../budget/period.ts';
import { type Person } from '../catalogue/person.ts';
import { financePerson } from '../catalogue/finance-person.ts';
import { type Outcome, accepted, refused } from '../refusal.ts';
import type { Document } from './document.ts';
import { isCommitment, openOf } from './document-chain.ts';

/** What of a document takes a line's money. */
export type UsingDocument = Pick<Document, 'kind' | 'fen' | 'day' | 'dueMonth' | 'cancelled' | 'closed'>;

/** A document, as it stands or would stand, with what its followers took over. */
export type Standing = { readonly document: UsingDocument; readonly takenFen: Fen };

/** The document before, with what its other followers took over. */
export type Before = { readonly document: UsingDocument; readonly othersTakenFen: Fen };

/**
 * What a document takes of its line's money within the programme's months, together with what it leaves of the one
 * before it: open commitments due in them and actuals dated in them. In fen as on the papers. Compared with and
 * without the document, or before and after a change, it says what that does to what is available.
 */
export function usedFen(standing: Standing | null, before: Before | null, period: Period): Fen {
  const own = standing === null ? 0 : committed(standing, period) + posted(standing.document, period);
  if (before === null) return fen(own);
  const isTaking = standing !== null && standing.document.cancelled === null;
  const takenFen = fen(before.othersTakenFen + (isTaking ? standing.document.fen : 0));
  return fen(own + committed({ document: before.document, takenFen }, period));
}

function committed({ document, takenFen }: Standing, period: Period): Fen {
  const { kind, dueMonth } = document;
  if (!isCommitment(kind) || dueMonth === null) return ZERO_FEN;
  return monthPosition(period, dueMonth).kind === 'ok' ? openOf(document, takenFen) : ZERO_FEN;
}

function posted({ kind, day, cancelled, fen: amount }: UsingDocument, period: Period): number {
  if (cancelled !== null || monthPosition(period, monthOf(day)).kind === 'refused') return 0;
  if (kind === 'invoice') return amount;
  return kind === 'credit-note' ? 0 - amount : 0;
}

export type UsedLine = {
  readonly name: string;
  readonly kind: LineKind;
  /** Of the whole programme, signed as in the sheet. */
  readonly availableFen: Fen;
};

/**
 * By how much a line is overspent once a document takes `moreFen` of its money; zero when it is not, or not further
 * than before. On a rebate line, where more would come in than is planned, with mirrored signs.
 */
export function overspentBy(line: UsedLine, moreFen: Fen): Fen {
  const left = (line.kind === 'rebate' ? 0 - line.availableFen : line.availableFen) - moreFen;
  return moreFen > 0 && left < 0 ? fen(-left) : ZERO_FEN;
}

/** What is available once a document takes `moreFen` of the line's money. */
export function availableAfter(line: UsedLine, moreFen: Fen): Fen {
  return line.kind === 'rebate' ? fen(line.availableFen + moreFen) : subtractFen(line.availableFen, moreFen);
}

/**
 * Lets a document overspend its line, when finance says why.
 * Refused: 'overspends-line' {line, byFen} without a reason; 'nobody-at-desk', 'finance-only'.
 */
export function allowOverspending(
  line: UsedLine,
  byFen: Fen,
  reason: string,
  person: Person | null,
): Outcome<Document['override']> {
  if (byFen === 0) return accepted(null);
  if (reason === '') return refused('overspends-line', { line: line.name, byFen }, 'fen');
  const finance = financePerson(person);
  return finance.kind === 'refused' ? finance : accepted({ personId: finance.value.id, reason });
}
