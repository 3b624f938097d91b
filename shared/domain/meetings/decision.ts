import { z } from 'zod';
import { departmentIdSchema } from '../catalogue/department.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { kolIdSchema } from '../kols/kol.ts';
import { kpiTargetInputSchema } from '../kpis/kpi-target.ts';
import { exceptionInputSchema, requestIdSchema } from '../requests/request.ts';
import { gateDecisionInputSchema } from '../timeline/gate.ts';
import { idSchema, instantSchema, nameSchema } from '../values/value-schemas.ts';
import { agendaItemIdSchema } from './agenda.ts';
import { meetingIdSchema } from './meeting.ts';

export const decisionIdSchema = idSchema<'decision'>();

const textSchema = z.string().trim().max(2000);

/** What a decision does beside being written down: the very commands that the screens have. */
export const carryOutSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approve-request'),
    requestId: requestIdSchema,
    /** The ledger's position that was looked at. */
    seenSeq: z.int().min(0),
    exception: exceptionInputSchema.optional(),
  }),
  z.object({ kind: z.literal('reject-request'), requestId: requestIdSchema }),
  z.object({ kind: z.literal('decide-gate'), decision: gateDecisionInputSchema }),
  z.object({
    kind: z.literal('set-kpi-targets'),
    targets: z.array(kpiTargetInputSchema).min(1).max(5000),
  }),
  z.object({ kind: z.literal('accept-tiers'), kolIds: z.array(kolIdSchema).min(1).max(5000) }),
]);
export type CarryOut = z.infer<typeof carryOutSchema>;

export const carryOutKindSchema = z.enum([
  'approve-request',
  'reject-request',
  'decide-gate',
  'set-kpi-targets',
  'accept-tiers',
]);

export const decisionInputSchema = z.object({
  meetingId: meetingIdSchema,
  itemId: agendaItemIdSchema.nullable().default(null),
  question: nameSchema,
  /** What could have been chosen. */
  options: z.array(nameSchema).max(20).default([]),
  choice: nameSchema,
  reason: textSchema.default(''),
  ownerId: personIdSchema.nullable().default(null),
  carryOut: carryOutSchema.nullable().default(null),
});
export type DecisionInput = z.infer<typeof decisionInputSchema>;

/** A decision as it was taken; what it did stands in the same record of the ledger. */
export const decisionSchema = z.object({
  id: decisionIdSchema,
  meetingId: meetingIdSchema,
  itemId: agendaItemIdSchema.nullable(),
  /** 'D-2026-014'. */
  number: z.string(),
  question: z.string(),
  options: z.array(z.string()),
  choice: z.string(),
  reason: z.string(),
  ownerId: personIdSchema.nullable(),
  /** Departments that were present. */
  departmentIds: z.array(departmentIdSchema),
  /** What was carried out with it; null where it was only written down. */
  carriedOut: carryOutKindSchema.nullable(),
  /** The ledger's record that holds the decision and what it did. */
  seq: z.int(),
  at: instantSchema,
  personId: personIdSchema.nullable(),
  /** The later decision that took it back. */
  reversedById: decisionIdSchema.nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;
