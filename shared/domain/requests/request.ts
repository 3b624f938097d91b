import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { riskIdSchema } from '../risks/risk.ts';
import { daySchema, fenSchema, idSchema, instantSchema, monthSchema } from '../values/value-schemas.ts';

export const requestIdSchema = idSchema<'budget_request'>();
export type RequestId = z.infer<typeof requestIdSchema>;

/**
 * What needs approval. The first four move money by legs; a baseline and a scenario point to a version. A plan edit
 * is what was typed and held because it leaves the policy's band.
 */
export const requestKindSchema = z.enum([
  'reallocation',
  'draw',
  'release',
  'plan-edit',
  'baseline',
  'scenario',
]);
export type RequestKind = z.infer<typeof requestKindSchema>;

/** The approval that completes a request applies it in the same command: approved and applied are one state. */
export const requestStateSchema = z.enum(['draft', 'submitted', 'applied', 'rejected', 'withdrawn']);
export type RequestState = z.infer<typeof requestStateSchema>;

/** One planned amount raised (above zero) or lowered (below zero). */
export const legSchema = z.object({ lineId: lineIdSchema, month: monthSchema, fen: fenSchema });
export type Leg = z.infer<typeof legSchema>;

/** Money kinds take this many legs; a held plan edit as many as a pasted block has cells. */
export const MAX_LEGS = 1000;
export const MAX_PLAN_EDIT_LEGS = 50_000;

/** A paper by reference: what it is, and where it lies (a link, a file's path, a number in the archive). */
export const paperSchema = z.object({
  text: z.string().trim().max(500),
  reference: z.string().trim().max(1000),
});
export type Paper = z.infer<typeof paperSchema>;

export const papersSchema = z.array(paperSchema).max(50);

/** Why the reserve is drawn on (P5.5). 'other' says it in `causeText`. */
export const drawCauseSchema = z.enum(['traffic-surge', 'public-opinion', 'other']);
export type DrawCause = z.infer<typeof drawCauseSchema>;

const fields = {
  kind: requestKindSchema,
  reason: z.string().trim().max(2000),
  legs: z.array(legSchema).max(MAX_PLAN_EDIT_LEGS),
  /** Attachments; for a draw its evidence, of which there must be one at least. */
  papers: papersSchema,
  /** For a draw. */
  cause: drawCauseSchema.nullable(),
  causeText: z.string().trim().max(500),
  /** The risk that a draw is for. */
  riskId: riskIdSchema.nullable(),
  /** For a baseline or a scenario: the version that is put forward. */
  versionId: z.string().nullable(),
};

export const requestInputSchema = z.object({
  ...fields,
  reason: fields.reason.default(''),
  legs: fields.legs.default([]),
  papers: fields.papers.default([]),
  cause: fields.cause.default(null),
  causeText: fields.causeText.default(''),
  riskId: fields.riskId.default(null),
  versionId: fields.versionId.default(null),
});
export type RequestInput = z.infer<typeof requestInputSchema>;

/** What is left out stays as it is. The kind is for good. */
export const requestChangeSchema = z
  .object({
    reason: fields.reason,
    legs: fields.legs,
    papers: fields.papers,
    cause: fields.cause,
    causeText: fields.causeText,
    riskId: fields.riskId,
  })
  .partial();
export type RequestChange = z.infer<typeof requestChangeSchema>;

/** A leg with the name that its line had when it was written down: the line may be gone since. */
export const namedLegSchema = legSchema.extend({ lineName: z.string() });
export type NamedLeg = z.infer<typeof namedLegSchema>;

export const requestSchema = requestInputSchema.extend({
  id: requestIdSchema,
  /** 'RA-2026-014': kind, year, running number. */
  number: z.string(),
  state: requestStateSchema,
  /** Null for an edit that was held while nobody was at the desk; whoever submits it becomes the requester. */
  requesterId: personIdSchema.nullable(),
  legs: z.array(namedLegSchema),
  /** For a plan edit that also changes the programme's total. */
  totalFen: fenSchema.nullable(),
  createdAt: instantSchema,
  submittedAt: instantSchema.nullable(),
  /** The ledger's position when it was submitted: what changed since is counted from there. */
  submittedSeq: z.int().nullable(),
  /** When it was applied, rejected or withdrawn. */
  decidedAt: instantSchema.nullable(),
  decisionReason: z.string(),
});
export type BudgetRequest = z.infer<typeof requestSchema>;

export const approvalSchema = z.object({
  personId: personIdSchema,
  at: instantSchema,
  note: z.string(),
});
export type Approval = z.infer<typeof approvalSchema>;

/** Lets a category stay outside its band until a day, for a reason. */
export const exceptionInputSchema = z.object({
  reason: z.string().trim().max(500),
  /** The last day on which it holds. */
  until: daySchema,
});
export type ExceptionInput = z.infer<typeof exceptionInputSchema>;
