import { z } from 'zod';
import { fen } from '#shared/values/money.ts';
import type { Sheet } from '../budget/sheet.ts';
import { lineIdSchema } from '../budget/line.ts';
import { daySchema, idSchema, monthSchema, noteSchema } from '../values/value-schemas.ts';
import type { Forecast } from './forecast.ts';
import { forecastFenSchema } from './forecast-amount.ts';
import { forecastMethodSchema } from './forecast-method.ts';
import { type BandPoint, type Landing, bandPath } from './landing.ts';
import { sumOf } from './line-standing.ts';

export const snapshotIdSchema = idSchema<'forecast_snapshot'>();
export const snapshotCauseSchema = z.enum(['month-close', 'by-hand']);
export type SnapshotCause = z.infer<typeof snapshotCauseSchema>;

/** P10, P50 and P90 of what has come together by a month's end. */
const bandSchema = z.tuple([forecastFenSchema, forecastFenSchema, forecastFenSchema]);
export type KeptBand = z.infer<typeof bandSchema>;

/** A landing as it was said once. */
const keptLandingSchema = z.object({
  planFen: forecastFenSchema,
  /** Actuals of the months that were over: what was no forecast any more. */
  knownFen: forecastFenSchema,
  eacFen: forecastFenSchema,
  lowFen: forecastFenSchema,
  highFen: forecastFenSchema,
  /** One for each open month ahead, the nearest first; at most so many as are kept. */
  ahead: z.array(bandSchema),
});
export type KeptLanding = z.infer<typeof keptLandingSchema>;

export const keptLineSchema = keptLandingSchema.extend({
  lineId: lineIdSchema,
  method: forecastMethodSchema,
});

export const forecastContentSchema = z.object({
  /** The month that was open first. */
  firstOpenMonth: monthSchema,
  /** The last month of the programme, as it was then. */
  lastMonth: monthSchema,
  all: keptLandingSchema,
  lines: z.array(keptLineSchema),
});
export type ForecastContent = z.infer<typeof forecastContentSchema>;

/** A forecast that was kept, so that it can be held against what came. */
export const forecastSnapshotSchema = forecastContentSchema.extend({
  id: snapshotIdSchema,
  /** The day that it speaks of. */
  asAt: daySchema,
  /** The day on which it was kept: later, where a month was closed late. */
  keptOn: daySchema,
  cause: snapshotCauseSchema,
  note: noteSchema,
});
export type ForecastSnapshot = z.infer<typeof forecastSnapshotSchema>;

/** Further ahead only the landing is kept. */
const MONTHS_AHEAD = 12;

/** What is kept of a forecast; null when no month is open, so that nothing is foretold. */
export function forecastContent(
  { months }: Pick<Sheet, 'months'>,
  { time, lines, all }: Forecast,
): ForecastContent | null {
  const firstOpenMonth = months[time.overCount];
  const lastMonth = months.at(-1);
  if (firstOpenMonth === undefined || lastMonth === undefined) return null;
  return {
    firstOpenMonth,
    lastMonth,
    all: keptLanding(all, time.overCount),
    lines: lines.map((line) => ({
      ...keptLanding(line, time.overCount),
      lineId: line.lineId,
      method: line.used,
    })),
  };
}

function keptLanding(landing: Landing, overCount: number): KeptLanding {
  const { planFen, eacFen, lowFen, highFen, months } = landing;
  return {
    planFen,
    knownFen: fen(sumOf(months, 0, overCount)),
    eacFen,
    lowFen,
    highFen,
    ahead: bandPath(landing).slice(0, MONTHS_AHEAD).map(keptBand),
  };
}

function keptBand({ lowFen, medianFen, highFen }: BandPoint): KeptBand {
  return [lowFen, medianFen, highFen];
}
