import { z } from 'zod';
import { deliverableIdSchema } from '#shared/domain/kols/deliverable.ts';
import { deliverableFormatSchema, kolIdSchema } from '#shared/domain/kols/kol.ts';
import { deliverableStepSchema, platformSchema, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import { monthSchema } from '#shared/domain/values/value-schemas.ts';

export const views = ['board', 'calendar'] as const;

/** The parts of a deliverable's drawer. */
export const parts = ['facts', 'script', 'results', 'history'] as const;
export type DeliverablePart = (typeof parts)[number];

/** What is asked for before a step is taken. */
export const acts = ['hand-in', 'publish', 'retract', 'waive', 'back'] as const;
export type DeliverableAct = (typeof acts)[number];

/**
 * The part of the address after '/kols/deliverables': how they are shown, which of them, and what stands beside:
 * `?show=<id>&part=script`, `?show=new`. What makes no sense is passed over.
 */
export const deliverablesSearchSchema = z.object({
  view: z.enum(views).optional().catch(undefined),
  month: monthSchema.optional().catch(undefined),
  kol: kolIdSchema.optional().catch(undefined),
  platform: platformSchema.optional().catch(undefined),
  tier: tierSchema.optional().catch(undefined),
  format: deliverableFormatSchema.optional().catch(undefined),
  step: deliverableStepSchema.optional().catch(undefined),
  late: z.boolean().optional().catch(undefined),
  // A number typed into the address arrives as one.
  text: z.coerce.string().max(200).optional().catch(undefined),
  show: z
    .union([z.literal('new'), deliverableIdSchema])
    .optional()
    .catch(undefined),
  part: z.enum(parts).optional().catch(undefined),
  act: z.enum(acts).optional().catch(undefined),
  /** To which step it is sent back. */
  to: deliverableStepSchema.extract(['brief', 'script', 'review']).optional().catch(undefined),
});
export type DeliverablesSearch = z.infer<typeof deliverablesSearchSchema>;
