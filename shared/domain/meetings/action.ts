import { z } from 'zod';
import { departmentIdSchema } from '../catalogue/department.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { taskIdSchema } from '../timeline/task.ts';
import { daySchema, idSchema, nameSchema, noteSchema } from '../values/value-schemas.ts';
import { agendaItemIdSchema } from './agenda.ts';
import { decisionIdSchema } from './decision.ts';
import { meetingIdSchema } from './meeting.ts';

export const actionIdSchema = idSchema<'action_item'>();

export const actionStateSchema = z.enum(['open', 'done', 'dropped']);
export type ActionState = z.infer<typeof actionStateSchema>;

const fields = {
  text: nameSchema,
  /** Nobody's action is nobody's: an owner is demanded. */
  ownerId: personIdSchema.nullable(),
  departmentId: departmentIdSchema.nullable(),
  dueDay: daySchema,
  note: noteSchema,
};

export const actionInputSchema = z.object({
  ...fields,
  departmentId: fields.departmentId.default(null),
  note: fields.note.default(''),
  meetingId: meetingIdSchema,
  itemId: agendaItemIdSchema.nullable().default(null),
  decisionId: decisionIdSchema.nullable().default(null),
});

export const actionChangeSchema = z.object({ ...fields, state: actionStateSchema }).partial();
export type ActionChange = z.infer<typeof actionChangeSchema>;

export const actionSchema = z.object({
  ...fields,
  id: actionIdSchema,
  /** 'A-031', running. */
  number: z.string(),
  meetingId: meetingIdSchema,
  itemId: agendaItemIdSchema.nullable(),
  decisionId: decisionIdSchema.nullable(),
  state: actionStateSchema,
  /** When it was done or dropped. */
  endedOn: daySchema.nullable(),
  /** The task of the timeline that it became. */
  taskId: taskIdSchema.nullable(),
});
export type Action = z.infer<typeof actionSchema>;

/** An action with how long it has been waiting. */
export const actionRowSchema = actionSchema.extend({
  isOverdue: z.boolean(),
  /** Meetings that were closed while it was open. */
  carriedCount: z.int(),
});
export type ActionRow = z.infer<typeof actionRowSchema>;
