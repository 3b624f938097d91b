import { z } from 'zod';

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
