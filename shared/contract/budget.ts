import { z } from 'zod';
import { categoryIdSchema, categoryInputSchema } from '#shared/domain/budget/category.ts';
import { lineChangeSchema, lineIdSchema, lineInputSchema } from '#shared/domain/budget/line.ts';
import { phasingShapeSchema } from '#shared/domain/budget/phasing-shape.ts';
import { MAX_MONTHS } from '#shared/domain/budget/programme.ts';
import { planCellSchema, sheetSchema } from '#shared/domain/budget/sheet.ts';
import { policyExceptionSchema } from '#shared/domain/policy/exception.ts';
import { policyInputSchema, policySchema, policyWatchRowSchema } from '#shared/domain/policy/policy.ts';
import { requestIdSchema } from '#shared/domain/requests/request.ts';
import { fenSchema, monthSchema, nameSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const reasonSchema = z.string().trim().max(500).optional();

/**
 * Once a baseline was approved, planned amounts that would leave the policy's band are not stored but kept as a draft
 * request of the one at the desk, named by `heldRequestId`; null where they are stored.
 */
const plannedSchema = committedSchema.extend({ heldRequestId: requestIdSchema.nullable() });

export const budget = {
  sheet: query.output(sheetSchema),

  /** Name and months. A month that still holds plan can't be dropped. */
  changeProgramme: command
    .input(
      z.object({
        name: nameSchema.optional(),
        firstMonth: monthSchema.optional(),
        monthCount: z.int().min(1).max(MAX_MONTHS).optional(),
      }),
    )
    .output(committedSchema),
  /**
   * Sets the approved total. `spread: 'lines'` splits only the difference: by policy over the categories,
   * over a category's lines and their months in proportion to what they plan. `'none'` leaves it unallocated.
   */
  changeTotal: command
    .input(z.object({ totalFen: fenSchema.min(0), spread: z.enum(['lines', 'none']), reason: reasonSchema }))
    .output(plannedSchema),

  addCategory: command.input(categoryInputSchema).output(committedSchema.extend({ id: categoryIdSchema })),
  changeCategory: command
    .input(z.object({ id: categoryIdSchema, change: categoryInputSchema.partial() }))
    .output(committedSchema),
  removeCategory: command.input(z.object({ id: categoryIdSchema })).output(committedSchema),

  /** A new line, with its first plan if an amount is given. */
  addLine: command
    .input(
      lineInputSchema.extend({
        plan: z.object({ totalFen: fenSchema, shape: phasingShapeSchema }).optional(),
      }),
    )
    .output(plannedSchema.extend({ id: lineIdSchema })),
  changeLine: command.input(z.object({ id: lineIdSchema, change: lineChangeSchema })).output(committedSchema),
  /** Takes the line and its plan away; refused while entries stand on it. */
  removeLine: command.input(z.object({ id: lineIdSchema })).output(committedSchema),

  /** Sets planned amounts: one cell typed, or a block pasted. All of it or none. */
  setCells: command
    .input(z.object({ cells: z.array(planCellSchema).min(1).max(50_000) }))
    .output(plannedSchema),
  /**
   * Lays a line's amount over all months of the programme. With `fromMonth`, earlier months keep their plan and
   * what they leave of the amount is laid from there on.
   */
  phaseLine: command
    .input(
      z.object({
        lineId: lineIdSchema,
        totalFen: fenSchema,
        shape: phasingShapeSchema,
        fromMonth: monthSchema.optional(),
      }),
    )
    .output(plannedSchema),
};

export const policy = {
  /** All versions, the one in force first. */
  versions: query.output(z.array(policySchema)),
  /** A new version from a day on; shares add up to 100 %. */
  change: command.input(policyInputSchema.extend({ reason: reasonSchema })).output(committedSchema),
  /** Shares against the policy in force, on plan, commitments and actuals, and the exceptions that hold. */
  watch: query.output(
    z.object({
      policy: policySchema.nullable(),
      rows: z.array(policyWatchRowSchema),
      exceptions: z.array(policyExceptionSchema),
    }),
  ),
};
