import { type AgendaItem, type AgendaPoint, agendaAreas } from './agenda.ts';
import { type AgendaBasis, agendaPoints, weightOf } from './agenda-points.ts';
import { isEscalated, rankAgenda, shareMinutes } from './agenda-ranking.ts';
import type { CarriedOver } from './carry-over.ts';

/** Something that waits for a decision. */
export interface Proposal {
  /** 'request:…', 'gate:…', 'tiers'. */
  readonly key: string;
  readonly area: AgendaItem['area'];
  readonly point: AgendaPoint;
}

/** An item that is not kept yet. */
export type DraftItem = Omit<AgendaItem, 'id' | 'meetingId'> & {
  readonly points: readonly AgendaPoint[];
  readonly isEscalated: boolean;
};

/**
 * The agenda as it writes itself: every area with what presses in it, what waits for a decision right after its area,
 * and the topics that were left; ranked, with the meeting's minutes shared out.
 */
export function draftAgenda(
  basis: AgendaBasis,
  {
    proposals,
    carried,
    minutes,
  }: {
    readonly proposals: readonly Proposal[];
    readonly carried: CarriedOver;
    readonly minutes: number;
  },
): readonly DraftItem[] {
  const points = agendaPoints(basis);
  const sections = agendaAreas.map((area) =>
    item('section', area, `section:${area}`, points.get(area) ?? []),
  );
  const waiting = proposals.map(({ key, area, point }) => ({
    ...item('proposal', area, key, [point]),
    title: nameOf(point),
  }));
  const topics = carried.topics.map(({ area, key, title }) => ({ ...item('topic', area, key, []), title }));
  const items = [...sections, ...waiting, ...topics].map((one) => {
    const carriedCount = carried.countOf.get(one.key) ?? 0;
    const { impact, urgency } = weightOf(one.points);
    const hasOverdue = one.area === 'actions' && one.points.some(({ key }) => key === 'action-overdue');
    return { ...one, carriedCount, isEscalated: isEscalated({ carriedCount }), impact, urgency, hasOverdue };
  });
  const ranked = rankAgenda(items);
  const shares = shareMinutes(
    ranked.map(({ impact, urgency }) => impact * urgency),
    Math.max(minutes, ranked.length),
  );
  return ranked.map(({ impact: _impact, urgency: _urgency, hasOverdue: _hasOverdue, ...one }, position) => ({
    ...one,
    position,
    minutes: shares[position] ?? 1,
  }));
}

/** By its number or its name: what it is still called once nothing is asked any more. */
function nameOf({ params: { number, name } }: AgendaPoint): string {
  return String(number ?? name ?? '');
}

function item(
  kind: AgendaItem['kind'],
  area: AgendaItem['area'],
  key: string,
  points: readonly AgendaPoint[],
) {
  return { kind, area, key, title: '', spentSeconds: 0, state: 'open' as const, notes: '', points };
}
