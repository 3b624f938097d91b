import { z } from 'zod';

/**
 * What a KPI aims at, in its own unit. Higher: from the baseline (0 where there is none) up to the target. Lower: from
 * the baseline down to the target; without a baseline the target as a share of the value. Range: between two limits,
 * with a tolerance to either side.
 */
export const kpiAimSchema = z.discriminatedUnion('direction', [
  z.object({ direction: z.literal('higher'), target: z.number(), baseline: z.number().nullable() }),
  z.object({ direction: z.literal('lower'), target: z.number(), baseline: z.number().nullable() }),
  z.object({
    direction: z.literal('range'),
    lower: z.number(),
    upper: z.number(),
    tolerance: z.number().min(0),
  }),
]);
export type KpiAim = z.infer<typeof kpiAimSchema>;
