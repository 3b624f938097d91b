import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import {
  paperEntriesSchema,
  paperOrderSchema,
  paperProgressSchema,
  positionSchema,
} from '#shared/domain/papers/papers.ts';
import { instantSchema } from '#shared/domain/values/value-schemas.ts';
import { query } from './base.ts';

/** Chosen by the caller, so that the progress of what it asks for can be followed from the start. */
const runIdSchema = z.uuid();

/**
 * Month-end papers. The same order gives the same bytes again, whenever and wherever it is asked. Ending the call
 * ends the work.
 */
export const papers = {
  /** Where the ledger stood at an instant, or stands now: the position that papers can be ordered for. */
  position: query.input(z.object({ at: instantSchema.optional() })).output(positionSchema),
  /** The month-end workbook (XLSX): totals as formulas. */
  workbook: query
    .input(paperOrderSchema.extend({ runId: runIdSchema, entries: paperEntriesSchema.default('month') }))
    .output(z.file()),
  /** The month-end report for printing: one HTML page without scripts that needs nothing else. */
  print: query.input(paperOrderSchema).output(z.file()),
  /** How far the workbook with this run has come; ends with it. */
  progress: query.input(z.object({ runId: runIdSchema })).output(eventIterator(paperProgressSchema)),
};
