import { readLine } from '#db/queries/budget-queries.ts';
import {
  countCooperationDeliverables,
  deleteCooperation,
  insertCooperation,
  readCooperation,
  updateCooperation,
} from '#db/queries/cooperation-queries.ts';
import type { Reader } from '#db/schema.ts';
import { documentInputSchema, type DocumentId } from '#shared/domain/documents/document.ts';
import type {
  Cooperation,
  CooperationChange,
  CooperationId,
  CooperationInput,
} from '#shared/domain/kols/cooperation.ts';
import type { Label } from '#shared/domain/ledger/label.ts';
import { refused } from '#shared/domain/refusal.ts';
import type { Day } from '#shared/values/day.ts';
import { ZERO_FEN } from '#shared/values/money.ts';
import { command, refuse } from '../base.ts';
import {
  type KeepingContext,
  type KeptDocument,
  keepCancelledDocument,
  keepChangedDocument,
  keepClosedDocument,
  keepNewDocument,
  requireDocument,
} from '../documents/keep-document.ts';
import { found, unused } from '../refusals.ts';
import { requirePayingLine } from '../reserve/guard-reserve.ts';
import { requireKol } from './kol-commands.ts';
import { requireTerm } from './require-term.ts';

export const addCooperation = command.kols.addCooperation.handler(async ({ context, input }) => {
  const { record } = context;
  const { kol, cooperation } = await keepDraft(context, input);
  const params = { name: kol.name, title: cooperation.title, amountFen: cooperation.fen };
  record.describe({ key: 'cooperationAdded', params });
  return { seq: await record.position(), id: cooperation.id };
});

export const signCooperation = command.kols.sign.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const before = await requireCooperation(writer, input.id);
  if (before.state !== 'draft')
    return refuse(refused('cooperation-not-draft', { title: before.title }).refusal);
  const { number, label, reason } = await keepSigned(context, before, input);
  record.describe(label, reason);
  return { seq: await record.position(), number };
});

export const signNewCooperation = command.kols.signNew.handler(async ({ context, input }) => {
  const { record } = context;
  const { number: wanted, day, overrideReason, ...terms } = input;
  const { cooperation } = await keepDraft(context, terms);
  const signature = { number: wanted, day, overrideReason };
  const { number, label, reason } = await keepSigned(context, cooperation, signature);
  record.describe(label, reason);
  return { seq: await record.position(), id: cooperation.id, number };
});

async function keepDraft({ writer, parts }: KeepingContext, input: CooperationInput) {
  const kol = await requireKol(writer, input.kolId);
  requireTerm(input.firstDay, input.lastDay, 'lastDay');
  await requirePayingLine(writer, found(await readLine(writer, input.lineId), 'line', 'lineId'));
  const cooperation: Cooperation = {
    ...input,
    id: parts.newId<'cooperation'>(),
    state: 'draft',
    documentId: null,
    releasedFen: ZERO_FEN,
  };
  await insertCooperation(writer, cooperation);
  return { kol, cooperation };
}

interface Signature {
  readonly number: string;
  readonly day?: Day | undefined;
  readonly overrideReason: string;
}

/** Signs a draft by a contract on its line: its number, and what the record says. */
async function keepSigned(
  context: KeepingContext,
  draft: Cooperation,
  { number, day, overrideReason }: Signature,
) {
  const { writer, parts } = context;
  const kol = await requireKol(writer, draft.kolId);
  const kept = await keepNewDocument(
    context,
    documentInputSchema.parse({
      kind: 'contract',
      lineId: draft.lineId,
      number,
      day: day ?? parts.today(),
      fen: draft.fen,
      vendor: (kol.agency || kol.name).slice(0, 200),
      note: draft.title,
      overrideReason: overrideReason.slice(0, 500),
    }),
  );
  await updateCooperation(writer, { ...draft, state: 'signed', documentId: kept.document.id });
  const params = { name: kol.name, title: draft.title, amountFen: draft.fen };
  const signed: Label = {
    key: 'cooperationSigned',
    params: { ...params, document: kept.document.number, line: kept.line.name },
  };
  return {
    number: kept.document.number,
    label: overspentLabel(context, draft, kept) ?? signed,
    reason: kept.document.override?.reason,
  };
}

export const changeCooperation = command.kols.changeCooperation.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const before = await requireCooperation(writer, input.id);
  if (before.state === 'ended' || before.state === 'cancelled') requireSigned(before);
  const after: Cooperation = { ...before, ...input.change };
  requireTerm(after.firstDay, after.lastDay, 'lastDay');
  const kol = await requireKol(writer, before.kolId);
  let label: Label | null = null;
  let reason: string | undefined;
  if (before.documentId === null) {
    await requirePayingLine(writer, found(await readLine(writer, after.lineId), 'line', 'lineId'));
  } else if (movesMoney(before, input.change)) {
    const contract = await requireDocument(writer, before.documentId, parts.today());
    const change = {
      fen: after.fen,
      lineId: after.lineId,
      overrideReason: input.overrideReason.slice(0, 500),
    };
    const kept = await keepChangedDocument(context, contract, change);
    label = overspentLabel(context, after, kept);
    reason = label === null ? undefined : kept.document.override?.reason;
  }
  await updateCooperation(writer, after);
  record.describe(
    label ?? { key: 'cooperationChanged', params: { name: kol.name, title: after.title } },
    reason,
  );
  return { seq: await record.position() };
});

function movesMoney(before: Cooperation, { fen, lineId }: CooperationChange): boolean {
  return (fen ?? before.fen) !== before.fen || (lineId ?? before.lineId) !== before.lineId;
}

export const endCooperation = command.kols.endCooperation.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { cooperation, documentId } = requireSigned(await requireCooperation(writer, input.id));
  const contract = await requireDocument(writer, documentId, parts.today());
  // One that was accepted in full has nothing to release.
  if (contract.openFen > 0) {
    await keepClosedDocument(context, contract, { day: input.day ?? parts.today(), reason: input.reason });
  }
  const releasedFen = contract.openFen;
  await updateCooperation(writer, { ...cooperation, state: 'ended', releasedFen });
  const { name } = await requireKol(writer, cooperation.kolId);
  record.describe(
    { key: 'cooperationEnded', params: { name, title: cooperation.title, releasedFen } },
    input.reason,
  );
  return { seq: await record.position() };
});

export const cancelCooperation = command.kols.cancelCooperation.handler(async ({ context, input }) => {
  const { writer, record, parts } = context;
  const { cooperation, documentId } = requireSigned(await requireCooperation(writer, input.id));
  const contract = await requireDocument(writer, documentId, parts.today());
  await keepCancelledDocument(context, contract, { day: input.day ?? parts.today(), reason: input.reason });
  await updateCooperation(writer, { ...cooperation, state: 'cancelled' });
  const { name } = await requireKol(writer, cooperation.kolId);
  record.describe({ key: 'cooperationCancelled', params: { name, title: cooperation.title } }, input.reason);
  return { seq: await record.position() };
});

export const removeCooperation = command.kols.removeCooperation.handler(async ({ context, input }) => {
  const { writer, record } = context;
  const cooperation = await requireCooperation(writer, input.id);
  const { title } = cooperation;
  if (cooperation.state !== 'draft') refuse(refused('cooperation-not-draft', { title }).refusal);
  unused(title, await countCooperationDeliverables(writer, cooperation.id));
  await deleteCooperation(writer, cooperation.id);
  const { name } = await requireKol(writer, cooperation.kolId);
  record.describe({ key: 'cooperationRemoved', params: { name, title } });
  return { seq: await record.position() };
});

export async function requireCooperation(reader: Reader, cooperationId: CooperationId): Promise<Cooperation> {
  return found(await readCooperation(reader, cooperationId), 'cooperation', 'cooperationId');
}

/** A signed cooperation with its contract. Refused: 'cooperation-not-signed' {title}. */
export function requireSigned(cooperation: Cooperation): {
  readonly cooperation: Cooperation;
  readonly documentId: DocumentId;
} {
  const { state, documentId, title } = cooperation;
  if (state === 'signed' && documentId !== null) return { cooperation, documentId };
  return refuse(refused('cooperation-not-signed', { title }).refusal);
}

/** Where a finance person let it overspend its line: who and by how much. */
function overspentLabel(
  { person }: Pick<KeepingContext, 'person'>,
  { title }: Cooperation,
  { document, line, overspentFen }: KeptDocument,
): Label | null {
  if (overspentFen === 0) return null;
  const params = { title, document: document.number, line: line.name, amountFen: document.fen };
  return {
    key: 'cooperationOverspent',
    params: { ...params, byFen: overspentFen, approver: person?.name ?? '' },
  };
}
