import { daysBetween } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { linkAddress } from '../risks/link-address.ts';
import type { RiskLevel } from '../risks/risk-scale.ts';
import type { WarningKind } from '../risks/warning.ts';
import { type PointSentence, warningSentence } from '../risks/warning-sentence.ts';
import type { ActionRow } from './action.ts';
import type { AgendaArea, AgendaPoint } from './agenda.ts';
import type { ProgrammeFacts } from './programme-facts.ts';

/** What an agenda is written from. */
export interface AgendaBasis {
  readonly facts: ProgrammeFacts;
  readonly actions: readonly ActionRow[];
  /** Records since the meeting before. */
  readonly changeCount: number;
}

const areaOfWarning: Readonly<Record<WarningKind, AgendaArea>> = {
  'critical-slip': 'progress',
  'gate-chance': 'progress',
  drift: 'budget',
  overspend: 'budget',
  'kpi-off-pace': 'kpis',
  'stale-data': 'kpis',
  'qualification-expiry': 'kols',
  'deliverable-late': 'kols',
  'compliance-block': 'kols',
};

/** Gates within this many days are spoken of. */
const NEAR_DAYS = 21;
const MANY_CHANGES = 100;
/** A risk of this grade is spoken of by itself. */
const GRAVE_PRODUCT = 12;

/** Nobody goes through more of an area in a meeting; its screen has them all. */
const MOST_POINTS = 40;

/** What presses in each area, the gravest first. What was snoozed or closed does not. */
export function agendaPoints({
  facts,
  actions,
  changeCount,
}: AgendaBasis): ReadonlyMap<AgendaArea, readonly AgendaPoint[]> {
  const points: Readonly<Record<AgendaArea, readonly AgendaPoint[]>> = {
    actions: actionPoints(actions),
    changes: [
      point('changes', { recordCount: changeCount }, changeCount > MANY_CHANGES ? 2 : 1, 1, '/history'),
    ],
    progress: [...warningPoints(facts, 'progress'), ...gatePoints(facts)],
    resources: facts.overloads.map(({ name, week, share }) =>
      point(
        'overload',
        { name, weekDay: week, shareBp: Math.round(share * 10_000) },
        share >= 1.5 ? 3 : 2,
        3,
        '/timeline/load',
      ),
    ),
    budget: warningPoints(facts, 'budget'),
    kpis: warningPoints(facts, 'kpis'),
    kols: warningPoints(facts, 'kols'),
    warnings: riskPoints(facts),
  };
  return new Map(
    Object.entries(points).flatMap(([area, found]) =>
      isArea(area) ? [[area, found.toSorted(graverFirst).slice(0, MOST_POINTS)] as const] : [],
    ),
  );
}

/** The grades of the gravest point; 1 and 1 where nothing presses. */
export function weightOf(points: readonly AgendaPoint[]): {
  readonly impact: RiskLevel;
  readonly urgency: RiskLevel;
} {
  const [gravest] = points.toSorted(graverFirst);
  return { impact: gravest?.impact ?? 1, urgency: gravest?.urgency ?? 1 };
}

function isArea(text: string): text is AgendaArea {
  return text in areaLinks;
}

/** Where each area is worked on. */
export const areaLinks: Readonly<Record<AgendaArea, string>> = {
  actions: '/meetings',
  changes: '/history',
  progress: '/timeline',
  resources: '/timeline/load',
  budget: '/budget',
  kpis: '/kpis',
  kols: '/kols',
  warnings: '/risks',
};

function point(
  key: PointSentence,
  params: AgendaPoint['params'],
  impact: RiskLevel,
  urgency: RiskLevel,
  link: string | null,
): AgendaPoint {
  return { key, params, impact, urgency, link };
}

function graverFirst(one: AgendaPoint, other: AgendaPoint): number {
  return other.impact * other.urgency - one.impact * one.urgency;
}

function actionPoints(actions: readonly ActionRow[]): AgendaPoint[] {
  const open = actions.filter(({ state }) => state === 'open');
  const overdue = open.filter(({ isOverdue }) => isOverdue);
  return [
    ...overdue.map(({ number, text, dueDay }) =>
      point('action-overdue', { number, name: text, dueDay }, 4, 5, '/meetings'),
    ),
    ...(open.length > overdue.length
      ? [point('actions-open', { openCount: open.length - overdue.length }, 2, 2, '/meetings')]
      : []),
  ];
}

function warningPoints({ warnings }: ProgrammeFacts, area: AgendaArea): AgendaPoint[] {
  return warnings
    .filter(({ kind, state }) => areaOfWarning[kind] === area && (state === 'open' || state === 'risk'))
    .map((warning) => {
      const [cause] = warning.links;
      const address = cause === undefined ? '/risks' : linkAddress(cause);
      return point(warningSentence(warning), warning.params, warning.impact, warning.urgency, address);
    });
}

function gatePoints({ timeline, day }: ProgrammeFacts): AgendaPoint[] {
  return (timeline?.gates ?? []).flatMap(({ taskId, name, finish, decidedOn, openCriteriaCount, number }) => {
    const on = dayEndedAt(minuteOf(finish));
    const days = daysBetween(day, on);
    if (decidedOn !== null || days > NEAR_DAYS) return [];
    const params = { name, gateNumber: number, onDay: on, openCount: openCriteriaCount };
    const address = linkAddress({ kind: 'task', recordId: taskId });
    return [point('gate-near', params, 4, days <= 7 ? 5 : 3, address)];
  });
}

function riskPoints({ risks }: ProgrammeFacts): AgendaPoint[] {
  return risks.largest
    .filter(({ status, place }) => status !== 'closed' && place.probability * place.impact >= GRAVE_PRODUCT)
    .map(({ id, number, title, exposureFen, place }) =>
      point(
        'risk',
        { number, name: title, exposureFen },
        place.impact,
        place.probability,
        `/risks?risk=${id}`,
      ),
    );
}
