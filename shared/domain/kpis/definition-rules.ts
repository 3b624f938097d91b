import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { accepted, type Outcome, refused } from '../refusal.ts';
import type { Kpi, KpiDerivation, KpiId, KpiShare } from './kpi.ts';

type Terms = Omit<Kpi, 'id' | 'position' | 'weightBp' | 'shares'>;

/** What a KPI is refused for by itself; what it is made of by `checkFactors`. */
export function checkDefinition(terms: Terms): Outcome<Terms> {
  const { name: kpi, goodBp, watchBp, profile, derivation } = terms;
  if (watchBp > goodBp) return refused('kpi-thresholds-reversed', {}, 'watchBp');
  if (profile.kind === 'custom' && profile.sharesBp.every((share) => share === 0)) {
    return refused('kpi-profile-empty', {}, 'profile');
  }
  if (derivation !== null && !fitsDerivation(terms, derivation.kind)) {
    return refused('kpi-derivation-unfit', { kpi }, 'derivation');
  }
  return accepted(terms);
}

const fitting = {
  spend: { unit: 'yuan', aggregation: 'sum' },
  'cost-per-conversion': { unit: 'yuan', aggregation: 'ratio' },
  'milestones-on-time': { unit: 'percent', aggregation: 'ratio' },
} as const satisfies Record<KpiDerivation['kind'], Pick<Kpi, 'unit' | 'aggregation'>>;

function fitsDerivation({ unit, aggregation }: Terms, kind: KpiDerivation['kind']): boolean {
  return fitting[kind].unit === unit && fitting[kind].aggregation === aggregation;
}

/**
 * The KPIs that one is made of, as factors or as the conversions that its cost is shared out over.
 * @param all every KPI there is, itself too once it is there.
 */
export function checkFactors(
  own: KpiId,
  { name, factorIds, derivation }: Pick<Kpi, 'name' | 'factorIds' | 'derivation'>,
  all: readonly Kpi[],
): Outcome<readonly KpiId[]> {
  const byId = new Map(all.map((kpi) => [kpi.id, kpi]));
  if (derivation?.kind === 'cost-per-conversion') {
    const counted = byId.get(derivation.conversionKpiId);
    if (counted === undefined) return refused('not-found', { what: 'kpi' }, 'derivation');
    if (counted.unit !== 'count' || counted.aggregation !== 'sum') {
      return refused('kpi-conversions-unfit', { kpi: counted.name }, 'derivation');
    }
  }
  for (const factorId of factorIds) {
    if (!byId.has(factorId)) return refused('not-found', { what: 'kpi' }, 'factorIds');
    if (reaches(factorId, own, byId)) return refused('kpi-made-of-itself', { kpi: name }, 'factorIds');
  }
  const distinct = [...new Set(factorIds)];
  return distinct.length === factorIds.length
    ? accepted(distinct)
    : refused('kpi-made-of-itself', { kpi: name }, 'factorIds');
}

/** Whether a KPI is the other, or is made of it however indirectly. */
function reaches(
  from: KpiId,
  wanted: KpiId,
  byId: ReadonlyMap<KpiId, Kpi>,
  seen = new Set<KpiId>(),
): boolean {
  if (from === wanted) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (byId.get(from)?.factorIds ?? []).some((next) => reaches(next, wanted, byId, seen));
}

/** What departments answer for: each of them once, all together the whole; none at all while nobody is named. */
export function checkShares(
  shares: readonly KpiShare[],
  departments: readonly { readonly id: string; readonly name: string }[],
): Outcome<readonly KpiShare[]> {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const seen = new Set<string>();
  for (const [at, { departmentId }] of shares.entries()) {
    const department = names.get(departmentId);
    if (department === undefined) {
      return refused('not-found', { what: 'department' }, `shares.${at}.departmentId`);
    }
    if (seen.has(departmentId)) return refused('kpi-share-repeated', { department }, `shares.${at}`);
    seen.add(departmentId);
  }
  const sumBp = shares.reduce((sum, { shareBp }) => sum + shareBp, 0);
  return shares.length === 0 || sumBp === WHOLE_BP
    ? accepted(shares.filter(({ shareBp }) => shareBp > 0))
    : refused('kpi-shares-do-not-add-up', { sumBp }, 'shares');
}

/** The weights of all KPIs once some were changed: together the whole. */
export function checkWeights(all: readonly Pick<Kpi, 'weightBp'>[]): Outcome<number> {
  const sumBp = all.reduce((sum, { weightBp }) => sum + weightBp, 0);
  return sumBp === WHOLE_BP ? accepted(sumBp) : refused('kpi-weights-do-not-add-up', { sumBp }, 'weights');
}

type Frozen = Pick<Kpi, 'unit' | 'aggregation' | 'grain' | 'derivation'>;

/** What values were written in can't be changed under them, nor what targets were set for. */
export function checkChange(
  before: Kpi,
  after: Terms,
  { valueCount, targetCount }: { readonly valueCount: number; readonly targetCount: number },
): Outcome<Terms> {
  const isSame = (one: Frozen, other: Frozen) =>
    one.unit === other.unit &&
    one.aggregation === other.aggregation &&
    one.grain === other.grain &&
    (one.derivation === null) === (other.derivation === null);
  if (valueCount > 0 && !isSame(before, after)) {
    return refused('kpi-has-values', { kpi: before.name, valueCount });
  }
  const becomesRange = (before.direction === 'range') !== (after.direction === 'range');
  if (targetCount > 0 && becomesRange) return refused('kpi-has-targets', { kpi: before.name }, 'direction');
  return accepted(after);
}
