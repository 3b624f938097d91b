import { z } from 'zod';
import { personRoleSchema } from '../catalogue/person.ts';
import { fenSchema } from '../values/value-schemas.ts';
import { requestKindSchema } from './request.ts';

/** Finance may approve what a project manager may; a member approves nothing. */
export const approverRoleSchema = personRoleSchema.extract(['project-manager', 'finance']);
export type ApproverRole = z.infer<typeof approverRoleSchema>;

/** Whether a limit holds for money that stays in its category, that leaves it, or for both. */
export const limitReachSchema = z.enum(['any', 'within', 'across']);

/**
 * From an amount on, so many people of a role have to approve. Of the limits that fit a request, the strictest holds.
 */
export const approvalLimitSchema = z.object({
  /** Null: every kind. */
  kind: requestKindSchema.nullable(),
  reach: limitReachSchema,
  /** Inclusive. */
  fromFen: fenSchema.min(0),
  role: approverRoleSchema,
  approverCount: z.int().min(1).max(5),
});
export type ApprovalLimit = z.infer<typeof approvalLimitSchema>;

/** Who has to approve. */
export const approvalNeedSchema = approvalLimitSchema.pick({ role: true, approverCount: true });
export type ApprovalNeed = z.infer<typeof approvalNeedSchema>;
