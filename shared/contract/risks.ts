import { z } from 'zod';
import { recordSchema } from '#shared/domain/ledger/record.ts';
import {
  riskChangeSchema,
  riskIdSchema,
  riskInputSchema,
  riskLinkSchema,
  riskPlaceSchema,
  riskSchema,
} from '#shared/domain/risks/risk.ts';
import { riskScaleSchema } from '#shared/domain/risks/risk-scale.ts';
import { warningKindSchema, warningRuleSchema, warningSchema } from '#shared/domain/risks/warning.ts';
import { daySchema, fenSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const ofRisk = z.object({ id: riskIdSchema });
const causeSchema = z.object({ kind: warningKindSchema, causeKey: z.string().min(1).max(200) });
const statedSchema = z.string().trim().max(2000);

/** A risk with where it stands, what it is expected to cost, and where it stood at the last meeting. */
const riskRowSchema = riskSchema.extend({
  links: z.array(riskLinkSchema.extend({ name: z.string().nullable() })),
  place: riskPlaceSchema,
  exposureFen: fenSchema,
  exposureDays: z.number(),
  /** Null where it was not there yet, or where it stands as it stood. */
  placeBefore: riskPlaceSchema.nullable(),
  /** Its response is due and it is still open. */
  isOverdue: z.boolean(),
  /** Draws on the reserve that name it. */
  drawnFen: fenSchema,
});

export const risks = {
  /** Every risk, the largest exposure first; with `at`, as they stood then. */
  list: query.output(
    z.object({
      risks: z.array(riskRowSchema),
      scale: riskScaleSchema,
      /** Of open risks and those that occurred. */
      exposureFen: fenSchema,
      exposureDays: z.number(),
      reserveFen: fenSchema,
      /** The day from which movement is told: the last meeting's, or a week ago before the first. */
      movedSince: daySchema,
      today: daySchema,
    }),
  ),
  /** One risk with what happened to it, the newest first. */
  get: query.input(ofRisk).output(z.object({ risk: riskRowSchema, records: z.array(recordSchema) })),
  add: command
    .input(riskInputSchema)
    .output(committedSchema.extend({ id: riskIdSchema, number: z.string() })),
  /** Closing one, or saying that it occurred, needs a reason. */
  change: command
    .input(ofRisk.extend({ change: riskChangeSchema, reason: statedSchema.default('') }))
    .output(committedSchema),
  /** Takes away one that was a mistake; refused while a draw names it. */
  remove: command.input(ofRisk).output(committedSchema),
  changeScale: command
    .input(z.object({ scale: riskScaleSchema, reason: statedSchema.default('') }))
    .output(committedSchema),

  /** What stands now, the gravest first; what was snoozed or closed comes with it, marked. */
  warnings: query.output(z.object({ warnings: z.array(warningSchema), rules: z.array(warningRuleSchema) })),
  changeRules: command
    .input(z.object({ rules: z.array(warningRuleSchema).min(1).max(20), reason: statedSchema.default('') }))
    .output(committedSchema),
  snooze: command
    .input(causeSchema.extend({ untilDay: daySchema, reason: statedSchema }))
    .output(committedSchema),
  /** Stays closed until its figure gets worse. */
  closeWarning: command.input(causeSchema.extend({ reason: statedSchema })).output(committedSchema),
  /** Takes back a snooze or a closing. */
  reopenWarning: command.input(causeSchema).output(committedSchema),
  /** Makes a risk of a warning that stands, linked to what it hangs on. */
  turnIntoRisk: command
    .input(causeSchema.extend({ risk: riskInputSchema }))
    .output(committedSchema.extend({ id: riskIdSchema, number: z.string() })),
};
