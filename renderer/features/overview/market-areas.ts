import type { Formats } from '#renderer/ui/formats.ts';
import type { KpiStatus } from '#shared/domain/kpis/kpi-standing-view.ts';
import { type AreaState, type Clause, worstOf } from './area-state.ts';
import type { Asked, KolPart, KpiPart } from './overview-data.ts';
import type { Target } from './target.ts';

type Named = Pick<KpiPart['kpis'][number], 'id' | 'name'>;
type Judged = Pick<KpiPart['scorecard']['rows'][number], 'kpiId' | 'status'>;
/** What is told of KPIs. */
type Kpis = {
  readonly kpis: readonly Named[];
  readonly scorecard: {
    readonly programme: { readonly scoreSoFar: { readonly value: number | null } };
    readonly rows: readonly Judged[];
  };
};

/** The programme's score so far, and which KPIs fall behind. */
export function kpisArea({ kpis, scorecard }: Kpis, { onDay }: Asked, formats: Formats): AreaState {
  const to: Target = { to: '/kpis', search: onDay === undefined ? {} : { day: onDay } };
  if (kpis.length === 0) return { status: 'none', clauses: [{ text: 'overview.area.kpis.none', to }] };
  const { value } = scorecard.programme.scoreSoFar;
  const off = scorecard.rows.filter(({ status }) => status === 'off');
  const watched = scorecard.rows.filter(({ status }) => status === 'watch');
  return {
    status: off.length > 0 ? 'stop' : watched.length > 0 ? 'watch' : value === null ? 'none' : 'good',
    clauses: [
      value === null
        ? { text: 'overview.area.kpis.noScore', to }
        : { text: 'overview.area.kpis.score', values: { score: formats.decimal(value * 100, 1) }, to },
      ...behind('off', off, { kpis, to }, formats),
      ...behind('watch', watched, { kpis, to }, formats),
    ],
  };
}

/** One is called by its name and leads to its page; several are counted. */
function behind(
  status: Extract<KpiStatus, 'off' | 'watch'>,
  rows: readonly Judged[],
  { kpis, to }: { readonly kpis: readonly Named[]; readonly to: Clause['to'] },
  formats: Formats,
): Clause[] {
  const [first] = rows;
  if (first === undefined) return [];
  const kpi = kpis.find(({ id }) => id === first.kpiId);
  if (rows.length === 1 && kpi !== undefined) {
    const text = status === 'off' ? 'overview.area.kpis.oneOff' : 'overview.area.kpis.oneWatch';
    return [{ text, values: { name: kpi.name }, to: { to: '/kpis/kpi', search: { id: kpi.id } } }];
  }
  const text = status === 'off' ? 'overview.area.kpis.off' : 'overview.area.kpis.watch';
  return [{ text, values: { total: formats.count(rows.length) }, to }];
}

type Tier = Pick<
  KolPart['tiers'][number],
  'kolCount' | 'publishedCount' | 'deliverableCount' | 'planFen' | 'contractFen'
>;
type Kols = Pick<KolPart, 'lateCount' | 'blockedCount'> & { readonly tiers: readonly Tier[] };

/** What was published of what was ordered, what is late or held back, and the tiers' money. */
export function kolsArea({ tiers, lateCount, blockedCount }: Kols, formats: Formats): AreaState {
  if (tiers.every(({ kolCount }) => kolCount === 0)) {
    return { status: 'none', clauses: [{ text: 'overview.area.kols.none', to: { to: '/kols' } }] };
  }
  const sum = (of: (tier: Tier) => number) => tiers.reduce((all, tier) => all + of(tier), 0);
  const over = tiers.filter(({ planFen, contractFen }) => planFen !== null && contractFen > planFen);
  const values = {
    kols: formats.count(sum(({ kolCount }) => kolCount)),
    published: formats.count(sum(({ publishedCount }) => publishedCount)),
    ordered: formats.count(sum(({ deliverableCount }) => deliverableCount)),
    late: formats.count(lateCount),
    blocked: formats.count(blockedCount),
    over: formats.count(over.length),
  };
  const content = '/kols/deliverables';
  return {
    status: worstOf([
      'good',
      blockedCount + over.length > 0 ? 'stop' : 'none',
      lateCount > 0 ? 'watch' : 'none',
    ]),
    clauses: [
      { text: 'overview.area.kols.people', values, to: { to: '/kols' } },
      { text: 'overview.area.kols.published', values, to: { to: content } },
      ...when(lateCount, {
        text: 'overview.area.kols.late',
        values,
        to: { to: content, search: { late: true } },
      }),
      ...when(blockedCount, {
        text: 'overview.area.kols.blocked',
        values,
        to: { to: content, search: { step: 'review' } },
      }),
      ...when(over.length, { text: 'overview.area.kols.over', values, to: { to: '/kols/tiers' } }),
    ],
  };
}

function when(count: number, clause: Clause): Clause[] {
  return count === 0 ? [] : [clause];
}
