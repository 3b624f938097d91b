import { z } from 'zod';
import { personIdSchema } from '../catalogue/person.ts';
import { daySchema, idSchema, instantSchema, nameSchema, noteSchema } from '../values/value-schemas.ts';
import { taskIdSchema } from './task.ts';

/** A measured criterion is met by its value; 'stress test: faults = 0' is at most 0. */
export const measureSchema = z.object({
  comparison: z.enum(['at-most', 'at-least', 'equal']),
  limit: z.number(),
  /** Null until it was measured. */
  value: z.number().nullable(),
  unit: z.string().trim().max(20),
});
export type Measure = z.infer<typeof measureSchema>;

const criterionFields = {
  name: nameSchema,
  ownerId: personIdSchema.nullable(),
  /** A text, a link or a file's place; '' while there is none. */
  evidence: z.string().trim().max(2000),
  measure: measureSchema.nullable(),
  /** What its owner says; of a measured one the measure says it. */
  isMet: z.boolean(),
};

/** What has to be so before a gate lets work through. */
export const gateCriterionInputSchema = z.object(criterionFields);
export type GateCriterionInput = z.infer<typeof gateCriterionInputSchema>;
export const gateCriterionSchema = z.object({
  ...criterionFields,
  id: idSchema<'gate_criterion'>(),
  taskId: taskIdSchema,
  position: z.int().min(0),
});
export type GateCriterion = z.infer<typeof gateCriterionSchema>;

export const gateVerdictSchema = z.enum(['go', 'conditional', 'no-go']);
export type GateVerdict = z.infer<typeof gateVerdictSchema>;

/** What a conditional go demands, of whom, by when. */
export const gateActionSchema = z.object({
  text: nameSchema,
  ownerId: personIdSchema.nullable(),
  dueDay: daySchema,
  isDone: z.boolean(),
});

export const gateDecisionInputSchema = z.object({
  taskId: taskIdSchema,
  verdict: gateVerdictSchema,
  day: daySchema,
  note: noteSchema.default(''),
  actions: z.array(gateActionSchema).max(50).default([]),
});
export type GateDecisionInput = z.infer<typeof gateDecisionInputSchema>;

/** The latest of a gate's decisions is the one that holds; earlier ones stay. */
export const gateDecisionSchema = z.object({
  id: idSchema<'gate_decision'>(),
  taskId: taskIdSchema,
  verdict: gateVerdictSchema,
  day: daySchema,
  note: noteSchema,
  actions: z.array(gateActionSchema),
  personId: personIdSchema.nullable(),
  at: instantSchema,
});
export type GateDecision = z.infer<typeof gateDecisionSchema>;
