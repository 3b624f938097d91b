import { linkAddress } from '#shared/domain/risks/link-address.ts';
import { readSubmitted } from '#db/queries/request-list-queries.ts';
import type { Reader } from '#db/schema.ts';
import type { AgendaPoint } from '#shared/domain/meetings/agenda.ts';
import type { Proposal } from '#shared/domain/meetings/draft-agenda.ts';
import type { ProgrammeFacts } from '#shared/domain/meetings/programme-facts.ts';
import { amountOf } from '#shared/domain/requests/waiting.ts';
import type { RiskLevel } from '#shared/domain/risks/risk-scale.ts';
import type { PointSentence } from '#shared/domain/risks/warning-sentence.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';

/** A gate that is due within this many days waits for its decision. */
const GATE_DAYS = 3;
/** From here on an amount is much: a hundred thousand yuan, a million. */
const MUCH_FEN = 10_000_000;
const VERY_MUCH_FEN = 100_000_000;

/** What waits for the meeting's decision: submitted requests, gates that are due, changes of tiers. */
export async function readProposals(
  reader: Reader,
  facts: ProgrammeFacts,
  tierProposalCount: number,
): Promise<readonly Proposal[]> {
  const requests = await readSubmitted(reader);
  return [
    ...requests.map(({ id, number, kind, givenFen, takenFen }) => {
      const amountFen = amountOf(givenFen, takenFen);
      const params = { number, requestKind: kind, amountFen };
      return proposal(
        `request:${id}`,
        'budget',
        'request',
        params,
        impactOf(amountFen),
        4,
        `/budget/requests?request=${id}`,
      );
    }),
    ...gatesDue(facts, facts.day),
    ...(tierProposalCount === 0
      ? []
      : [proposal('tiers', 'kols', 'tiers', { kolCount: tierProposalCount }, 2, 2, '/kols/tiers')]),
  ];
}

function gatesDue({ timeline }: ProgrammeFacts, today: Day): Proposal[] {
  return (timeline?.gates ?? []).flatMap((gate) => {
    const on = dayEndedAt(minuteOf(gate.finish));
    if (gate.decidedOn !== null || on > addDays(today, GATE_DAYS)) return [];
    const params = { name: gate.name, gateNumber: gate.number, onDay: on, openCount: gate.openCriteriaCount };
    const address = linkAddress({ kind: 'task', recordId: gate.taskId });
    return [proposal(`gate:${gate.taskId}`, 'progress', 'gate', params, 5, 5, address)];
  });
}

function impactOf(amountFen: number): RiskLevel {
  if (amountFen >= VERY_MUCH_FEN) return 5;
  return amountFen >= MUCH_FEN ? 4 : 3;
}

function proposal(
  key: string,
  area: Proposal['area'],
  sentence: PointSentence,
  params: AgendaPoint['params'],
  impact: RiskLevel,
  urgency: RiskLevel,
  link: string,
): Proposal {
  return { key, area, point: { key: sentence, params, impact, urgency, link } };
}
