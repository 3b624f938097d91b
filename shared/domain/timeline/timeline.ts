import { z } from 'zod';
import { lineIdSchema } from '../budget/line.ts';
import { departmentIdSchema } from '../catalogue/department.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { calendarExceptionSchema, dayWorkSchema, shiftsSchema } from '../schedule/calendar-rules.ts';
import { lagSchema, linkKindSchema } from '../schedule/link.ts';
import { threePointSchema } from '../schedule/three-point.ts';
import { workUnitsSchema } from '../schedule/time-units.ts';
import { idSchema, momentSchema, monthSchema, nameSchema } from '../values/value-schemas.ts';
import { gateCriterionSchema, gateDecisionSchema } from './gate.ts';
import { calendarIdSchema, taskIdSchema, taskSchema } from './task.ts';

/** What holds for the whole plan. */
export const timelineSettingsSchema = z.object({
  projectStart: momentSchema,
  /** Work that is not done is not done before then; null: nothing is moved. */
  statusAt: momentSchema.nullable(),
  units: workUnitsSchema,
  /** The plan's own calendar; null: the national one. */
  calendarId: calendarIdSchema.nullable(),
  /** Whether "no later than" pulls a task forward against its links. */
  latestPulls: z.boolean(),
  /** Up to so many working minutes of total slack a task is near-critical. */
  nearCriticalMinutes: z.int().min(0).max(100_000),
  /** What a simulation multiplies all estimates by together, in basis points; null for none. */
  commonFactorBp: threePointSchema.nullable(),
});
export type TimelineSettings = z.infer<typeof timelineSettingsSchema>;
export const timelineSettingsChangeSchema = timelineSettingsSchema.partial();

export const taskLinkIdSchema = idSchema<'task_link'>();
export const taskLinkSchema = z.object({
  id: taskLinkIdSchema,
  predecessorId: taskIdSchema,
  successorId: taskIdSchema,
  kind: linkKindSchema,
  lag: lagSchema,
});
export type TaskLink = z.infer<typeof taskLinkSchema>;

/** Of whom a calendar is: the country's corrections, a department, a person, or one that tasks name by themselves. */
export const calendarOwnerSchema = z.discriminatedUnion('level', [
  z.object({ level: z.literal('national') }),
  z.object({ level: z.literal('department'), departmentId: departmentIdSchema }),
  z.object({ level: z.literal('person'), personId: personIdSchema }),
  z.object({ level: z.literal('shared') }),
]);
export type CalendarOwner = z.infer<typeof calendarOwnerSchema>;

const calendarFields = {
  name: nameSchema,
  owner: calendarOwnerSchema,
  /** Monday first; null leaves it to the calendar asked next. */
  week: z.array(dayWorkSchema).length(7).nullable(),
  shifts: shiftsSchema.nullable(),
  exceptions: z.array(calendarExceptionSchema).max(5000),
  /** A shared calendar: whether what it leaves open follows the national one, or the plain week. */
  followsNational: z.boolean(),
};
export const workCalendarInputSchema = z.object({
  ...calendarFields,
  week: calendarFields.week.default(null),
  shifts: calendarFields.shifts.default(null),
  exceptions: calendarFields.exceptions.default([]),
  followsNational: calendarFields.followsNational.default(true),
});
/** What is left out stays as it is; whose it is stays. */
export const workCalendarChangeSchema = z.object(calendarFields).omit({ owner: true }).partial();
export const workCalendarSchema = z.object({ ...calendarFields, id: calendarIdSchema });
export type WorkCalendarRecord = z.infer<typeof workCalendarSchema>;

/** Something that may happen to a task: with a probability it takes so much longer. */
export const taskRiskSchema = z.object({
  id: idSchema<'task_risk'>(),
  taskId: taskIdSchema,
  name: nameSchema,
  probabilityBp: z.int().min(0).max(10_000),
  /** Working minutes more. */
  impact: threePointSchema,
});
export type TaskRisk = z.infer<typeof taskRiskSchema>;

/** A part of a budget line's plan that a task spends, in basis points. */
export const taskLineSchema = z.object({
  id: idSchema<'task_line'>(),
  taskId: taskIdSchema,
  lineId: lineIdSchema,
  shareBp: z.int().min(1).max(10_000),
});
export type TaskLine = z.infer<typeof taskLineSchema>;

/** A line whose phasing is tied to a task's finish: when that moves by months, the open months of its plan move along. */
export const lineTieSchema = z.object({
  id: idSchema<'line_tie'>(),
  lineId: lineIdSchema,
  taskId: taskIdSchema,
  /** The month of the task's finish for which the plan stands as it is. */
  month: monthSchema,
});
export type LineTie = z.infer<typeof lineTieSchema>;

/** All that the timeline knows, in one value: what is read, changed and written is always the whole. */
export const timelineSchema = z.object({
  settings: timelineSettingsSchema,
  tasks: z.array(taskSchema),
  links: z.array(taskLinkSchema),
  calendars: z.array(workCalendarSchema),
  risks: z.array(taskRiskSchema),
  lines: z.array(taskLineSchema),
  ties: z.array(lineTieSchema),
  criteria: z.array(gateCriterionSchema),
  decisions: z.array(gateDecisionSchema),
});
export type Timeline = z.infer<typeof timelineSchema>;
