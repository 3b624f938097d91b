import { z } from 'zod';
import { lineIdSchema } from '#shared/domain/budget/line.ts';
import { kpiSchema } from '#shared/domain/kpis/kpi.ts';
import { scorecardSchema } from '#shared/domain/kpis/kpi-standing-view.ts';
import { recordSchema } from '#shared/domain/ledger/record.ts';
import { actionRowSchema } from '#shared/domain/meetings/action.ts';
import { meetingIdSchema } from '#shared/domain/meetings/meeting.ts';
import {
  budgetFactsSchema,
  kolFactsSchema,
  overloadSchema,
  riskFactsSchema,
} from '#shared/domain/meetings/programme-facts.ts';
import { warningSchema } from '#shared/domain/risks/warning.ts';
import { timelineStandingSchema } from '#shared/domain/timeline/timeline-standing.ts';
import { daySchema, fenSchema, instantSchema } from '#shared/domain/values/value-schemas.ts';
import { query } from './base.ts';

/**
 * Today, or a past day as it stood when it ended. A day before the ledger began is its first day; one that is still to
 * come is today.
 */
const asked = query.input(z.object({ onDay: daySchema.optional() }));

/** The state of the programme, each part asked for by itself: the first need not wait for the last, nor one for a damaged one. */
export const overview = {
  /** Which day is told of, among which days, and what is filled in by then. */
  get: asked.output(
    z.object({
      day: daySchema,
      today: daySchema,
      /** The day of the ledger's first record. */
      firstDay: daySchema,
      /** The moment at which a past day ended; null today. */
      endedAt: instantSchema.nullable(),
      filled: z.object({
        people: z.boolean(),
        total: z.boolean(),
        lines: z.boolean(),
        tasks: z.boolean(),
        kpis: z.boolean(),
        kols: z.boolean(),
      }),
    }),
  ),
  budget: asked.output(
    budgetFactsSchema.extend({
      /** Lines whose commitments and actuals passed all they plan, the furthest over first. */
      overspent: z.array(
        z.object({
          lineId: lineIdSchema,
          name: z.string(),
          planFen: fenSchema,
          actualFen: fenSchema,
          openFen: fenSchema,
          availableFen: fenSchema,
        }),
      ),
    }),
  ),
  timeline: asked.output(
    z.object({
      /** Null before anything was planned, and where it can't be scheduled. */
      standing: timelineStandingSchema.nullable(),
      /** Those of the coming four weeks, the fullest first. */
      overloads: z.array(overloadSchema),
    }),
  ),
  kpis: asked.output(
    z.object({
      kpis: z.array(kpiSchema.pick({ id: true, name: true, unit: true, weightBp: true })),
      scorecard: scorecardSchema,
    }),
  ),
  kols: asked.output(kolFactsSchema),
  risks: asked.output(
    riskFactsSchema.extend({
      reserveFen: fenSchema,
      /** The gravest first; snoozed and closed ones too. */
      warnings: z.array(warningSchema),
    }),
  ),
  /** What changed since the last meeting; before there was one, in the last seven days. */
  changes: asked.output(
    z.object({
      /** The meeting from which on; null before there was one. */
      meetingNumber: z.int().nullable(),
      sinceDay: daySchema,
      total: z.int(),
      /** The most changes first, with the newest records of each. */
      areas: z.array(z.object({ area: z.string(), count: z.int(), records: z.array(recordSchema) })),
    }),
  ),
  meeting: asked.output(
    z.object({
      nextDay: daySchema,
      /** The one that is held at this moment. */
      running: z.object({ id: meetingIdSchema, number: z.int() }).nullable(),
      openCount: z.int(),
      overdueCount: z.int(),
      /** Open actions of the person at the desk, the first due first; null where nobody sits there. */
      mine: z.array(actionRowSchema).nullable(),
    }),
  ),
};
