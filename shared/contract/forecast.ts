import { z } from 'zod';
import { forecastBasisSchema } from '#shared/domain/forecast/forecast-basis.ts';
import {
  methodChoiceSchema,
  progressIdSchema,
  progressInputSchema,
} from '#shared/domain/forecast/forecast-method.ts';
import { aheadScoreSchema, landingScoreSchema } from '#shared/domain/forecast/forecast-score.ts';
import { forecastSnapshotSchema, snapshotIdSchema } from '#shared/domain/forecast/forecast-snapshot.ts';
import { forecastSummarySchema } from '#shared/domain/forecast/forecast-summary.ts';
import { monthSchema, noteSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

/** A kept forecast in the list, with where it landed once every month is over. */
const keptForecastSchema = forecastSnapshotSchema
  .omit({ all: true, lines: true })
  .extend(forecastSnapshotSchema.shape.all.omit({ ahead: true }).shape)
  .extend({ landing: landingScoreSchema.nullable() });

const choiceInputSchema = methodChoiceSchema.extend({
  eacFen: methodChoiceSchema.shape.eacFen.default(null),
  note: noteSchema.default(''),
});

export const forecast = {
  /** Where every line, every category and all of them land. */
  get: query.output(forecastSummarySchema),
  /** What it is worked out from, beside the sheet: a window that has the sheet at hand works it out itself. */
  basis: query.output(forecastBasisSchema),
  /** Sets how lines are forecast: all of them or none. Only a landing by hand has an amount, and needs a note. */
  setMethods: command
    .input(z.object({ choices: z.array(choiceInputSchema).min(1).max(5000) }))
    .output(committedSchema),
  /** How much of a line's work was done on a day, in place of what that day had. */
  setProgress: command.input(progressInputSchema).output(committedSchema),
  removeProgress: command.input(z.object({ id: progressIdSchema })).output(committedSchema),
  /**
   * Keeps the forecast of today, to be held against what comes; or that of the end of a month that is over, which
   * looks at nothing that was spent later.
   */
  keep: command
    .input(z.object({ atEndOf: monthSchema.optional(), note: noteSchema.default('') }))
    .output(committedSchema.extend({ id: snapshotIdSchema })),
  /** Forecasts that were kept, the newest first, and how good they were by months ahead. */
  kept: query.output(z.object({ forecasts: z.array(keptForecastSchema), scores: z.array(aheadScoreSchema) })),
};
