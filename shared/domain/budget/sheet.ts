import { z } from 'zod';
import { policyExceptionSchema } from '../policy/exception.ts';
import { basisPointsSchema, daySchema, fenSchema, monthSchema } from '../values/value-schemas.ts';
import { categorySchema } from './category.ts';
import { lineIdSchema, lineSchema } from './line.ts';
import { programmeSchema } from './programme.ts';

/** One planned amount: a line in a month. */
export const planCellSchema = z.object({ lineId: lineIdSchema, month: monthSchema, fen: fenSchema });
export type PlanCell = z.infer<typeof planCellSchema>;

/** A line with its plan, its open commitments and its actuals, one number for each month of the sheet. */
export const sheetLineSchema = lineSchema.extend({
  plan: z.array(fenSchema),
  actual: z.array(fenSchema),
  /** Open requests, contracts and acceptances by the month they are due in; below zero on rebate lines. */
  open: z.array(fenSchema),
  /** Actuals dated outside the programme's months, kept apart so that nothing is lost from sight. */
  actualOutsideFen: fenSchema,
  /** What is open and due outside the programme's months, kept apart likewise. */
  openOutsideFen: fenSchema,
  /** What is open by stage, whenever it is due: together they are all of `open` and `openOutsideFen`. */
  requestedFen: fenSchema,
  contractedFen: fenSchema,
  acceptedFen: fenSchema,
  entryCount: z.int(),
  /** All documents of the line, cancelled ones included. */
  documentCount: z.int(),
});
export type SheetLine = z.infer<typeof sheetLineSchema>;

export const sheetCategorySchema = categorySchema.extend({
  shareBp: basisPointsSchema,
  bandBp: basisPointsSchema,
  /** The programme's total split by the policy (largest remainder): what the category should hold. */
  targetFen: fenSchema,
});
export type SheetCategory = z.infer<typeof sheetCategorySchema>;

/** The whole plan, what is committed of it, and its actuals, by category, line and month. */
export const sheetSchema = z.object({
  programme: programmeSchema,
  months: z.array(monthSchema),
  categories: z.array(sheetCategorySchema),
  lines: z.array(sheetLineSchema),
  /** What applied draws on the reserve gave to a line in a month (above zero) or took from it. */
  draws: z.array(planCellSchema),
  /** A baseline was approved: edits that leave the policy's band are kept as drafts. */
  heldToPolicy: z.boolean(),
  /** What the reserve plans leaves it by draws and releases only. */
  reserveInForce: z.boolean(),
  /** Exceptions from the policy that hold today. */
  exceptions: z.array(policyExceptionSchema),
  /** Months of the programme that are closed: their plan, entries and documents are locked. */
  closedMonths: z.array(monthSchema),
  /** The day up to which the sheet speaks: today, by the workspace's clock. */
  today: daySchema,
});
export type Sheet = z.infer<typeof sheetSchema>;
