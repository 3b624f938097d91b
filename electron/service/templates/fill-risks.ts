import { call } from '@orpc/server';
import { readNamedRecords } from '#db/queries/search-queries.ts';
import type { PersonId } from '#shared/domain/catalogue/person.ts';
import type { RiskChange, RiskId, RiskLink, RiskLinkKind } from '#shared/domain/risks/risk.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { addDays } from '#shared/values/day.ts';
import { fen } from '#shared/values/money.ts';
import { addRisk, changeRisk } from '../risks/risk-handlers.ts';
import type { ServiceContext } from '../service-parts.ts';
import type { SampleClock } from './sample-clock.ts';
import { type SampleRisk, sampleRisks, surgeRisk, surgeTask } from './sample-risks.ts';
import { known } from './sample-timeline.ts';

interface RiskGround {
  readonly language: Language;
  /** Risks are raised on the day on which they are entered. */
  readonly clock: SampleClock;
  readonly people: ReadonlyMap<string, PersonId>;
}

/** The risk that the sample's draw names; what else it hangs on is added with the other risks. */
export function fillSurgeRisk(context: ServiceContext, ground: RiskGround): Promise<RiskId> {
  return enterRisk(context, ground, surgeRisk);
}

/** Risks of every kind, entered by the project manager. @returns their ids, in the order of the sample's risks. */
export async function fillRisks(
  context: ServiceContext,
  ground: RiskGround,
  surgeRiskId: RiskId,
): Promise<readonly RiskId[]> {
  const linkOf = await namedLinks(context);
  const { language } = ground;
  const surgeLinks = surgeRisk.links.map(([kind, name]) => linkOf(kind, name[language]));
  await change(context, ground, surgeRiskId, {
    change: { links: [...surgeLinks, linkOf('task', surgeTask[language])] },
  });
  const ids: RiskId[] = [];
  for (const risk of sampleRisks) ids.push(await enterRisk(context, ground, risk));
  return ids;
}

/** What was thought anew of the risks in a week: how likely they are, and that one can't come any more. */
export async function moveRisks(
  context: ServiceContext,
  ground: RiskGround,
  ids: readonly RiskId[],
  week: number,
): Promise<void> {
  for (const [at, { moves = [], closed }] of sampleRisks.entries()) {
    const id = ids[at];
    if (id === undefined) continue;
    const moved = moves.find((move) => move.week === week);
    if (moved !== undefined) {
      await change(context, ground, id, { change: { probabilityBp: basisPoints(moved.percent * 100) } });
    }
    if (closed?.week === week) {
      const reason = closed.reason[ground.language];
      await change(context, ground, id, { change: { status: 'closed' }, reason });
    }
  }
}

async function enterRisk(context: ServiceContext, ground: RiskGround, risk: SampleRisk): Promise<RiskId> {
  const { language, people } = ground;
  const linkOf = await namedLinks(context);
  const { id } = await call(
    addRisk,
    {
      title: risk.title[language],
      kind: risk.kind,
      probabilityBp: basisPoints(risk.percent * 100),
      impactFen: fen(risk.yuan * 100),
      impactDays: risk.days,
      ownerId: known(people, risk.owner),
      response: risk.response,
      responseText: risk.responseText[language],
      trigger: risk.trigger[language],
      dueDay: addDays(context.parts.today(), risk.dueIn),
      links: risk.links.map(([kind, name]) => linkOf(kind, name[language])),
    },
    { context: atDesk(context, ground), path: ['risks', 'add'] },
  );
  return id;
}

interface Change {
  readonly change: RiskChange;
  readonly reason?: string;
}

async function change(context: ServiceContext, ground: RiskGround, id: RiskId, what: Change): Promise<void> {
  await call(changeRisk, { id, ...what }, { context: atDesk(context, ground), path: ['risks', 'change'] });
}

/** The project manager enters risks. */
function atDesk(context: ServiceContext, { people, clock }: RiskGround): ServiceContext {
  return { ...clock.dated(context), actingAs: known(people, 'gu') };
}

async function namedLinks(context: ServiceContext): Promise<(kind: RiskLinkKind, name: string) => RiskLink> {
  const workspace = context.parts.slot.current;
  const records = workspace === null ? [] : await readNamedRecords(workspace.reader);
  return (kind, name) => {
    const record = records.find((one) => one.kind === kind && one.name === name);
    if (record === undefined) throw new Error(`the sample has no ${kind} ${name}`);
    return { kind, recordId: record.id };
  };
}
