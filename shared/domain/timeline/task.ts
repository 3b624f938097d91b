import { z } from 'zod';
import { departmentIdSchema } from '../catalogue/department.ts';
import { personIdSchema } from '../catalogue/person.ts';
import { threePointSchema } from '../schedule/three-point.ts';
import { timeAmountSchema } from '../schedule/time-units.ts';
import { constraintKindSchema } from '../schedule/work-plan.ts';
import { idSchema, momentSchema, nameSchema, noteSchema } from '../values/value-schemas.ts';

export const taskIdSchema = idSchema<'task'>();
export type TaskId = z.infer<typeof taskIdSchema>;

export const calendarIdSchema = idSchema<'work_calendar'>();
export type CalendarId = z.infer<typeof calendarIdSchema>;

/** Undated: as soon or as late as possible, and then `at` is null. Checked by the rules, which can say it better. */
export const taskConstraintSchema = z.object({ kind: constraintKindSchema, at: momentSchema.nullable() });
export type TaskConstraint = z.infer<typeof taskConstraintSchema>;

/**
 * How done a task counts in earned value (M4): as its percent, nothing before it is done, half once it has begun, or by
 * weighted steps (and as its percent while it has none).
 */
export const earningRuleSchema = z.enum(['percent', '0-100', '50-50', 'steps']);

/** A part of a task that is done or not; weights count by their proportions. */
export const earningStepSchema = z.object({
  name: nameSchema,
  weight: z.int().min(1).max(10_000),
  isDone: z.boolean(),
});
export type EarningStep = z.infer<typeof earningStepSchema>;

/** What people reference a task by in links: short, unique, without what links are written with. */
export const taskCodeSchema = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^[^\s,;、+%]+$/u);

const fields = {
  code: taskCodeSchema,
  name: nameSchema,
  /** A gate is a milestone at which it is decided whether to go on. A milestone is a task that takes no time. */
  isGate: z.boolean(),
  departmentId: departmentIdSchema.nullable(),
  ownerId: personIdSchema.nullable(),
  /** How much of the owner's working time it takes, in basis points: 10,000 is all of it. */
  unitsBp: z.int().min(0).max(10_000),
  /** Working time as typed. Of a phase it is not read. */
  duration: timeAmountSchema,
  /** In working minutes; null where nobody has estimated it. */
  estimate: threePointSchema.nullable(),
  /** Which template the estimate came from ('build', 'review' …); '' for none. */
  estimateKind: z.string().trim().max(100),
  /** Null: the owner's, the department's and the national calendar, in this order. */
  calendarId: calendarIdSchema.nullable(),
  constraint: taskConstraintSchema,
  deadline: momentSchema.nullable(),
  /** Facts, which the engine does not move. */
  doneBp: z.int().min(0).max(10_000),
  actualStart: momentSchema.nullable(),
  actualFinish: momentSchema.nullable(),
  /** Working minutes still to be done; null: the duration less what is done of it. */
  remainingMinutes: z.int().min(0).nullable(),
  earningRule: earningRuleSchema,
  steps: z.array(earningStepSchema).max(50),
  note: noteSchema,
  deliverable: z.string().trim().max(500),
};

/** Progress as it is typed: the rules say better than a schema what is wrong with it. */
const typedProgress = { doneBp: z.int(), remainingMinutes: z.int().nullable() };

/** What a new task may say; the rest is ordinary: one day, as soon as possible, the next free number as its code. */
export const taskInputSchema = z.object({
  ...fields,
  code: fields.code.optional(),
  isGate: fields.isGate.default(false),
  departmentId: fields.departmentId.default(null),
  ownerId: fields.ownerId.default(null),
  unitsBp: fields.unitsBp.default(10_000),
  duration: fields.duration.default({ hundredths: 100, unit: 'd' }),
  estimate: fields.estimate.default(null),
  estimateKind: fields.estimateKind.default(''),
  calendarId: fields.calendarId.default(null),
  constraint: fields.constraint.default({ kind: 'ASAP', at: null }),
  deadline: fields.deadline.default(null),
  doneBp: typedProgress.doneBp.default(0),
  actualStart: fields.actualStart.default(null),
  actualFinish: fields.actualFinish.default(null),
  remainingMinutes: typedProgress.remainingMinutes.default(null),
  earningRule: fields.earningRule.default('percent'),
  steps: fields.steps.default([]),
  note: fields.note.default(''),
  deliverable: fields.deliverable.default(''),
});
export type TaskInput = z.infer<typeof taskInputSchema>;

/** What is left out stays as it is. */
export const taskChangeSchema = z.object({ ...fields, ...typedProgress }).partial();
export type TaskChange = z.infer<typeof taskChangeSchema>;

export const taskSchema = z.object({
  ...fields,
  id: taskIdSchema,
  parentId: taskIdSchema.nullable(),
  /** Among the tasks of the same parent, from 0, without gaps. */
  position: z.int().min(0),
  /** What the engine came to when the plan was last changed: kept, so that the ledger knows what every change moved. */
  start: momentSchema,
  finish: momentSchema,
  /** The task whose change moved this one last; null where it moved by itself, or by the status date or a calendar. */
  movedById: taskIdSchema.nullable(),
});
export type Task = z.infer<typeof taskSchema>;
