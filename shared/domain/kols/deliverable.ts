import { z } from 'zod';
import { FEN_LIMIT } from '#shared/values/money.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { gradeSchema } from '../compliance/rule-pack.ts';
import { documentIdSchema } from '../documents/document.ts';
import { taskIdSchema } from '../timeline/task.ts';
import {
  daySchema,
  fenSchema,
  idSchema,
  instantSchema,
  nameSchema,
  noteSchema,
} from '../values/value-schemas.ts';
import { cooperationIdSchema } from './cooperation.ts';
import { deliverableFormatSchema, kolIdSchema } from './kol.ts';
import { deliverableStepSchema, platformSchema, tierSchema } from './kol-kinds.ts';

export const deliverableIdSchema = idSchema<'deliverable'>();
export type DeliverableId = z.infer<typeof deliverableIdSchema>;

/** Long enough for an article; a review keeps every text that it looked at. */
export const MOST_SCRIPT = 50_000;
export const scriptSchema = z.string().max(MOST_SCRIPT);

const fields = {
  cooperationId: cooperationIdSchema.nullable(),
  format: deliverableFormatSchema,
  title: nameSchema,
  productName: z.string().trim().max(200),
  productGrade: gradeSchema,
  /** The highest grade that its audience may be shown; null where it is open to all. */
  audienceGrade: gradeSchema.nullable(),
  /** What it should say: the brief. */
  campaignText: z.string().trim().max(10_000),
  /** The day by which the script has to be handed in. */
  scriptDueDay: daySchema.nullable(),
  /** The day on which it is to be published. */
  dueDay: daySchema,
  script: scriptSchema,
  /** The agreed price; null: its part of what the cooperation is worth. */
  fen: fenSchema.min(0).max(FEN_LIMIT).nullable(),
};

export const deliverableInputSchema = z.object({
  ...fields,
  kolId: kolIdSchema,
  cooperationId: fields.cooperationId.default(null),
  productName: fields.productName.default(''),
  productGrade: fields.productGrade.default(1),
  audienceGrade: fields.audienceGrade.default(null),
  campaignText: fields.campaignText.default(''),
  scriptDueDay: fields.scriptDueDay.default(null),
  script: fields.script.default(''),
  fen: fields.fen.default(null),
  taskId: taskIdSchema.nullable().default(null),
});
export type DeliverableInput = z.infer<typeof deliverableInputSchema>;

export const deliverableChangeSchema = z.object(fields).partial();
export type DeliverableChange = z.infer<typeof deliverableChangeSchema>;

export const deliverableSchema = z.object({
  ...fields,
  id: deliverableIdSchema,
  kolId: kolIdSchema,
  /** The task of the timeline whose date is that of its publication. */
  taskId: taskIdSchema.nullable(),
  step: deliverableStepSchema,
  /** SHA-256 of the script, in hex; '' while there is none. */
  scriptHash: z.string(),
  publishedOn: daySchema.nullable(),
  link: z.string(),
  /** The acceptance among the budget's documents; null until it was accepted. */
  acceptanceId: documentIdSchema.nullable(),
});
export type Deliverable = z.infer<typeof deliverableSchema>;

/** What stands between a deliverable and its publication. */
export const reviewStateSchema = z.enum(['none', 'blocked', 'passed', 'waived', 'outdated']);
export type ReviewState = z.infer<typeof reviewStateSchema>;

/** A deliverable in a list, on the board and in the calendar: without its long texts. */
export const deliverableRowSchema = deliverableSchema.omit({ script: true, campaignText: true }).extend({
  kolName: z.string(),
  platform: platformSchema,
  tier: tierSchema,
  taskName: z.string().nullable(),
  /** The day on which the tied task ends. */
  taskDay: daySchema.nullable(),
  /** Of the newest review: 'outdated' where the script was edited since. */
  review: reviewStateSchema,
  /** Not handed in or not published though its day is over. */
  late: z.enum(['script', 'publication']).nullable(),
  costFen: fenSchema.nullable(),
  acceptedFen: fenSchema.nullable(),
  invoicedFen: fenSchema,
  paidFen: fenSchema,
});
export type DeliverableRow = z.infer<typeof deliverableRowSchema>;

/** Who brought a deliverable to a step, and when. */
export const stepRecordSchema = z.object({
  id: idSchema<'deliverable_step'>(),
  step: deliverableStepSchema,
  personId: personIdSchema.nullable(),
  personName: z.string(),
  day: daySchema,
  at: instantSchema,
  note: noteSchema,
});
export type StepRecord = z.infer<typeof stepRecordSchema>;

export const deliverableFilterSchema = z.object({
  kolId: kolIdSchema.optional(),
  cooperationId: cooperationIdSchema.optional(),
  taskId: taskIdSchema.optional(),
  steps: z.array(deliverableStepSchema).optional(),
  tiers: z.array(tierSchema).optional(),
  platforms: z.array(platformSchema).optional(),
  formats: z.array(deliverableFormatSchema).optional(),
  /** By the day of publication, where it was published, or else by the day it is due. Both inclusive. */
  fromDay: daySchema.optional(),
  toDay: daySchema.optional(),
  lateOnly: z.boolean().optional(),
  /** Found anywhere in title, product or the KOL's name. */
  text: z.string().max(200).optional(),
});
export type DeliverableFilter = z.infer<typeof deliverableFilterSchema>;
