import { z } from 'zod';
import { FEN_LIMIT } from '#shared/values/money.ts';
import { personIdSchema } from '../catalogue/person.ts';
import {
  basisPointsSchema,
  daySchema,
  fenSchema,
  idSchema,
  nameSchema,
  noteSchema,
} from '../values/value-schemas.ts';
import { riskLevelSchema } from './risk-scale.ts';

export const riskIdSchema = idSchema<'risk'>();
export type RiskId = z.infer<typeof riskIdSchema>;

/** What a risk is about (P5.3, P5.5). */
export const riskKindSchema = z.enum([
  'schedule',
  'budget',
  'kpi',
  'compliance',
  'public-opinion',
  'traffic',
  'technology',
  'partner',
]);
export type RiskKind = z.infer<typeof riskKindSchema>;

/** What is done about it (ISO 31000, 6.5.2). */
export const riskResponseSchema = z.enum(['avoid', 'reduce', 'share', 'accept']);

/** An open risk may come; one that occurred is being dealt with; a closed one can't come any more. */
export const riskStatusSchema = z.enum(['open', 'occurred', 'closed']);
export type RiskStatus = z.infer<typeof riskStatusSchema>;

export const riskLinkKindSchema = z.enum(['task', 'line', 'kpi', 'kol']);
export type RiskLinkKind = z.infer<typeof riskLinkKindSchema>;

/** What a risk hangs on: tasks, budget lines, KPIs, KOLs. */
export const riskLinkSchema = z.object({ kind: riskLinkKindSchema, recordId: z.uuidv7() });
export type RiskLink = z.infer<typeof riskLinkSchema>;

const MOST_DELAY_DAYS = 10_000;

const fields = {
  title: nameSchema,
  kind: riskKindSchema,
  probabilityBp: basisPointsSchema.min(0).max(10_000),
  impactFen: fenSchema.min(0).max(FEN_LIMIT),
  /** Working days of delay. */
  impactDays: z.number().min(0).max(MOST_DELAY_DAYS),
  ownerId: personIdSchema.nullable(),
  response: riskResponseSchema,
  responseText: noteSchema,
  /** By what it is known that it has come. */
  trigger: noteSchema,
  /** Until when the response has to be in place. */
  dueDay: daySchema.nullable(),
  status: riskStatusSchema,
  note: noteSchema,
  links: z.array(riskLinkSchema).max(200),
};

export const riskInputSchema = z.object({
  ...fields,
  impactFen: fields.impactFen.prefault(0),
  impactDays: fields.impactDays.default(0),
  ownerId: fields.ownerId.default(null),
  response: fields.response.default('reduce'),
  responseText: fields.responseText.default(''),
  trigger: fields.trigger.default(''),
  dueDay: fields.dueDay.default(null),
  status: fields.status.default('open'),
  note: fields.note.default(''),
  links: fields.links.default([]),
});
export type RiskInput = z.infer<typeof riskInputSchema>;

/** What is left out stays as it is. */
export const riskChangeSchema = z.object(fields).partial();
export type RiskChange = z.infer<typeof riskChangeSchema>;

export const riskSchema = z.object({
  ...fields,
  id: riskIdSchema,
  /** 'R-007', running. */
  number: z.string(),
  raisedOn: daySchema,
  /** The warning that it was made of. */
  warningKey: z.string().nullable(),
});
export type Risk = z.infer<typeof riskSchema>;

/** Where a risk stands in the 5×5 matrix. */
export const riskPlaceSchema = z.object({ probability: riskLevelSchema, impact: riskLevelSchema });
