import { z } from 'zod';
import { labelKeys } from '#shared/domain/ledger/label.ts';
import { recordSchema, rowChangeSchema, rowImageSchema } from '#shared/domain/ledger/record.ts';
import { daySchema, instantSchema } from '#shared/domain/values/value-schemas.ts';
import { command, committedSchema, query } from './base.ts';

const recordPageSchema = z.object({ records: z.array(recordSchema), nextBefore: z.int().nullable() });

export const history = {
  /** Newest first. `before` continues a page. */
  search: query
    .input(
      z.object({
        text: z.string().max(200).optional(),
        /** Sentences whose own words hold the text in the reader's language: their records count as found. */
        labels: z.array(z.enum(labelKeys)).optional(),
        personId: z.string().optional(),
        command: z.string().optional(),
        table: z.string().optional(),
        rowId: z.string().optional(),
        /** In the reader's time zone, given in minutes east of UTC. */
        fromDay: daySchema.optional(),
        toDay: daySchema.optional(),
        zoneMinutes: z.int().min(-900).max(900).default(0),
        before: z.int().optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(recordPageSchema),
  /** What one record changed, row by row; `names` gives the names of records that the rows point to. */
  detail: query
    .input(
      z.object({
        seq: z.int().positive(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(200),
      }),
    )
    .output(
      z.object({
        record: recordSchema,
        changes: z.array(rowChangeSchema),
        changeTotal: z.int(),
        names: z.record(z.string(), z.string()),
      }),
    ),
  /** What Undo and Redo would do now. */
  undoState: query.output(z.object({ undo: recordSchema.nullable(), redo: recordSchema.nullable() })),
  /** Takes back the newest command, or the one with this seq where nothing later stands on it. */
  undo: command
    .input(z.object({ seq: z.int().positive().optional() }))
    .output(committedSchema.extend({ record: recordSchema })),
  /** Brings about again what was undone last, or the command with this seq where nothing stands in its way. */
  redo: command
    .input(z.object({ seq: z.int().positive().optional() }))
    .output(committedSchema.extend({ record: recordSchema })),
  /** Recomputes the hash chain from the first record on, then holds every row against what the ledger says. */
  verify: query.output(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('intact'), records: z.int(), lastHash: z.string().nullable() }),
      z.object({ kind: z.literal('broken'), seq: z.int(), at: instantSchema.nullable(), records: z.int() }),
      z.object({
        kind: z.literal('rows-differ'),
        records: z.int(),
        rowCount: z.int(),
        /** The first of them: edited past the ledger, taken away, or never written by it. */
        rows: z.array(
          z.object({ table: z.string(), rowId: z.string(), how: z.enum(['changed', 'missing', 'unknown']) }),
        ),
      }),
    ]),
  ),
  /** Any table as it stood at a past instant; `names` gives the names that its rows' references had then. */
  tableAsOf: query
    .input(
      z.object({
        table: z.string().max(64),
        at: instantSchema,
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(5000).default(1000),
      }),
    )
    .output(
      z.object({
        seq: z.int(),
        rows: z.array(rowImageSchema),
        total: z.int(),
        names: z.record(z.string(), z.string()),
      }),
    ),
  /** The tables that can be asked for, and the commands and people that occur. */
  facets: query.output(
    z.object({
      tables: z.array(z.string()),
      commands: z.array(z.string()),
      people: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
};
