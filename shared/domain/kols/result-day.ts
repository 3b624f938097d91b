import { z } from 'zod';
import { daySchema, fenSchema, idSchema } from '../values/value-schemas.ts';
import { deliverableIdSchema } from './deliverable.ts';

/** What is measured of a deliverable on a day, along the chain from exposure to purchase (P4.3, P6.2). */
export const resultMeasures = [
  'exposure',
  'click',
  'dwellSeconds',
  'interaction',
  'registration',
  'cardBinding',
  'purchaseCount',
  'purchaseFen',
] as const;
export type ResultMeasure = (typeof resultMeasures)[number];

export const resultDayIdSchema = idSchema<'result_day'>();

/** As typed: the rules say better than a schema that a number is below zero. Null: not measured. */
const typed = z.number().nullable();
const values = {
  exposure: typed,
  click: typed,
  /** Whole seconds of all clicks together. */
  dwellSeconds: typed,
  interaction: typed,
  registration: typed,
  cardBinding: typed,
  purchaseCount: typed,
  purchaseFen: typed,
};

/** What is left out stays as it is, or is not measured where the day is new. */
export const resultInputSchema = z.object({
  deliverableId: deliverableIdSchema,
  day: daySchema,
  ...z.object(values).partial().shape,
});
export type ResultInput = z.infer<typeof resultInputSchema>;

const count = z.int().min(0).nullable();
export const resultDaySchema = z.object({
  id: resultDayIdSchema,
  deliverableId: deliverableIdSchema,
  day: daySchema,
  exposure: count,
  click: count,
  dwellSeconds: count,
  interaction: count,
  registration: count,
  cardBinding: count,
  purchaseCount: count,
  purchaseFen: fenSchema.min(0).nullable(),
});
export type ResultDay = z.infer<typeof resultDaySchema>;

/** Sums of results; a measure that nobody measured is 0 here and missing in `measuredDays`. */
export const resultSumsSchema = z.object({
  exposure: z.int(),
  click: z.int(),
  dwellSeconds: z.int(),
  interaction: z.int(),
  registration: z.int(),
  cardBinding: z.int(),
  purchaseCount: z.int(),
  purchaseFen: fenSchema,
});

/** On how many days each was measured, all deliverables together: with 0 it is missing, not zero. */
export const measuredDaysSchema = z.object({
  exposure: z.int(),
  click: z.int(),
  dwellSeconds: z.int(),
  interaction: z.int(),
  registration: z.int(),
  cardBinding: z.int(),
  purchaseCount: z.int(),
  purchaseFen: z.int(),
});

/** What content came to and what it cost. */
export const measuredResultsSchema = z.object({
  sums: resultSumsSchema,
  measuredDays: measuredDaysSchema,
  /** Of published deliverables with an amount, agreed or out of their cooperation; null where none has one. */
  costFen: fenSchema.nullable(),
});
export type MeasuredResults = z.infer<typeof measuredResultsSchema>;
