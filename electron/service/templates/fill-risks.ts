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
import { type SampleRisk, sampleRisks, surgeRisk, surgeTask } from './sample-risks.ts';
import { known } from './sample-timeline.ts';

interface RiskGround {
  readonly language: Language;
  readonly people: ReadonlyMap<string, PersonId>;
}

/** The risk that the sample's draw names; what else it hangs on is added with the other risks. */
export function fillSurgeRisk(context: ServiceContext, ground: RiskGround): Promise<RiskId> {
  return enterRisk(context, ground, surgeRisk);
}

/** Risks of every kind, entered by the project manager, one of them closed again. */
export async function fillRisks(
  context: ServiceContext,
  ground: RiskGround,
  surgeRiskId: RiskId,
): Promise<void> {
  const linkOf = await namedLinks(context);
  const { language } = ground;
  const surgeLinks = surgeRisk.links.map(([kind, name]) => linkOf(kind, name[language]));
  await change(context, ground, surgeRiskId, {
    change: { links: [...surgeLinks, linkOf('task', surgeTask[language])] },
  });
  for (const risk of sampleRisks) {
    const id = await enterRisk(context, ground, risk);
    if (risk.closed !== undefined) {
      await change(context, ground, id, { change: { status: 'closed' }, reason: risk.closed[language] });
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
function atDesk(context: ServiceContext, { people }: RiskGround): ServiceContext {
  return { ...context, actingAs: known(people, 'gu') };
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
