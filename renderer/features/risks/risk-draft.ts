import type { Risk, RiskInput } from '#shared/domain/risks/risk.ts';
import { type BasisPoints, basisPoints } from '#shared/values/basis-points.ts';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';
import { parsePercent, plainPercent } from '#shared/values/percent.ts';
import type { RiskRow } from './risks-data.ts';

/** A link with what it is called. */
export type NamedLink = RiskRow['links'][number];

/** A risk as it is typed: what may not be readable yet stays text. */
export type RiskDraft = Omit<RiskInput, 'probabilityBp' | 'impactFen' | 'impactDays' | 'links'> & {
  readonly probability: string;
  readonly impactFen: Fen | null;
  readonly days: string;
  readonly links: readonly NamedLink[];
  /** Why its status changes. */
  readonly reason: string;
};

const WHOLE_BP = 10_000;
const MOST_DAYS = 10_000;
const HALF = basisPoints(5000);

export function newDraft(start: Partial<RiskDraft> = {}): RiskDraft {
  return {
    title: '',
    kind: 'schedule',
    probability: plainPercent(HALF),
    impactFen: ZERO_FEN,
    days: '0',
    ownerId: null,
    response: 'reduce',
    responseText: '',
    trigger: '',
    dueDay: null,
    status: 'open',
    note: '',
    links: [],
    reason: '',
    ...start,
  };
}

export function draftOf(risk: RiskRow): RiskDraft {
  const { title, kind, ownerId, response, responseText, trigger, dueDay, status, note, links } = risk;
  return {
    title,
    kind,
    ownerId,
    response,
    responseText,
    trigger,
    dueDay,
    status,
    note,
    links,
    probability: plainPercent(risk.probabilityBp),
    impactFen: risk.impactFen,
    days: String(risk.impactDays),
    reason: '',
  };
}

export type DraftFault = 'title' | 'probability' | 'impactFen' | 'days' | 'reason';

/** What keeps the draft from being stored, besides what the service says. */
export function draftFaults(draft: RiskDraft, before: Risk['status']): readonly DraftFault[] {
  const faults: readonly (readonly [DraftFault, boolean])[] = [
    ['title', draft.title.trim() === ''],
    ['probability', readProbability(draft.probability) === null],
    ['impactFen', draft.impactFen === null || draft.impactFen < 0],
    ['days', readDays(draft.days) === null],
    ['reason', draft.status !== before && draft.reason.trim() === ''],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

/** What is stored of a draft without faults; null while one is there. */
export function inputOf(draft: RiskDraft): RiskInput | null {
  const { probability, days, reason: _why, links, ...rest } = draft;
  const probabilityBp = readProbability(probability);
  const impactDays = readDays(days);
  if (probabilityBp === null || impactDays === null || rest.impactFen === null) return null;
  return {
    ...rest,
    impactFen: rest.impactFen,
    probabilityBp,
    impactDays,
    links: links.map(({ kind, recordId }) => ({ kind, recordId })),
  };
}

/** From 0 to 100 %; null where the text is none. */
export function readProbability(text: string): BasisPoints | null {
  const reading = parsePercent(text);
  return reading.kind === 'ok' && reading.bp >= 0 && reading.bp <= WHOLE_BP ? reading.bp : null;
}

/** Working days, halves too; null where the text is no such number. */
export function readDays(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  const days = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return days >= 0 && days <= MOST_DAYS ? days : null;
}
