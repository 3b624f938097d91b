import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import {
  fenSchema,
  idSchema,
  instantSchema,
  monthSchema,
  nameSchema,
  noteSchema,
} from '../values/value-schemas.ts';
import { taskSchema } from './task.ts';
import { taskLineSchema, timelineSettingsSchema } from './timeline.ts';

export const scheduleBaselineIdSchema = idSchema<'schedule_baseline'>();
export type ScheduleBaselineId = z.infer<typeof scheduleBaselineIdSchema>;

export const scheduleBaselineInputSchema = z.object({ name: nameSchema, note: noteSchema.default('') });
/** What is left out stays as it is. */
export const scheduleBaselineChangeSchema = z.object({ name: nameSchema, note: noteSchema }).partial();

/** A baseline in a list. */
export const scheduleBaselineSchema = z.object({
  id: scheduleBaselineIdSchema,
  name: nameSchema,
  note: noteSchema,
  madeAt: instantSchema,
  madeBy: z.string().nullable(),
  taskCount: z.int(),
});
export type ScheduleBaseline = z.infer<typeof scheduleBaselineSchema>;

/** What it keeps, whole: tasks with their dates and progress, what they are worth, and the phased budget. */
export const baselineContentSchema = z.object({
  settings: timelineSettingsSchema,
  tasks: z.array(taskSchema),
  lines: z.array(taskLineSchema),
  phased: z.array(z.object({ lineId: lineIdSchema, month: monthSchema, fen: fenSchema })),
});
export type BaselineContent = z.infer<typeof baselineContentSchema>;
