import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { lagSchema, linkKindSchema } from '../schedule/link.ts';
import { monthSchema } from '../values/value-schemas.ts';
import { gateActionSchema, gateCriterionInputSchema } from './gate.ts';
import { calendarIdSchema, taskChangeSchema, taskIdSchema, taskInputSchema } from './task.ts';
import {
  taskLineSchema,
  taskRiskSchema,
  timelineSettingsChangeSchema,
  workCalendarChangeSchema,
  workCalendarInputSchema,
} from './timeline.ts';

/** Where in the outline: under a parent (null: at the top), right after a sibling (null: first). */
const placeFields = { parentId: taskIdSchema.nullable(), afterId: taskIdSchema.nullable() };

export const typedLinkSchema = z.object({
  predecessorId: taskIdSchema,
  kind: linkKindSchema,
  lag: lagSchema,
});

/**
 * One change of the timeline. Several are made one after the other and stand or fall together; the first that is
 * refused is named. Ids of what is added are chosen by whoever asks (UUIDv7), so that a later edit can name them.
 */
export const planEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add-task'), id: taskIdSchema, ...placeFields, task: taskInputSchema }),
  z.object({ kind: z.literal('change-task'), id: taskIdSchema, change: taskChangeSchema }),
  /** Keeps their order; a task takes along all that it holds. */
  z.object({ kind: z.literal('move-tasks'), ids: z.array(taskIdSchema).min(1).max(10_000), ...placeFields }),
  /** With all that they hold, and every link to them. */
  z.object({ kind: z.literal('remove-tasks'), ids: z.array(taskIdSchema).min(1).max(10_000) }),
  /** All predecessors of a task. */
  z.object({
    kind: z.literal('set-links'),
    taskId: taskIdSchema,
    links: z.array(typedLinkSchema).max(20_000),
  }),
  z.object({ kind: z.literal('change-settings'), change: timelineSettingsChangeSchema }),
  z.object({ kind: z.literal('add-calendar'), id: calendarIdSchema, calendar: workCalendarInputSchema }),
  z.object({
    kind: z.literal('change-calendar'),
    id: calendarIdSchema,
    change: workCalendarChangeSchema,
  }),
  z.object({ kind: z.literal('remove-calendar'), id: calendarIdSchema }),
  z.object({
    kind: z.literal('set-risks'),
    taskId: taskIdSchema,
    risks: z.array(taskRiskSchema.omit({ id: true, taskId: true })).max(100),
  }),
  z.object({
    kind: z.literal('set-lines'),
    taskId: taskIdSchema,
    lines: z.array(taskLineSchema.omit({ id: true, taskId: true })).max(100),
  }),
  /** Ties a line's phasing to the finish of a task, or (null) unties it. */
  z.object({
    kind: z.literal('tie-line'),
    lineId: lineIdSchema,
    tie: z.object({ taskId: taskIdSchema, month: monthSchema }).nullable(),
  }),
  z.object({
    kind: z.literal('set-criteria'),
    taskId: taskIdSchema,
    criteria: z.array(gateCriterionInputSchema).max(100),
  }),
  /** The actions of a gate's latest decision: done or not. */
  z.object({
    kind: z.literal('set-actions'),
    taskId: taskIdSchema,
    actions: z.array(gateActionSchema).max(50),
  }),
]);
export type PlanEdit = z.infer<typeof planEditSchema>;
