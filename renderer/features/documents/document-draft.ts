import type { TFunction } from 'i18next';
import type { LineId } from '#shared/domain/budget/line.ts';
import type {
  DocumentId,
  DocumentInput,
  DocumentKind,
  DocumentRow,
} from '#shared/domain/documents/document.ts';
import { isCommitment } from '#shared/domain/documents/document-chain.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';

/** A document while it is typed: what is missing or can't be read is null. */
export type DocumentDraft = {
  readonly kind: DocumentKind;
  readonly previousId: DocumentId | null;
  readonly lineId: LineId | null;
  readonly number: string;
  readonly day: Day | null;
  readonly fen: Fen | null;
  readonly vendor: string;
  readonly note: string;
  readonly dueMonth: Month | null;
  readonly payBy: Day | null;
  readonly reason: string;
  readonly overReason: string;
  readonly overrideReason: string;
};

export type DocumentField = Exclude<keyof DocumentDraft, 'kind' | 'previousId'>;
export type DocumentErrors = Partial<Record<DocumentField, string>>;

/** A new document on its own, or with all that is left of the one before it. */
export function blankDocument(
  kind: DocumentKind,
  today: Day,
  previous: DocumentRow | undefined,
  lineId: LineId | undefined,
): DocumentDraft {
  return {
    kind,
    previousId: previous?.id ?? null,
    lineId: previous?.lineId ?? lineId ?? null,
    number: '',
    day: today,
    fen: previous !== undefined && previous.openFen > 0 ? previous.openFen : null,
    vendor: previous?.vendor ?? '',
    note: '',
    dueMonth: isCommitment(kind) ? (previous?.dueMonth ?? null) : null,
    payBy: null,
    reason: '',
    overReason: '',
    overrideReason: '',
  };
}

const longest = {
  number: 200,
  vendor: 200,
  note: 2000,
  reason: 500,
  overReason: 500,
  overrideReason: 500,
} as const;
const textFields = ['number', 'vendor', 'note', 'reason', 'overReason', 'overrideReason'] as const;

/** What is asked of the service: null while line, day or amount are missing. */
export function inputOf(draft: DocumentDraft): DocumentInput | null {
  const { lineId, day, fen, vendor, dueMonth, ...rest } = draft;
  if (lineId === null || day === null || fen === null || fen <= 0) return null;
  return {
    ...rest,
    lineId,
    day,
    fen,
    ...(vendor.trim() === '' ? {} : { vendor: vendor.trim() }),
    ...(dueMonth === null || !isCommitment(draft.kind) ? {} : { dueMonth }),
  };
}

/** What is missing or too long, said beside each field. */
export function faultsOf(draft: DocumentDraft, t: TFunction): DocumentErrors {
  const errors: DocumentErrors = {};
  if (draft.day === null) errors.day = t('documents.missing.day');
  if (draft.lineId === null) errors.lineId = t('documents.missing.line');
  if (draft.fen === null) errors.fen = t('documents.missing.amount');
  else if (draft.fen <= 0) errors.fen = t('documents.missing.positive');
  if (draft.kind === 'credit-note' && draft.reason.trim() === '') {
    errors.reason = t('documents.missing.reason');
  }
  for (const field of textFields) {
    const most = longest[field];
    if (draft[field].trim().length > most) errors[field] = t('documents.tooLong', { replace: { most } });
  }
  return errors;
}

const fields: readonly DocumentField[] = [
  'lineId',
  'number',
  'day',
  'fen',
  'vendor',
  'note',
  'dueMonth',
  'payBy',
  'reason',
  'overReason',
  'overrideReason',
];

/** The service's refusal beside the field that it names, or else beside the amount. */
export function refusalErrors(
  refusal: Refusal | null,
  sentence: (refusal: Refusal) => string,
): DocumentErrors {
  if (refusal === null) return {};
  const field = fields.find((name) => refusal.field === name || refusal.field?.endsWith(`.${name}`) === true);
  return { [field ?? 'fen']: sentence(refusal) };
}

/** What is typed anew is no longer what the sentence beside it was about. */
export function withoutErrors(errors: DocumentErrors, change: Partial<DocumentDraft>): DocumentErrors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => !Object.hasOwn(change, field)));
}
