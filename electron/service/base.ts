import { implement, ORPCError } from '@orpc/server';
import { refusalOfStorage } from '#db/fault.ts';
import type { CommandMeta, RecordDraft } from '#db/ledger/transaction.ts';
import { readPerson } from '#db/queries/catalogue-queries.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { Workspace } from '#db/workspace.ts';
import { contract } from '#shared/contract/contract.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { Outcome, Refusal } from '#shared/domain/refusal.ts';
import type { ServiceContext, ServiceParts } from './service-parts.ts';
import { personAtDesk } from './session/person-at-desk.ts';

/**
 * Outputs are held to the contract wherever the service is tested. The built program leaves that out: its types
 * say the same, and a large sheet takes as long to check as to read.
 */
const config = process.env['NODE_ENV'] === 'production' ? { initialOutputValidationIndex: Number.NaN } : {};

const os = implement(contract, config)
  .$context<ServiceContext>()
  .use(async ({ context, next }) => {
    try {
      return await next();
    } catch (error) {
      return tellStorageFault(context.parts, error);
    }
  });

/** For what needs no open workspace. */
export const plain = os;

/** For what reads: handlers get a Reader, and that they can't write is its type. */
export const query = os.use(({ context, next }) => {
  const workspace = openWorkspace(context.parts);
  return workspace.read(async (reader: Reader) => next({ context: { reader, workspace } }));
});

/** For what writes: the handler runs inside one transaction that becomes one ledger record. */
export const command = os.use(async ({ context, next, path }) => {
  const workspace = openWorkspace(context.parts);
  if (workspace.readOnly !== null) {
    throw new ORPCError('READ_ONLY', { status: 409, data: { reason: workspace.readOnly } });
  }
  return workspace.read(async () => {
    const person = await actingPerson(context, workspace);
    const meta = commandMeta(context, person, path.join('.'));
    const done = await workspace.write(meta, async (writer: Writer, record: RecordDraft) =>
      next({ context: { writer, record, person, workspace, watched: workspace.watched } }),
    );
    return done.value;
  });
});

/** Who does what is asked: the person at the desk; while a template is laid out, whoever it says. */
export async function actingPerson(
  { parts, actingAs }: ServiceContext,
  workspace: Workspace,
): Promise<Person | null> {
  return actingAs === undefined
    ? personAtDesk(parts.userFile, workspace)
    : ((await readPerson(workspace.reader, actingAs)) ?? null);
}

export function commandMeta(
  { parts, fromTemplate }: ServiceContext,
  person: Person | null,
  name: string,
): CommandMeta {
  return {
    command: name,
    at: parts.now(),
    recordId: parts.newId<'transaction_record'>(),
    fromTemplate: fromTemplate === true,
    actor: {
      personId: person?.id ?? null,
      personName: person?.name ?? null,
      account: parts.options.account,
    },
  };
}

function openWorkspace(parts: ServiceParts): Workspace {
  const workspace = parts.slot.current;
  if (workspace === null) throw new ORPCError('NO_WORKSPACE', { status: 409 });
  return workspace;
}

/** A full disk, a damaged page: what can happen to any file is told as a refusal; everything else is thrown on. */
async function tellStorageFault({ slot, options }: ServiceParts, error: unknown): Promise<never> {
  const refusal = await refusalOfStorage(error, slot.current?.path ?? options.dataFolder);
  if (refusal === null) throw error;
  options.log(`storage: ${error instanceof Error ? error.message : String(error)}`);
  if (refusal.reason === 'file-corrupt') slot.session?.checkPages();
  return refuse(refusal);
}

/** Turns a rule's refusal into the contract's declared error. */
export function refuse(refusal: Refusal): never {
  throw new ORPCError('REFUSED', { status: 422, message: refusal.reason, data: refusal });
}

/** The value of an outcome, or the refusal as the contract's error. */
export function valueOf<T>(outcome: Outcome<T>): T {
  return outcome.kind === 'ok' ? outcome.value : refuse(outcome.refusal);
}
