import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { tierSchema } from '../kols/kol-kinds.ts';
import type { KpiUnit } from '../kpis/kpi.ts';
import type { AgendaArea } from './agenda.ts';
import type { ProgrammeFacts } from './programme-facts.ts';

/** What a figure is measured in. 'bp' is a share in basis points. */
export type FactUnit = 'fen' | 'bp' | 'count' | 'day' | KpiUnit;

/** One figure of an area, as a meeting looks at it beside that of the meeting before. */
export interface FactRow {
  /** A sentence of `meetings.fact` in shared/messages. */
  readonly key: FactKey;
  /** Of what it is, where there are several: a gate, a KPI. */
  readonly name: string;
  /** Tells apart rows of one key; the same from meeting to meeting. */
  readonly id: string;
  readonly unit: FactUnit;
  /** Null where nothing is known. A day is its text. */
  readonly value: number | string | null;
  /** Which way is better; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
}

export const factKeys = [
  'done',
  'finish',
  'gateChance',
  'slips',
  'overloads',
  'fullest',
  'spent',
  'time',
  'landing',
  'available',
  'reserve',
  'outOfBand',
  'score',
  'kpi',
  'published',
  'late',
  'blocked',
  'kolCost',
  'purchases',
  'warnings',
  'exposure',
  'openRisks',
] as const;
export type FactKey = (typeof factKeys)[number];

const WHOLE_BP = 10_000;
/** Months in which this is out of its band by any of what shares are taken of. */
const OUT = new Set(['above', 'below']);

/** The figures of an area, in their order. */
export function factRows(area: AgendaArea, facts: ProgrammeFacts): readonly FactRow[] {
  switch (area) {
    case 'progress':
      return progressRows(facts);
    case 'resources':
      return [
        row('overloads', 'count', facts.overloads.length, 'lower'),
        row(
          'fullest',
          'bp',
          facts.overloads[0] === undefined ? null : shareOf(facts.overloads[0].share),
          'lower',
        ),
      ];
    case 'budget':
      return budgetRows(facts);
    case 'kpis':
      return kpiRows(facts);
    case 'kols':
      return kolRows(facts);
    case 'warnings':
      return [
        row('warnings', 'count', facts.warnings.filter(({ state }) => state === 'open').length, 'lower'),
        row('openRisks', 'count', facts.risks.openCount, 'lower'),
        row('exposure', 'fen', facts.risks.exposureFen, 'lower'),
      ];
    default:
      return [];
  }
}

/** A figure beside what it was; null where one of them has no such row. */
export interface FactPair {
  readonly now: FactRow;
  readonly before: FactRow | null;
  /** Now less before, for what can be subtracted. */
  readonly change: number | null;
}

export function factPairs(
  area: AgendaArea,
  facts: ProgrammeFacts,
  before: ProgrammeFacts | null,
): readonly FactPair[] {
  const earlier = new Map((before === null ? [] : factRows(area, before)).map((one) => [one.id, one]));
  return factRows(area, facts).map((now) => {
    const was = earlier.get(now.id) ?? null;
    const isFigure = typeof now.value === 'number' && typeof was?.value === 'number';
    return { now, before: was, change: isFigure ? now.value - was.value : null };
  });
}

function row(
  key: FactKey,
  unit: FactUnit,
  value: FactRow['value'],
  better: FactRow['better'],
  of: { readonly id: string; readonly name: string } | null = null,
): FactRow {
  return { key, unit, value, better, name: of?.name ?? '', id: of === null ? key : `${key}:${of.id}` };
}

function shareOf(share: number): number {
  return Math.round(share * WHOLE_BP);
}

function progressRows({ timeline }: ProgrammeFacts): FactRow[] {
  if (timeline === null) return [];
  const { taskCount, doneCount, finish, gates, slips } = timeline;
  return [
    row('done', 'bp', taskCount === 0 ? null : shareOf(doneCount / taskCount), 'higher'),
    row('finish', 'day', finish === null ? null : dayEndedAt(minuteOf(finish)), null),
    ...gates.flatMap(({ taskId, name, forecast, decidedOn }) => {
      if (decidedOn !== null || forecast === null || forecast.chance === null) return [];
      return [row('gateChance', 'bp', shareOf(forecast.chance), 'higher', { id: taskId, name })];
    }),
    row('slips', 'count', slips.length, 'lower'),
  ];
}

function budgetRows({ budget }: ProgrammeFacts): FactRow[] {
  const { planFen, actualFen, timeBp, landing, availableFen, reserveBalanceFen, policy } = budget;
  const out = policy.filter(({ plan, committed, actual }) =>
    [plan, committed, actual].some(({ state }) => OUT.has(state)),
  );
  return [
    row('spent', 'bp', planFen === 0 ? null : shareOf(actualFen / planFen), null),
    row('time', 'bp', timeBp, null),
    row('landing', 'fen', landing.eacFen, null),
    row('available', 'fen', availableFen, null),
    row('reserve', 'fen', reserveBalanceFen, 'higher'),
    row('outOfBand', 'count', out.length, 'lower'),
  ];
}

function kpiRows({ kpis: { names, scorecard } }: ProgrammeFacts): FactRow[] {
  const { value } = scorecard.programme.scoreSoFar;
  return [
    row('score', 'bp', value === null ? null : shareOf(value), 'higher'),
    ...names.flatMap(({ id, name, unit }) => {
      const standing = scorecard.rows.find(({ kpiId }) => kpiId === id);
      const direction = standing?.target?.aim.direction;
      const better = direction === 'higher' || direction === 'lower' ? direction : null;
      return standing === undefined ? [] : [row('kpi', unit, standing.value, better, { id, name })];
    }),
  ];
}

function kolRows({ kols }: ProgrammeFacts): FactRow[] {
  const groups = tierSchema.options.flatMap((tier) => kols.tiers.filter((group) => group.tier === tier));
  const sum = (of: (group: (typeof groups)[number]) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  return [
    row(
      'published',
      'count',
      sum(({ publishedCount }) => publishedCount),
      'higher',
    ),
    row('late', 'count', kols.lateCount, 'lower'),
    row('blocked', 'count', kols.blockedCount, 'lower'),
    row(
      'kolCost',
      'fen',
      sum(({ contractFen }) => contractFen),
      null,
    ),
    row(
      'purchases',
      'count',
      sum(({ results }) => results.sums.purchaseCount ?? 0),
      'higher',
    ),
  ];
}
