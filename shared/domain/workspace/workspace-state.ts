import { z } from 'zod';
import { instantSchema, languageSchema, nameSchema } from '../values/value-schemas.ts';

export const templateSchema = z.enum(['empty', 'sample']);
export type Template = z.infer<typeof templateSchema>;

/** Why an open workspace can't be written. */
export const readOnlyReasonSchema = z.enum(['place', 'in-use', 'chosen']);
export type ReadOnlyReason = z.infer<typeof readOnlyReasonSchema>;

export const openWorkspaceSchema = z.object({
  kind: z.literal('open'),
  id: z.string(),
  name: nameSchema,
  path: z.string(),
  /** Made from the sample template: labelled as such on every screen. */
  sample: z.boolean(),
  readOnly: readOnlyReasonSchema.nullable(),
  /** Pages were found damaged after it was opened: some of it may be missing or wrong. */
  damaged: z.boolean(),
  createdAt: instantSchema,
  schemaVersion: z.int(),
});
export type OpenWorkspaceState = z.infer<typeof openWorkspaceSchema>;

export const workspaceStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  openWorkspaceSchema,
]);
export type WorkspaceState = z.infer<typeof workspaceStateSchema>;

export const recentWorkspaceSchema = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: instantSchema,
  missing: z.boolean(),
});

export const backupSchema = z.object({
  /** The file's name within the backup folder: its identity. */
  file: z.string(),
  madeAt: instantSchema,
  cause: z.enum(['migration', 'daily', 'close', 'manual', 'replaced']),
  bytes: z.int(),
});
export type Backup = z.infer<typeof backupSchema>;

export const preferencesSchema = z.object({
  language: languageSchema.nullable(),
  theme: z.enum(['light', 'dark', 'system']),
  moneyUnit: z.enum(['yuan', 'wan']),
  /** Per grid: the columns shown, their order and widths, as the grid itself describes them. */
  columns: z.record(z.string(), z.string()),
  navigationFolded: z.boolean(),
});
