import { z } from 'zod';
import { categoryIdSchema } from '../budget/category.ts';
import { lineIdSchema } from '../budget/line.ts';
import { basisPointsSchema, daySchema } from '../values/value-schemas.ts';
import type { Forecast } from './forecast.ts';
import { forecastFenSchema } from './forecast-amount.ts';
import { forecastMethodSchema } from './forecast-method.ts';
import type { Landing } from './landing.ts';
import { fallbackSchema } from './expectation.ts';
import { pacingSchema } from './pacing.ts';

/** Where something lands, without its months. */
export const landingSummarySchema = z.object({
  planFen: forecastFenSchema,
  actualFen: forecastFenSchema,
  openFen: forecastFenSchema,
  eacFen: forecastFenSchema,
  lowFen: forecastFenSchema,
  highFen: forecastFenSchema,
  vacFen: forecastFenSchema,
  shareBp: basisPointsSchema.nullable(),
});
export type LandingSummary = z.infer<typeof landingSummarySchema>;

export const forecastSummarySchema = z.object({
  asAt: daySchema,
  all: landingSummarySchema,
  categories: z.array(landingSummarySchema.extend({ categoryId: categoryIdSchema })),
  lines: z.array(
    landingSummarySchema.extend({
      lineId: lineIdSchema,
      method: forecastMethodSchema,
      used: forecastMethodSchema,
      fallback: fallbackSchema.nullable(),
      isLifted: z.boolean(),
      pacing: pacingSchema,
    }),
  ),
});
export type ForecastSummary = z.infer<typeof forecastSummarySchema>;

export function forecastSummary({ time, all, byCategory, lines }: Forecast): ForecastSummary {
  return {
    asAt: time.today,
    all: landingSummary(all),
    categories: [...byCategory].map(([categoryId, group]) => ({ ...landingSummary(group), categoryId })),
    lines: lines.map((line) => {
      const { lineId, method, used, fallback, isLifted, pacing } = line;
      return { ...landingSummary(line), lineId, method, used, fallback, isLifted, pacing };
    }),
  };
}

export function landingSummary(landing: Landing): LandingSummary {
  const { planFen, actualFen, openFen, eacFen, lowFen, highFen, vacFen, shareBp } = landing;
  return { planFen, actualFen, openFen, eacFen, lowFen, highFen, vacFen, shareBp };
}
