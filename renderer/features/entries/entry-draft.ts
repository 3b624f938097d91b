import type { TFunction } from 'i18next';
import { lacksReason } from '#shared/domain/budget/entry-rules.ts';
import type { Entry, EntryInput } from '#shared/domain/budget/entry.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';

/** An entry while it is typed: what is missing or can't be read is null. */
export type EntryDraft = Omit<EntryInput, 'lineId' | 'day' | 'fen'> & {
  readonly lineId: LineId | null;
  readonly day: Day | null;
  readonly fen: Fen | null;
};

type EntryField = keyof EntryInput;
export type EntryErrors = Partial<Record<EntryField, string>>;

export const blankEntry: EntryDraft = {
  lineId: null,
  day: null,
  fen: null,
  vendor: '',
  reference: '',
  note: '',
  reason: '',
};

export function draftOf({ lineId, day, fen, vendor, reference, note, reason }: Entry): EntryDraft {
  return { lineId, day, fen, vendor, reference, note, reason };
}

const longest = { vendor: 200, reference: 200, note: 2000, reason: 500 } as const;
const textFields = ['vendor', 'reference', 'note', 'reason'] as const;

/** The draft as an entry, or what is wrong with it, said beside each field. */
export function entryOf(draft: EntryDraft, t: TFunction): { entry: EntryInput } | { errors: EntryErrors } {
  const { lineId, day, fen } = draft;
  const errors: EntryErrors = {};
  if (day === null) errors.day = t('entries.missing.day');
  if (lineId === null) errors.lineId = t('entries.missing.line');
  if (fen === null) errors.fen = t('entries.missing.amount');
  for (const field of textFields) {
    const most = longest[field];
    if (draft[field].trim().length > most) errors[field] = t('entries.tooLong', { replace: { most } });
  }
  if (fen !== null && lacksReason({ fen, reason: draft.reason })) {
    errors.reason = t('refusal.refund-needs-reason');
  }
  const isWhole = lineId !== null && day !== null && fen !== null;
  return isWhole && Object.keys(errors).length === 0
    ? { entry: { ...trimmed(draft), lineId, day, fen } }
    : { errors };
}

function trimmed({ vendor, reference, note, reason }: EntryDraft) {
  return {
    vendor: vendor.trim(),
    reference: reference.trim(),
    note: note.trim(),
    reason: reason.trim(),
  };
}

const fields: readonly EntryField[] = ['lineId', 'day', 'fen', 'vendor', 'reference', 'note', 'reason'];

/** What of the entry differs from what is stored; null where nothing does. */
export function changeOf(stored: Entry, entry: EntryInput): Partial<EntryInput> | null {
  const changed = fields.filter((field) => stored[field] !== entry[field]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((field) => [field, entry[field]]));
}

/** The service's refusal beside the field that it names, or else beside the amount. */
export function refusalErrors(refusal: Refusal | null, sentence: (refusal: Refusal) => string): EntryErrors {
  if (refusal === null) return {};
  const field = fields.find((name) => refusal.field === name || refusal.field?.endsWith(`.${name}`) === true);
  return { [field ?? 'fen']: sentence(refusal) };
}

/** What is typed anew is no longer what the sentence beside it was about. */
export function withoutErrors(errors: EntryErrors, change: Partial<EntryDraft>): EntryErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !Object.hasOwn(change, field)));
}
