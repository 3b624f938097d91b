import { z } from 'zod';
import { daySchema, fenSchema, idSchema, instantSchema, momentSchema } from '../values/value-schemas.ts';
import { taskIdSchema } from './task.ts';

const chanceSchema = z.object({
  at: momentSchema,
  chance: z.number(),
  /** 95 % Wilson interval. */
  low: z.number(),
  high: z.number(),
});

/** When the project (null), a gate or a milestone with a deadline ends, as a simulation has it. */
export const finishForecastSchema = z.object({
  taskId: taskIdSchema.nullable(),
  /** Where the plan itself has it. */
  planned: momentSchema,
  p10: momentSchema,
  p50: momentSchema,
  p80: momentSchema,
  p90: momentSchema,
  deadline: chanceSchema.nullable(),
});
export type KeptFinish = z.infer<typeof finishForecastSchema>;

/** With what an answer shows beside what is kept. */
export const drawnFinishSchema = finishForecastSchema.extend({
  /** By percent, 0 to 100. */
  curve: z.array(momentSchema).length(101),
  histogram: z.array(z.object({ from: momentSchema, to: momentSchema, draws: z.int() })),
});
export type DrawnFinish = z.infer<typeof drawnFinishSchema>;

export const taskSensitivitySchema = z.object({
  taskId: taskIdSchema,
  /** Share of the draws in which it was critical. */
  criticality: z.number(),
  /** Rank correlation of its duration with the project's finish; null where its duration is not drawn. */
  sensitivity: z.number().nullable(),
});
export type TaskSensitivity = z.infer<typeof taskSensitivitySchema>;

export const simulationOrderSchema = z.object({
  draws: z.int().min(100).max(100_000).default(5000),
  /** The same seed gives the same result. */
  seed: z.int().min(0).max(4_294_967_295).default(20_260_101),
});
export type SimulationOrder = z.infer<typeof simulationOrderSchema>;

export const simulationAnswerSchema = simulationOrderSchema.extend({
  /** The ledger's position of the plan that was simulated. */
  seq: z.int(),
  finishes: z.array(drawnFinishSchema),
  tasks: z.array(taskSensitivitySchema),
});
export type SimulationAnswer = z.infer<typeof simulationAnswerSchema>;

export const simulationProgressSchema = z.object({ done: z.int(), total: z.int() });
export type SimulationProgressMessage = z.infer<typeof simulationProgressSchema>;

/** Earned value of the tasks on a day, in fen (M4). */
export const earnedSumSchema = z.object({
  /** Null: the whole plan; else a phase at the top of the outline. */
  taskId: taskIdSchema.nullable(),
  bacFen: fenSchema,
  pvFen: fenSchema,
  evFen: fenSchema,
  acFen: fenSchema,
});
export type EarnedSum = z.infer<typeof earnedSumSchema>;

/** A week's forecast, as it was said then; one that is kept later in the same week takes its place. */
export const keptScheduleSchema = simulationOrderSchema.extend({
  id: idSchema<'kept_schedule'>(),
  /** The Monday of its week. */
  week: daySchema,
  madeAt: instantSchema,
  finishes: z.array(finishForecastSchema),
  earned: z.array(earnedSumSchema),
});
export type KeptSchedule = z.infer<typeof keptScheduleSchema>;
