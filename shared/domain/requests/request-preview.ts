import { z } from 'zod';
import { categoryIdSchema } from '../budget/category.ts';
import { lineIdSchema } from '../budget/line.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { driftSchema } from '../policy/policy.ts';
import { paramsSchema, refusalSchema } from '../refusal.ts';
import { basisPointsSchema, fenSchema, instantSchema, monthSchema } from '../values/value-schemas.ts';
import { approvalNeedSchema } from './approval-limit.ts';
import { requestIdSchema } from './request.ts';

const beforeAfter = { beforeFen: fenSchema, afterFen: fenSchema };

/** A line that the legs touch, as it is and as it would be, over the whole programme. */
export const previewLineSchema = z.object({
  lineId: lineIdSchema,
  name: z.string(),
  /** Null for a line that is gone. */
  categoryId: categoryIdSchema.nullable(),
  plan: z.object(beforeAfter),
  /** Plan less open commitments less actuals. */
  available: z.object(beforeAfter),
  openFen: fenSchema,
  actualFen: fenSchema,
  /** Where the line is expected to land; null where no forecast is known. */
  landing: z.object(beforeAfter).nullable(),
  cells: z.array(z.object({ month: monthSchema, ...beforeAfter, closed: z.boolean() })),
});
export type PreviewLine = z.infer<typeof previewLineSchema>;

/** A category's share of the plan against the policy, before and after. Draws count where the money was set aside. */
export const previewCategorySchema = z.object({
  categoryId: categoryIdSchema,
  policyBp: basisPointsSchema,
  bandBp: basisPointsSchema,
  before: driftSchema,
  after: driftSchema,
  /** Whether its share differs. */
  moved: z.boolean(),
  /** Outside its band afterwards, further than before, and covered by no exception. */
  needsException: z.boolean(),
});

/**
 * Every check has a sentence in shared/messages under `requests.check.<code>`, filled by its params (see label.ts for
 * their endings).
 */
export const requestCheckCodes = [
  /** line: what it gives is neither promised nor spent. With more than three such lines: lineCount. */
  'money-free',
  'money-free-many',
  /** line, byFen: less than nothing would be available. */
  'money-short',
  /** line, atMonth, byFen: more is taken from a month than it plans. */
  'month-short',
  /** line, atMonth. */
  'month-closed',
  /** line. */
  'line-removed',
  /** byFen. */
  'legs-do-not-add-up',
  /** byFen: above the programme's total. */
  'over-allocated',
  /** Anything else that a rule refuses: its sentence is that of `problem`. */
  'refused',
  /** category, shareBp, limitBp, roomBp, roomFen. */
  'near-upper',
  'near-lower',
  /** category, shareBp, limitBp, byBp: approval takes an exception with reason and expiry. */
  'above-band',
  'below-band',
  /** category, shareBp, limitBp: was outside its band before and comes no further out. */
  'still-outside',
  /** category, shareBp, untilDay: outside its band under an exception that holds. */
  'excepted',
  /** No category that it moves is near a limit or beyond. */
  'within-bands',
  /** reserveFen: what remains of the reserve. */
  'reserve-after',
  /** amountFen: given up by the reserve and planned nowhere. */
  'to-unallocated',
  /** neededCount, candidateCount: fewer people than needed may approve it. */
  'too-few-approvers',
] as const;
export type RequestCheckCode = (typeof requestCheckCodes)[number];

/** 'stop': it can't be applied as it is. */
export const requestCheckSchema = z.object({
  code: z.enum(requestCheckCodes),
  status: z.enum(['good', 'watch', 'stop']),
  params: paramsSchema,
});
export type RequestCheck = z.infer<typeof requestCheckSchema>;

/** How the last request of this kind that gave to one of the same lines turned out, over its months gone by. */
export const earlierMoveSchema = z.object({
  requestId: requestIdSchema,
  number: z.string(),
  appliedAt: instantSchema,
  lineId: lineIdSchema,
  lineName: z.string(),
  movedFen: fenSchema,
  /** Planned for the line in the months of the move up to today, and spent in them. */
  planFen: fenSchema,
  actualFen: fenSchema,
});
export type EarlierMove = z.infer<typeof earlierMoveSchema>;

export const requestPreviewSchema = z.object({
  /** The first rule against it as it stands; null when it could be submitted and applied. */
  problem: refusalSchema.nullable(),
  /** What is moved: all that the legs give, or all that they take, whichever is more. */
  amountFen: fenSchema,
  acrossCategories: z.boolean(),
  lines: z.array(previewLineSchema),
  plan: z.object(beforeAfter),
  total: z.object(beforeAfter),
  unallocated: z.object(beforeAfter),
  categories: z.array(previewCategorySchema),
  checks: z.array(requestCheckSchema),
  approval: approvalNeedSchema.extend({
    /** Everyone who might approve it, the requester left out. */
    candidates: z.array(z.object({ personId: personIdSchema, name: z.string() })),
  }),
  earlier: earlierMoveSchema.nullable(),
});
export type RequestPreview = z.infer<typeof requestPreviewSchema>;
