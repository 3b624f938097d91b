import type { ServiceContext } from '../service-parts.ts';
import { settlePieces, signContracts } from './fill-kol-money.ts';
import { fillPieces, fillResults } from './fill-kol-pieces.ts';
import { fillRoster, fillTierRules } from './fill-kol-roster.ts';
import type { KolGround } from './kol-ground.ts';

/** Some thirty KOLs in three tiers with what was agreed, written, published and measured, up to yesterday. */
export async function fillKols(context: ServiceContext, ground: KolGround): Promise<void> {
  const roster = await fillRoster(context, ground);
  await fillTierRules(context, ground);
  const signed = await signContracts(context, ground, roster);
  const published = await fillPieces(context, ground, signed);
  await fillResults(context, ground, published);
  await settlePieces(context, ground, signed, published);
}
