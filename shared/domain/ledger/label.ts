import { z } from 'zod';
import { paramsSchema } from '../refusal.ts';

/**
 * What a command did, for people: a key of `ledger.label.*` in shared/messages with what fills it.
 * The ending of a parameter's name says how it is written in the reader's language:
 * …Fen as money, …Month and …Day as dates, …Bp as percent, …Count as a number, everything else as it is.
 */
export const labelKeys = [
  'workspaceCreated',
  'workspaceRenamed',
  'departmentAdded',
  'departmentChanged',
  'departmentRemoved',
  'personAdded',
  'personChanged',
  'personRemoved',
  'programmeSet',
  'periodChanged',
  'totalChanged',
  'totalChangedAndSpread',
  'policyChanged',
  'categoryAdded',
  'categoryChanged',
  'categoryRemoved',
  'lineAdded',
  'lineChanged',
  'lineRemoved',
  'cellChanged',
  'cellsChanged',
  'linePhased',
  'entryAdded',
  'entryChanged',
  'entryRemoved',
  'entriesImported',
  'profileRemembered',
  'profileForgotten',
] as const;
export type LabelKey = (typeof labelKeys)[number];

export const labelSchema = z.object({ key: z.enum(labelKeys), params: paramsSchema });
export type Label = z.infer<typeof labelSchema>;
