import type { Formats } from '#renderer/ui/formats.ts';
import { isGrave } from '#shared/domain/risks/warning.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import { type AreaState, type Clause, worstOf } from './area-state.ts';
import type { BudgetPart, RiskPart } from './overview-data.ts';
import { isOut, statusOf, worstState } from './policy-state.ts';

/** Less than this, written with one decimal, is nothing. */
const NOTHING_BP = 5;

/** What is told of a budget. */
type Budget = Pick<BudgetPart, 'planFen' | 'actualFen' | 'timeBp' | 'policy'> & {
  readonly landing: Pick<BudgetPart['landing'], 'planFen' | 'vacFen'>;
  readonly overspent: readonly Pick<BudgetPart['overspent'][number], 'lineId' | 'name'>[];
};

/** What is spent at which share of the time, where it lands, and what strays. */
export function budgetArea(part: Budget, formats: Formats): AreaState {
  const { planFen, actualFen, timeBp, policy, overspent } = part;
  const time = formats.percent(basisPoints(timeBp));
  const spent = shareBp(actualFen, planFen);
  if (spent === null) {
    const to = { to: '/budget' } as const;
    return { status: 'none', clauses: [{ text: 'overview.area.budget.none', values: { time }, to }] };
  }
  const out = policy.filter(isOut);
  return {
    status: worstOf([
      'good',
      ...policy.map((row) => statusOf(worstState(row))),
      overspent.length > 0 ? 'stop' : 'none',
    ]),
    clauses: [
      {
        text: 'overview.area.budget.spent',
        values: { time, spent: formats.percent(spent) },
        to: { to: '/budget/entries' },
      },
      ...landingClause(part, formats),
      {
        text: out.length > 0 ? 'overview.area.budget.outOfBand' : 'overview.area.budget.inBand',
        ...(out.length > 0 ? { count: out.length } : {}),
        values: { total: formats.count(out.length) },
        to: { to: '/budget' },
      },
      ...overspentClause(overspent, formats),
    ],
  };
}

function landingClause({ landing: { planFen, vacFen } }: Budget, formats: Formats): Clause[] {
  const left = shareBp(vacFen, planFen);
  if (left === null) return [];
  const to = { to: '/budget/forecast' } as const;
  if (Math.abs(left) < NOTHING_BP) return [{ text: 'ui.landing.even', to }];
  const values = { share: formats.percent(basisPoints(Math.abs(left))) };
  return [{ text: left > 0 ? 'ui.landing.under' : 'ui.landing.over', values, to }];
}

function overspentClause(overspent: Budget['overspent'], formats: Formats): Clause[] {
  const [first] = overspent;
  if (first === undefined) return [];
  if (overspent.length === 1) {
    const to = { to: '/budget', search: { show: 'line', id: first.lineId } } as const;
    return [{ text: 'overview.area.budget.oneOver', values: { name: first.name }, to }];
  }
  const values = { total: formats.count(overspent.length) };
  return [{ text: 'overview.area.budget.over', values, to: { to: '/budget' } }];
}

/** What is told of risks. */
type Risks = Pick<RiskPart, 'exposureFen' | 'openCount' | 'reserveFen'> & {
  readonly warnings: readonly Pick<RiskPart['warnings'][number], 'state' | 'impact' | 'urgency'>[];
};

/** What the risks are expected to cost against the reserve, and what warns. */
export function risksArea(
  { exposureFen, openCount, reserveFen, warnings }: Risks,
  formats: Formats,
): AreaState {
  const open = warnings.filter(({ state }) => state === 'open');
  const grave = open.filter(isGrave);
  const to = { to: '/risks' } as const;
  const values = { total: formats.count(open.length), grave: formats.count(grave.length) };
  return {
    status: worstOf([
      'good',
      exposureFen > reserveFen || grave.length > 0 ? 'stop' : open.length > 0 ? 'watch' : 'none',
    ]),
    clauses: [
      openCount === 0
        ? { text: 'overview.area.risks.none', to }
        : exposureClause(exposureFen, reserveFen, formats),
      open.length === 0
        ? { text: 'overview.area.risks.noWarnings', to }
        : { text: 'overview.area.risks.warnings', count: open.length, values, to },
      ...(grave.length === 0 ? [] : [{ text: 'overview.area.risks.grave', values, to } as const]),
    ],
  };
}

function exposureClause(
  exposureFen: RiskPart['exposureFen'],
  reserveFen: RiskPart['reserveFen'],
  formats: Formats,
): Clause {
  const isShort = exposureFen > reserveFen;
  return {
    text: isShort ? 'overview.area.risks.short' : 'overview.area.risks.covered',
    values: {
      exposure: formats.moneyWithUnit(exposureFen),
      reserve: formats.moneyWithUnit(reserveFen),
      gap: formats.moneyWithUnit(fen(exposureFen - reserveFen)),
    },
    to: { to: '/risks' },
  };
}
