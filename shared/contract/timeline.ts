import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  baselineContentSchema,
  scheduleBaselineChangeSchema,
  scheduleBaselineIdSchema,
  scheduleBaselineInputSchema,
  scheduleBaselineSchema,
} from '#shared/domain/timeline/baseline.ts';
import { planEditSchema } from '#shared/domain/timeline/edit.ts';
import { gateDecisionInputSchema } from '#shared/domain/timeline/gate.ts';
import { importAnswerSchema, importColumnsSchema } from '#shared/domain/timeline/import-answer.ts';
import {
  keptScheduleSchema,
  simulationAnswerSchema,
  simulationOrderSchema,
  simulationProgressSchema,
} from '#shared/domain/timeline/kept-schedule.ts';
import { timelineMoneySchema } from '#shared/domain/timeline/money.ts';
import { taskIdSchema } from '#shared/domain/timeline/task.ts';
import { timelineSchema } from '#shared/domain/timeline/timeline.ts';
import { languageSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const reasonSchema = z.string().trim().max(2000).default('');
const editsSchema = z.array(planEditSchema).min(1).max(20_000);
const ofBaseline = z.object({ id: scheduleBaselineIdSchema });
const runIdSchema = z.uuid();

export const timeline = {
  /** All of it, with the ledger's position: dates follow from it by the engine, in the window as in the service. */
  get: query.output(z.object({ seq: z.int(), timeline: timelineSchema })),
  /**
   * Makes the edits, schedules again, keeps every date that moved with its cause, and moves the phasing that is tied
   * to a milestone: all in one command. What moves other tasks than those that were edited needs a reason
   * ('reason-missing'). With `seenSeq`, what was changed by someone else since is refused ('plan-changed').
   */
  apply: command
    .input(z.object({ edits: editsSchema, reason: reasonSchema, seenSeq: z.int().min(0).optional() }))
    .output(committedSchema.extend({ movedCount: z.int() })),
  /** A gate's decision, by the person at the desk. */
  decide: command.input(gateDecisionInputSchema).output(committedSchema),
  /** Plan and actuals by month of the lines that tasks spend or that are tied to one. */
  money: query.output(timelineMoneySchema),

  /** The newest first. */
  baselines: query.output(z.array(scheduleBaselineSchema)),
  baseline: query.input(ofBaseline).output(baselineContentSchema),
  keepBaseline: command
    .input(scheduleBaselineInputSchema)
    .output(committedSchema.extend({ id: scheduleBaselineIdSchema })),
  changeBaseline: command
    .input(ofBaseline.extend({ change: scheduleBaselineChangeSchema }))
    .output(committedSchema),
  removeBaseline: command.input(ofBaseline).output(committedSchema),

  /**
   * Draws the plan many times, in a worker; with `edits`, as it would be after them. Ending the call ends the work.
   * @param runId chosen by the caller, so that progress can be followed from the start.
   */
  simulate: query
    .input(simulationOrderSchema.extend({ runId: runIdSchema, edits: editsSchema.optional() }))
    .output(simulationAnswerSchema),
  simulationProgress: query
    .input(z.object({ runId: runIdSchema }))
    .output(eventIterator(simulationProgressSchema)),
  /** Keeps this week's forecast: draws again with the same seed, so that what is kept is what was shown. */
  keepForecast: command.input(simulationOrderSchema).output(committedSchema),
  /** The oldest first. */
  keptForecasts: query.output(z.array(keptScheduleSchema)),

  /** The plan as a file: a workbook, Microsoft Project XML, milestones for a calendar, or a page to print. */
  exportFile: query
    .input(
      z.object({
        format: z.enum(['xlsx', 'mspdi', 'ics', 'print']),
        language: languageSchema,
        baselineId: scheduleBaselineIdSchema.nullable().default(null),
        /** A print: on one page as large as it takes, or on as many pages as it takes. */
        onePage: z.boolean().default(false),
        paper: z.enum(['A4', 'A3']).default('A3'),
      }),
    )
    .output(z.file()),
  /** Reads a plan from a file: what it holds, what would be lost, and what stands against it. Nothing is written. */
  readImport: query
    .input(z.object({ file: z.file(), columns: importColumnsSchema.optional(), language: languageSchema }))
    .output(importAnswerSchema),
  /** Writes what was read: after the tasks that are there, or in their place, which needs a reason. */
  commitImport: command
    .input(z.object({ importId: z.uuid(), mode: z.enum(['append', 'replace']), reason: reasonSchema }))
    .output(committedSchema.extend({ taskCount: z.int(), firstId: taskIdSchema.nullable() })),
};
