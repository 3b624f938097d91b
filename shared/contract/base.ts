import { oc } from '@orpc/contract';
import { z } from 'zod';
import { readOnlyReasonSchema } from '#shared/domain/workspace/workspace-state.ts';
import { refusalSchema } from '#shared/domain/refusal.ts';

/** Every procedure may be refused by a rule; the refusal names the reason and, where it has one, the field. */
const refusable = oc.errors({ REFUSED: { status: 422, data: refusalSchema } });

/** What needs no workspace: settings of the machine, and opening one. */
export const plain = refusable;

/** What reads the open workspace. */
export const query = refusable.errors({ NO_WORKSPACE: { status: 409 } });

/** What writes the open workspace: one transaction, one ledger record. */
export const command = query.errors({
  READ_ONLY: { status: 409, data: z.object({ reason: readOnlyReasonSchema }) },
});

/** A command's answer: the ledger position it made, or null when nothing had to change. */
export const committedSchema = z.object({ seq: z.int().nullable() });
