import { z } from 'zod';
import { approvalLimitSchema } from '#shared/domain/requests/approval-limit.ts';
import { flowSchema } from '#shared/domain/requests/flows.ts';
import {
  exceptionInputSchema,
  legSchema,
  MAX_PLAN_EDIT_LEGS,
  requestChangeSchema,
  requestIdSchema,
  requestInputSchema,
  requestKindSchema,
  requestStateSchema,
} from '#shared/domain/requests/request.ts';
import { heldEditSchema } from '#shared/domain/requests/held-edit.ts';
import {
  requestDetailSchema,
  requestFilterSchema,
  requestRowSchema,
} from '#shared/domain/requests/request-detail.ts';
import { requestPreviewSchema } from '#shared/domain/requests/request-preview.ts';
import { fenSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const reasonSchema = z.string().trim().max(2000);

/** What the command left the request as: an approval that completes it has applied it. */
const stateAnswer = committedSchema.extend({ state: requestStateSchema });

export const requests = {
  /** Newest first; with counts for the tabs above the list, whatever the filter says. */
  list: query
    .input(
      z.object({
        filter: requestFilterSchema.default({}),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        requests: z.array(requestRowSchema),
        total: z.int(),
        counts: z.object({
          all: z.int(),
          byState: z.record(requestStateSchema, z.int()),
          mine: z.int(),
          waitingForMe: z.int(),
        }),
      }),
    ),
  get: query.input(z.object({ id: requestIdSchema })).output(requestDetailSchema),
  /** What legs would do, before anything is written. */
  preview: query
    .input(
      z.object({
        kind: requestKindSchema,
        legs: z.array(legSchema).max(MAX_PLAN_EDIT_LEGS),
        /** For a plan edit that changes the programme's total too. */
        totalFen: fenSchema.min(0).nullable().default(null),
        /** For a baseline or a scenario. */
        versionId: z.string().nullable().default(null),
      }),
    )
    .output(requestPreviewSchema),

  /** A draft; with `submit` it is sent for approval in the same command. */
  create: command
    .input(requestInputSchema.extend({ submit: z.boolean().default(false) }))
    .output(stateAnswer.extend({ id: requestIdSchema, number: z.string() })),
  /** Only a draft, and only by its requester. */
  change: command
    .input(z.object({ id: requestIdSchema, change: requestChangeSchema }))
    .output(committedSchema),
  /** With `change`, changed and sent in one command. */
  submit: command
    .input(z.object({ id: requestIdSchema, change: requestChangeSchema.default({}) }))
    .output(stateAnswer),
  /** By its requester, while it is a draft or waits. */
  withdraw: command
    .input(z.object({ id: requestIdSchema, reason: reasonSchema.default('') }))
    .output(stateAnswer),
  /**
   * The last approval that is needed applies it: all of it, in this command. `seenSeq` is the ledger's position that
   * the approver saw; what changed the touched lines after it stops the approval with 'changed-meanwhile'.
   */
  approve: command
    .input(
      z.object({
        id: requestIdSchema,
        seenSeq: z.int().min(0),
        note: reasonSchema.default(''),
        exception: exceptionInputSchema.optional(),
      }),
    )
    .output(stateAnswer),
  /** Says why. */
  reject: command.input(z.object({ id: requestIdSchema, reason: reasonSchema })).output(stateAnswer),

  /** Edits outside the band that were kept as drafts of the person at the desk, or of nobody. */
  held: query.output(z.array(heldEditSchema)),

  /** What applied reallocations, draws and releases moved between categories. */
  flows: query.output(z.array(flowSchema)),

  /** Who has to approve what; `isDefault` while nobody has changed it. */
  limits: query.output(z.object({ limits: z.array(approvalLimitSchema), isDefault: z.boolean() })),
  /** The whole list at once; by finance only. */
  changeLimits: command
    .input(
      z.object({ limits: z.array(approvalLimitSchema).min(1).max(100), reason: reasonSchema.default('') }),
    )
    .output(committedSchema),
};
