import { readDeliverableCost, updateDeliverable } from '#db/queries/deliverable-queries.ts';
import { readFollowers } from '#db/queries/document-queries.ts';
import { documentInputSchema, type DocumentId, type DocumentRow } from '#shared/domain/documents/document.ts';
import type { Deliverable } from '#shared/domain/kols/deliverable.ts';
import { refused } from '#shared/domain/refusal.ts';
import { command, refuse } from '../base.ts';
import {
  type KeepingContext,
  keepCancelledDocument,
  keepNewDocument,
  requireDocument,
} from '../documents/keep-document.ts';
import { requireCooperation, requireSigned } from './cooperation-commands.ts';
import { requireDeliverable } from './read-deliverable.ts';

export const acceptDeliverable = command.deliverables.accept.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const before = await requireDeliverable(writer, input.id);
  const { title } = before;
  if (before.publishedOn === null) refuse(refused('deliverable-not-published', { title }).refusal);
  if (before.acceptanceId !== null) refuse(refused('deliverable-accepted', { title }).refusal);
  if (before.cooperationId === null) {
    return refuse(refused('deliverable-without-cooperation', { title }).refusal);
  }
  const { documentId } = requireSigned(await requireCooperation(writer, before.cooperationId));
  const fen = input.fen ?? (await readDeliverableCost(writer, before.id)) ?? 0;
  if (fen === 0) refuse(refused('deliverable-without-amount', { title }, 'fen').refusal);
  const { document } = await keepPaper(context, 'acceptance', documentId, { ...input, fen });
  await updateDeliverable(writer, { ...before, acceptanceId: document.id });
  const params = { title, amountFen: document.fen, document: document.number };
  record.describe({ key: 'deliverableAccepted', params }, input.overReason);
  return { seq: await record.position(), documentId: document.id, number: document.number };
});

export const withdrawAcceptance = command.deliverables.withdrawAcceptance.handler(
  async ({ context, input }) => {
    const { writer, record, parts } = context;
    const { deliverable, acceptance } = await requireAccepted(
      context,
      await requireDeliverable(writer, input.id),
    );
    await keepCancelledDocument(context, acceptance, { day: parts.today(), reason: input.reason });
    await updateDeliverable(writer, { ...deliverable, acceptanceId: null });
    const params = { title: deliverable.title, document: acceptance.number };
    record.describe({ key: 'acceptanceWithdrawn', params }, input.reason);
    return { seq: await record.position() };
  },
);

export const invoiceDeliverable = command.deliverables.invoice.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const { deliverable, acceptance } = await requireAccepted(
    context,
    await requireDeliverable(writer, input.id),
  );
  const fen = input.fen ?? acceptance.openFen;
  if (fen === 0) refuse(refused('document-settled', { document: acceptance.number }).refusal);
  const { document } = await keepPaper(context, 'invoice', acceptance.id, { ...input, fen });
  const params = { title: deliverable.title, document: document.number, amountFen: document.fen };
  record.describe({ key: 'deliverableInvoiced', params }, input.overReason);
  return { seq: await record.position(), documentId: document.id, number: document.number };
});

export const payDeliverable = command.deliverables.pay.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const { deliverable, acceptance } = await requireAccepted(
    context,
    await requireDeliverable(writer, input.id),
  );
  const { title } = deliverable;
  const open = (await openInvoices(context, acceptance)).filter(
    ({ id }) => input.invoiceId === undefined || id === input.invoiceId,
  );
  const [invoice] = open;
  if (invoice === undefined) return refuse(refused('deliverable-invoice-missing', { title }).refusal);
  const { document } = await keepPaper(context, 'payment', invoice.id, {
    ...input,
    fen: input.fen ?? invoice.openFen,
  });
  const params = { title, amountFen: document.fen, document: document.number };
  record.describe({ key: 'deliverablePaid', params }, input.overReason);
  return { seq: await record.position(), documentId: document.id, number: document.number };
});

/** Payment follows acceptance. Refused: 'deliverable-not-accepted' {title}. */
async function requireAccepted(
  { writer, parts }: KeepingContext,
  deliverable: Deliverable,
): Promise<{ readonly deliverable: Deliverable; readonly acceptance: DocumentRow }> {
  const { acceptanceId, title } = deliverable;
  if (acceptanceId === null) return refuse(refused('deliverable-not-accepted', { title }).refusal);
  return { deliverable, acceptance: await requireDocument(writer, acceptanceId, parts.today()) };
}

/** Unpaid invoices of an acceptance, the oldest first. */
async function openInvoices({ writer, parts }: KeepingContext, { id }: DocumentRow): Promise<DocumentRow[]> {
  const invoices = (await readFollowers(writer, id)).filter(({ kind }) => kind === 'invoice');
  const rows: DocumentRow[] = [];
  for (const invoice of invoices) rows.push(await requireDocument(writer, invoice.id, parts.today()));
  return rows.filter(
    ({ cancelled, closed, openFen }) => cancelled === null && closed === null && openFen > 0,
  );
}

interface Paper {
  readonly fen: number;
  readonly number: string;
  readonly day?: string | undefined;
  readonly note: string;
  readonly overReason: string;
  readonly payBy?: string | null;
}

function keepPaper(
  context: KeepingContext,
  kind: 'acceptance' | 'invoice' | 'payment',
  previousId: DocumentId,
  { fen, number, day, note, overReason, payBy }: Paper,
) {
  return keepNewDocument(
    context,
    documentInputSchema.parse({
      kind,
      previousId,
      fen,
      number,
      day: day ?? context.parts.today(),
      note,
      overReason,
      payBy: payBy ?? null,
    }),
  );
}
