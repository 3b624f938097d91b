import type { TFunction } from 'i18next';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { DocumentInput } from '#shared/domain/documents/document.ts';
import type { CooperationInput, CooperationRow } from '#shared/domain/kols/cooperation.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';
import type { FieldErrors } from './field-errors.ts';

/** A contract while it is typed: what is missing or can't be read is null. */
export type ContractDraft = {
  readonly title: string;
  readonly lineId: LineId | null;
  readonly fen: Fen | null;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly number: string;
  readonly note: string;
  readonly overrideReason: string;
};
export const contractFields = [
  'title',
  'lineId',
  'fen',
  'firstDay',
  'lastDay',
  'number',
  'note',
  'overrideReason',
] as const;
export type ContractField = (typeof contractFields)[number];

const TERM_DAYS = 89;

export function contractDraft(row: CooperationRow | undefined, title: string, today: Day): ContractDraft {
  return {
    title: row?.title ?? title,
    lineId: row?.lineId ?? null,
    fen: row?.fen ?? null,
    firstDay: row?.firstDay ?? today,
    lastDay: row?.lastDay ?? addDays(today, TERM_DAYS),
    number: row?.number ?? '',
    note: row?.note ?? '',
    overrideReason: '',
  };
}

/** What is missing or in the wrong order, beside each field. */
export function contractFaults(draft: ContractDraft, t: TFunction): FieldErrors<ContractField> {
  const faults: FieldErrors<ContractField> = {};
  const { title, lineId, fen, firstDay, lastDay } = draft;
  if (title.trim() === '') faults.title = t('kols.contract.fault.title');
  if (lineId === null) faults.lineId = t('kols.contract.fault.line');
  if (fen === null || fen <= 0) faults.fen = t('kols.contract.fault.amount');
  if (firstDay === null) faults.firstDay = t('kols.fault.day');
  if (lastDay === null) faults.lastDay = t('kols.fault.day');
  else if (firstDay !== null && lastDay < firstDay) faults.lastDay = t('kols.contract.fault.order');
  return faults;
}

type Terms = Omit<CooperationInput, 'kolId'>;

/** What is asked of the service; null while something is missing. */
export function termsOf({ title, lineId, fen, firstDay, lastDay, note }: ContractDraft): Terms | null {
  if (lineId === null || fen === null || fen <= 0 || firstDay === null || lastDay === null) return null;
  return { title: title.trim(), lineId, fen, firstDay, lastDay, note: note.trim() };
}

export function inputOf(draft: ContractDraft, kolId: KolId): CooperationInput | null {
  const terms = termsOf(draft);
  return terms === null ? null : { ...terms, kolId };
}

/** The contract among the budget's documents, so as to see what it would leave on its line. */
export function documentOf({ lineId, fen }: ContractDraft, vendor: string, today: Day): DocumentInput | null {
  if (lineId === null || fen === null || fen <= 0) return null;
  return {
    kind: 'contract',
    previousId: null,
    lineId,
    number: '',
    day: today,
    fen,
    vendor,
    note: '',
    payBy: null,
    reason: '',
    overReason: '',
    overrideReason: '',
  };
}
