import { z } from 'zod';
import { idSchema, nameSchema, noteSchema } from '../values/value-schemas.ts';
import { paramsSchema } from '../refusal.ts';
import { riskLevelSchema } from '../risks/risk-scale.ts';
import { pointSentences } from '../risks/warning-sentence.ts';
import { meetingIdSchema, minutesSchema } from './meeting.ts';

/** What a weekly meeting goes through, in the order in which it does when nothing presses. */
export const agendaAreas = [
  'actions',
  'changes',
  'progress',
  'resources',
  'budget',
  'kpis',
  'kols',
  'warnings',
] as const;
export const agendaAreaSchema = z.enum(agendaAreas);
export type AgendaArea = z.infer<typeof agendaAreaSchema>;

/**
 * section: an area as it stands; proposal: something that waits for a decision; topic: what the chair put on it.
 */
export const agendaKindSchema = z.enum(['section', 'proposal', 'topic']);

/** open: not dealt with yet; a parked one comes back next time. */
export const agendaStateSchema = z.enum(['open', 'done', 'parked']);

/**
 * What makes an item press: something that stands, with a sentence of `meetings.point.<key>`, its grades from 1 to 5,
 * and where it leads.
 */
export const agendaPointSchema = z.object({
  key: z.enum(pointSentences),
  params: paramsSchema,
  impact: riskLevelSchema,
  urgency: riskLevelSchema,
  /** An address within the console. */
  link: z.string().nullable(),
});
export type AgendaPoint = z.infer<typeof agendaPointSchema>;

export const agendaItemIdSchema = idSchema<'agenda_item'>();
export type AgendaItemId = z.infer<typeof agendaItemIdSchema>;

export const agendaItemSchema = z.object({
  id: agendaItemIdSchema,
  meetingId: meetingIdSchema,
  kind: agendaKindSchema,
  area: agendaAreaSchema,
  /** The same from meeting to meeting: 'section:budget', 'request:…', 'gate:…', 'tiers', 'topic:…'. */
  key: z.string().min(1).max(200),
  /** Of a topic; the number or the name of what a proposal is about. */
  title: z.string(),
  position: z.int().min(0),
  minutes: minutesSchema,
  spentSeconds: z.int().min(0),
  state: agendaStateSchema,
  notes: noteSchema,
  /** How many meetings in a row it was left open or parked before this one. */
  carriedCount: z.int().min(0),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const topicInputSchema = z.object({
  title: nameSchema,
  area: agendaAreaSchema,
  minutes: minutesSchema.default(5),
});

export const agendaItemChangeSchema = z
  .object({
    title: nameSchema,
    minutes: minutesSchema,
    state: agendaStateSchema,
    notes: noteSchema,
    spentSeconds: z.int().min(0).max(86_400),
  })
  .partial();
export type AgendaItemChange = z.infer<typeof agendaItemChangeSchema>;
