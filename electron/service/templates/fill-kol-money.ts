import { call } from '@orpc/server';
import { addDays } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { addCooperation, endCooperation, signCooperation } from '../kols/cooperation-commands.ts';
import { acceptDeliverable, invoiceDeliverable, payDeliverable } from '../kols/acceptance-commands.ts';
import type { ServiceContext } from '../service-parts.ts';
import { atDesk, type KolGround, type LaidKol, type PublishedPiece } from './kol-ground.ts';
import { contractDays, endReason, ENDED_DAYS_AGO, settlingDays } from './sample-kol-money.ts';
import { known } from './sample-timeline.ts';

/** A contract for each KOL that has one, for all of its pieces together; some are still drafts. */
export async function signContracts(
  context: ServiceContext,
  ground: KolGround,
  roster: readonly LaidKol[],
): Promise<LaidKol[]> {
  const laid: LaidKol[] = [];
  for (const one of roster) laid.push({ ...one, cooperationId: await signContract(context, ground, one) });
  return laid;
}

async function signContract(
  context: ServiceContext,
  ground: KolGround,
  { id: kolId, kol: { contract }, pieces }: LaidKol,
): Promise<LaidKol['cooperationId']> {
  if (contract === undefined) return null;
  const days = pieces.map(({ due }) => due);
  const signedOn = addDays(ground.today, Math.min(0, ...days) - contractDays.signedBefore);
  const { id } = await call(
    addCooperation,
    {
      kolId,
      title: contract.title[ground.language],
      lineId: known(ground.lines, contract.line),
      fen: fen(pieces.reduce((sum, { yuan }) => sum + yuan * 100, 0)),
      firstDay: signedOn,
      lastDay: addDays(ground.today, Math.max(0, ...days) + contractDays.runsAfter),
    },
    { context: atDesk(context, ground, 'keeper'), path: ['kols', 'addCooperation'] },
  );
  if (contract.signed === 'draft') return id;
  const signer = atDesk(context, ground, 'signer');
  await call(signCooperation, { id, day: signedOn }, { context: signer, path: ['kols', 'sign'] });
  return id;
}

/** Payment follows acceptance; what nobody will use of a contract is released. */
export async function settlePieces(
  context: ServiceContext,
  ground: KolGround,
  roster: readonly LaidKol[],
  published: readonly PublishedPiece[],
): Promise<void> {
  for (const piece of published) await settlePiece(context, ground, piece);
  for (const { cooperationId: id, kol } of roster) {
    if (id === null || kol.contract?.signed !== 'ended') continue;
    const input = { id, reason: endReason[ground.language], day: addDays(ground.today, -ENDED_DAYS_AGO) };
    const signer = atDesk(context, ground, 'signer');
    await call(endCooperation, input, { context: signer, path: ['kols', 'endCooperation'] });
  }
}

async function settlePiece(
  context: ServiceContext,
  ground: KolGround,
  { id, piece: { settled }, publishedOn }: PublishedPiece,
): Promise<void> {
  if (settled === undefined) return;
  const keeper = atDesk(context, ground, 'keeper');
  const accountant = atDesk(context, ground, 'accountant');
  const accepted = { id, day: addDays(publishedOn, settlingDays.accepted) };
  await call(acceptDeliverable, accepted, { context: keeper, path: ['deliverables', 'accept'] });
  if (settled === 'accepted') return;
  const invoiced = { id, day: addDays(publishedOn, settlingDays.invoiced) };
  await call(invoiceDeliverable, invoiced, { context: accountant, path: ['deliverables', 'invoice'] });
  if (settled === 'invoiced') return;
  const paid = { id, day: addDays(publishedOn, settlingDays.paid) };
  await call(payDeliverable, paid, { context: accountant, path: ['deliverables', 'pay'] });
}
