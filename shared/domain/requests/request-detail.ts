import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { recordSchema } from '../ledger/record.ts';
import { policyExceptionSchema } from '../policy/exception.ts';
import { riskIdSchema } from '../risks/risk.ts';
import { refusalSchema } from '../refusal.ts';
import { fenSchema, instantSchema, monthSchema } from '../values/value-schemas.ts';
import { approvalSchema, requestKindSchema, requestSchema, requestStateSchema } from './request.ts';
import { requestPreviewSchema } from './request-preview.ts';

/** A request in the list. */
export const requestRowSchema = requestSchema
  .pick({
    id: true,
    number: true,
    kind: true,
    state: true,
    requesterId: true,
    reason: true,
    cause: true,
    versionId: true,
    createdAt: true,
    submittedAt: true,
    decidedAt: true,
  })
  .extend({
    requesterName: z.string().nullable(),
    amountFen: fenSchema,
    /** Names of the lines that give and that get, in the order of the legs; at most three each. */
    from: z.array(z.string()),
    to: z.array(z.string()),
    fromCount: z.int(),
    toCount: z.int(),
    /** Approvals given so far. */
    approvalCount: z.int(),
    /** Whether the person at the desk could approve it now, as far as role and persons go. */
    waitingForMe: z.boolean(),
  });
export type RequestRow = z.infer<typeof requestRowSchema>;

export const requestFilterSchema = z.object({
  states: z.array(requestStateSchema).optional(),
  kinds: z.array(requestKindSchema).optional(),
  /** Made by the person at the desk. */
  mine: z.boolean().optional(),
  /** Submitted ones that the person at the desk may approve. */
  waitingForMe: z.boolean().optional(),
  lineId: lineIdSchema.optional(),
  /** Found in number, reason, cause or the name of a line. */
  text: z.string().max(200).optional(),
});
export type RequestFilter = z.infer<typeof requestFilterSchema>;

/** What changed on a touched line since the request was submitted. */
export const lineSinceSchema = z.object({
  lineId: lineIdSchema,
  name: z.string(),
  removed: z.boolean(),
  plan: z.object({ thenFen: fenSchema, nowFen: fenSchema }),
  open: z.object({ thenFen: fenSchema, nowFen: fenSchema }),
  actual: z.object({ thenFen: fenSchema, nowFen: fenSchema }),
});
export type LineSince = z.infer<typeof lineSinceSchema>;

/** Null: the person at the desk may do it. Otherwise why not, as a sentence. */
const hindranceSchema = refusalSchema.nullable();

export const requestDetailSchema = z.object({
  request: requestSchema,
  requesterName: z.string().nullable(),
  /** The risk that a draw is for. */
  risk: z.object({ id: riskIdSchema, number: z.string(), title: z.string() }).nullable(),
  approvals: z.array(approvalSchema.extend({ personName: z.string() })),
  /**
   * As it would be applied now; for one that is applied, rejected or withdrawn the lines as they stand, with the legs
   * counted in (applied) or not at all.
   */
  preview: requestPreviewSchema,
  /** Only for what is submitted: touched lines that differ, and the commands behind it, newest first. */
  since: z
    .object({
      lines: z.array(lineSinceSchema),
      closedMonths: z.array(monthSchema),
      records: z.array(recordSchema),
      recordCount: z.int(),
    })
    .nullable(),
  /** Exceptions from the policy that its approval granted. */
  exceptions: z.array(policyExceptionSchema),
  actions: z.object({
    change: hindranceSchema,
    submit: hindranceSchema,
    withdraw: hindranceSchema,
    approve: hindranceSchema,
    reject: hindranceSchema,
  }),
  /** The record that applied it, for the way to History; null while it isn't. */
  appliedSeq: z.int().nullable(),
  appliedAt: instantSchema.nullable(),
  /** The ledger's position that this answer speaks of: `approve` takes it as seenSeq. */
  seq: z.int(),
});
export type RequestDetail = z.infer<typeof requestDetailSchema>;
