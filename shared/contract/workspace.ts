import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { personIdSchema, personSchema } from '#shared/domain/catalogue/person.ts';
import { languageSchema, nameSchema } from '#shared/domain/values/value-schemas.ts';
import {
  backupSchema,
  openWorkspaceSchema,
  preferencesSchema,
  recentWorkspaceSchema,
  templateSchema,
  workspaceStateSchema,
} from '#shared/domain/workspace/workspace-state.ts';
import { command, committedSchema, plain, query } from './base.ts';

const pathSchema = z.string().trim().min(1).max(4096);

export const workspace = {
  state: plain.output(workspaceStateSchema),
  /** Where workspaces live by default, and those opened lately. */
  places: plain.output(z.object({ folder: z.string(), recent: z.array(recentWorkspaceSchema) })),
  /** Makes a new file; an existing one is never overwritten. Without a path: in the default folder, by its name. */
  create: plain
    .input(
      z.object({
        path: pathSchema.optional(),
        name: nameSchema,
        template: templateSchema,
        language: languageSchema,
      }),
    )
    .output(openWorkspaceSchema),
  open: plain
    .input(z.object({ path: pathSchema, readOnly: z.boolean().default(false) }))
    .output(openWorkspaceSchema),
  close: plain.output(z.object({ kind: z.literal('none') })),
  saveCopy: query.input(z.object({ path: pathSchema })).output(z.object({ path: z.string() })),
  rename: command.input(z.object({ name: nameSchema })).output(committedSchema),
  forgetRecent: plain.input(z.object({ path: pathSchema })).output(z.object({})),
};

export const backups = {
  /** Of the open workspace, or of the file at the path (which may be damaged), newest first. */
  list: plain
    .input(z.object({ path: pathSchema.optional() }))
    .output(z.object({ folder: z.string(), backups: z.array(backupSchema) })),
  make: query.output(backupSchema),
  /** Puts a backup in the workspace's place; what it replaces is kept as a backup itself. */
  restore: plain.input(z.object({ path: pathSchema, file: z.string().min(1) })).output(openWorkspaceSchema),
  /** Copies what can still be read of a damaged file into a new workspace beside it. */
  salvage: plain.input(z.object({ path: pathSchema })).output(
    z.object({
      path: z.string(),
      tables: z.array(z.object({ table: z.string(), rows: z.int(), complete: z.boolean() })),
    }),
  ),
};

export const session = {
  get: plain.output(
    z.object({
      preferences: preferencesSchema,
      person: personSchema.nullable(),
      account: z.string(),
      version: z.string(),
      host: z.enum(['desktop', 'loopback']),
      dataFolder: z.string(),
    }),
  ),
  setPreferences: plain.input(preferencesSchema.partial()).output(preferencesSchema),
  /** The person at the desk: stands in the ledger from now on. */
  choosePerson: query.input(z.object({ personId: personIdSchema.nullable() })).output(z.object({})),
};

export const feed = {
  /** What happened, to whoever listens: a commit with the tables it touched, or another workspace. */
  watch: plain.output(
    eventIterator(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('ready') }),
        z.object({ kind: z.literal('committed'), seq: z.int(), tables: z.array(z.string()) }),
        z.object({ kind: z.literal('workspace'), state: workspaceStateSchema }),
        z.object({ kind: z.literal('session') }),
      ]),
    ),
  ),
};
