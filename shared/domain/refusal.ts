import { z } from 'zod';
import { deliverableRefusals } from './kols/deliverable-refusals.ts';
import { kolRefusals } from './kols/kol-refusals.ts';
import { kpiRefusals } from './kpis/kpi-refusals.ts';
import { meetingRefusals } from './meetings/meeting-refusals.ts';
import { riskRefusals } from './risks/risk-refusals.ts';
import { scheduleRefusals } from './schedule/schedule-refusals.ts';
import { planImportRefusals } from './timeline/import-refusals.ts';
import { timelineRefusals } from './timeline/timeline-refusals.ts';

/**
 * Every reason for which a rule refuses. Each has a sentence in shared/messages under `refusal.<reason>`,
 * which says what is wrong and what to do; params fill the sentence (see label.ts for their endings).
 */
export const refusalReasons = [
  'not-found',
  'name-empty',
  'name-taken',
  'still-used',
  'over-allocated',
  'month-outside-period',
  'sign-against-kind',
  'amount-too-large',
  'total-below-plan',
  'cut-falls-short',
  'period-drops-plan',
  'month-out-of-range',
  'category-repeated',
  'shares-do-not-add-up',
  'share-out-of-range',
  'band-out-of-range',
  'band-cannot-be-met',
  'refund-needs-reason',
  'nothing-to-spread',
  'day-out-of-range',
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-conflict',
  'already-undone',
  'undo-template',
  'undo-not-as-left',
  'nobody-at-desk',
  'finance-only',
  'month-closed',
  'months-in-order',
  'month-not-closed',
  'reopen-last-only',
  'accrual-gone',
  'period-drops-open',
  'line-needed',
  'line-differs',
  'line-has-documents',
  'document-needs-invoice',
  'document-out-of-order',
  'document-number-taken',
  'document-cancelled',
  'document-closed',
  'document-settled',
  'followers-stand',
  'over-open',
  'below-taken',
  'overspends-line',
  'credit-above-invoice',
  'credit-needs-reason',
  'entry-of-document',
  'entry-of-accrual',
  'import-expired',
  'import-changed-meanwhile',
  'import-unreadable',
  'import-cancelled',
  'import-mapping-incomplete',
  'import-empty',
  'import-too-large',
  'import-too-many-rows',
  'import-too-many-columns',
  'import-too-many-cells',
  'import-cell-too-far',
  'import-inflates-too-large',
  'import-out-of-memory',
  'import-line-too-long',
  'import-unclosed-quote',
  'import-nul-bytes',
  'import-mixed-encodings',
  'import-encrypted',
  'import-truncated',
  'import-external-content',
  'import-sheet-missing',
  'position-unknown',
  'nothing-then',
  'papers-stopped',
  'path-exists',
  'path-not-writable',
  'file-missing',
  'file-not-readable',
  'file-not-ours',
  'file-newer',
  'file-corrupt',
  'file-in-use',
  'nothing-to-salvage',
  'disk-full',
  'backup-missing',
  'backup-damaged',
  'request-without-legs',
  'too-many-legs',
  'leg-zero',
  'cell-repeated',
  'line-removed',
  'legs-do-not-add-up',
  'reserve-only-by-draw',
  'draw-takes-from-reserve',
  'release-takes-from-reserve',
  'money-short',
  'month-short',
  'reason-missing',
  'cause-missing',
  'cause-text-missing',
  'evidence-missing',
  'risk-missing',
  'paper-empty',
  'version-missing',
  'own-request',
  'already-approved',
  'needs-finance',
  'needs-project-manager',
  'request-not-yours',
  'request-is-draft',
  'request-is-submitted',
  'request-is-applied',
  'request-is-rejected',
  'request-is-withdrawn',
  'changed-meanwhile',
  'exception-needed',
  'exception-expired',
  'line-leaves-band',
  'limit-repeated',
  'reserve-in-force',
  'undo-takes-committed',
  'undo-moves-plan',
  'nothing-planned',
  'no-baseline',
  'version-fixed',
  'version-waits',
  'version-promoted',
  'baseline-stays',
  'already-baseline',
  'scenario-lines-gone',
  'scenario-category-gone',
  'nothing-to-promote',
  'forecast-needs-amount',
  'forecast-needs-note',
  'forecast-below-committed',
  'nothing-to-forecast',
  'forecast-month-runs',
  'progress-of-rebate',
  'progress-ahead',
  ...deliverableRefusals,
  ...scheduleRefusals,
  ...timelineRefusals,
  ...planImportRefusals,
  ...kpiRefusals,
  ...kolRefusals,
  ...riskRefusals,
  ...meetingRefusals,
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type Params = z.infer<typeof paramsSchema>;

export const refusalSchema = z.object({
  reason: z.enum(refusalReasons),
  /** The input field that the sentence belongs to, where it belongs to one. */
  field: z.string().optional(),
  params: paramsSchema.default({}),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** A rule answers with a value or with a refusal; nothing is thrown for what is expected. */
export type Outcome<T> = { readonly kind: 'ok'; readonly value: T } | Refused;

export function accepted<T>(value: T): Outcome<T> {
  return { kind: 'ok', value };
}

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export function refused(reason: RefusalReason, params: Params = {}, field?: string): Refused {
  return { kind: 'refused', refusal: field === undefined ? { reason, params } : { reason, params, field } };
}
