import type { LineId } from '#shared/domain/budget/line.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { CooperationId } from '#shared/domain/kols/cooperation.ts';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import type { Day } from '#shared/values/day.ts';
import type { ServiceContext } from '../service-parts.ts';
import type { SampleKol } from './sample-kol.ts';
import type { SamplePiece } from './sample-kol-piece.ts';
import { headPieces } from './sample-kol-pieces-head.ts';
import { midPieces } from './sample-kol-pieces-mid.ts';
import { ordinaryPieces } from './sample-kol-pieces-ordinary.ts';
import { headKols } from './sample-kols-head.ts';
import { midKols } from './sample-kols-mid.ts';
import { ordinaryKols } from './sample-kols-ordinary.ts';
import { known } from './sample-timeline.ts';

/** What the sample's KOLs stand on; lines by their Chinese names, people and tasks by their keys. */
export interface KolGround {
  readonly language: Language;
  readonly today: Day;
  readonly people: ReadonlyMap<string, PersonId>;
  readonly lines: ReadonlyMap<string, LineId>;
  readonly tasks: ReadonlyMap<string, TaskId>;
}

/** A KOL of the sample with what it has been given so far. */
export interface LaidKol {
  readonly id: KolId;
  readonly tier: Tier;
  readonly kol: SampleKol;
  readonly pieces: readonly SamplePiece[];
  /** Null for those who are paid piece by piece. */
  readonly cooperationId: CooperationId | null;
}

/** A piece that was published, for what came of it. */
export interface PublishedPiece {
  readonly id: DeliverableId;
  readonly laid: LaidKol;
  readonly piece: SamplePiece;
  readonly publishedOn: Day;
}

/** Who looks after KOLs and their results, who signs, who reviews scripts, and who enters invoices and payments. */
export const desks = { keeper: 'ye', signer: 'lin', reviewer: 'chen', accountant: 'he' } as const;

export const sampleKols: readonly (readonly [Tier, readonly SampleKol[], readonly SamplePiece[]])[] = [
  ['head', headKols, headPieces],
  ['mid', midKols, midPieces],
  ['ordinary', ordinaryKols, ordinaryPieces],
];

export function atDesk(
  context: ServiceContext,
  { people }: KolGround,
  desk: keyof typeof desks,
): ServiceContext {
  return { ...context, actingAs: known(people, desks[desk]) };
}
