import { z } from 'zod';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { lineIdSchema } from '../budget/line.ts';
import { basisPointsSchema, daySchema, fenSchema, idSchema, noteSchema } from '../values/value-schemas.ts';

/**
 * How a line's landing is worked out:
 * remaining-plan: what was spent, and the plan of the months still open;
 * run-rate: what was spent, and the spending per working day so far on every working day left;
 * trend: the plan of the open months by where the months' ratios of actual to plan are heading;
 * nothing-more: what was spent and what is committed: for work that is done, and for a reserve, which pays by draw only;
 * by-hand: an amount that somebody set, with a note.
 */
export const forecastMethods = ['remaining-plan', 'run-rate', 'trend', 'nothing-more', 'by-hand'] as const;
export const forecastMethodSchema = z.enum(forecastMethods);
export type ForecastMethod = z.infer<typeof forecastMethodSchema>;

/** The method of one line, where one was chosen. */
export const methodChoiceSchema = z.object({
  lineId: lineIdSchema,
  method: forecastMethodSchema,
  /** The landing set by hand; null with every other method. */
  eacFen: fenSchema.nullable(),
  note: noteSchema,
});
export type MethodChoice = z.infer<typeof methodChoiceSchema>;

export const progressIdSchema = idSchema<'line_progress'>();

/** How much of a line's work is done on a day. */
export const progressInputSchema = z.object({
  lineId: lineIdSchema,
  day: daySchema,
  doneBp: basisPointsSchema.min(0).max(WHOLE_BP),
  note: noteSchema.default(''),
});
export type ProgressInput = z.infer<typeof progressInputSchema>;

export const progressSchema = progressInputSchema.extend({ id: progressIdSchema });
export type Progress = z.infer<typeof progressSchema>;
