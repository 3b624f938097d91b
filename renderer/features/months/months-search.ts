import { z } from 'zod';
import { monthSchema } from '#shared/domain/values/value-schemas.ts';

/** The part of the address after '/budget/months': `?month=2026-06` opens that month beside the list. */
export const monthsSearchSchema = z.object({ month: monthSchema.optional().catch(undefined) });
export type MonthsSearch = z.infer<typeof monthsSearchSchema>;
