import { z } from 'zod';
import { documentIdSchema, stageSumsSchema, statedReasonSchema } from '#shared/domain/documents/document.ts';
import { accrualProposalSchema, monthRowSchema } from '#shared/domain/months/month-close.ts';
import { daySchema, fenSchema, monthSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

export const months = {
  /** The programme's months in order. */
  list: query.output(
    z.object({
      months: z.array(monthRowSchema),
      /** The month that can be closed next; null when all are. */
      next: monthSchema.nullable(),
      /** The month that can be reopened; null when none is closed. */
      reopenable: monthSchema.nullable(),
      today: daySchema,
    }),
  ),
  /** What closing the month would lock and post. Refused for a month that can't be closed now. */
  preview: query.input(z.object({ month: monthSchema })).output(
    z.object({
      month: monthSchema,
      planFen: fenSchema,
      actualFen: fenSchema,
      /** Accepted work without its invoice, the largest first. */
      accruals: z.array(accrualProposalSchema),
      entryCount: z.int(),
      documentCount: z.int(),
      planCellCount: z.int(),
      /** What is still open and was due in this month or before. */
      open: stageSumsSchema,
      /** Whether the month is over by the workspace's clock. */
      isOver: z.boolean(),
    }),
  ),
  /**
   * Locks the month's entries, documents and plan. Each acceptance named in `accrue` posts an entry on the month's
   * last day and its reversal on the first day of the next.
   */
  close: command
    .input(z.object({ month: monthSchema, accrue: z.array(documentIdSchema).max(20_000).default([]) }))
    .output(committedSchema),
  /** Unlocks the last closed month; its accruals go with it and are proposed anew when it is closed again. */
  reopen: command.input(z.object({ month: monthSchema, reason: statedReasonSchema })).output(committedSchema),
};
