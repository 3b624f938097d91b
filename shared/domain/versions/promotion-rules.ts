import { ZERO_FEN, subtractFen } from '#shared/values/money.ts';
import { addMonths } from '#shared/values/month.ts';
import type { LineId } from '../budget/line.ts';
import { uniqueName } from '../catalogue/unique-name.ts';
import { lastMonthOf, monthPosition } from '../budget/period.ts';
import type { Plan } from '../budget/plan.ts';
import { changePlan } from '../budget/plan-change.ts';
import type { PlanCell } from '../budget/sheet.ts';
import { type Outcome, type Refusal, accepted, refused } from '../refusal.ts';
import { type Promotion, type PromotionInput, promotionOf } from './promotion.ts';

/** As many names as a sentence can hold. */
const MOST_NAMES = 5;

export type DecidedPromotion = {
  readonly promotion: Promotion;
  /** Lines to be added, then their amounts and those of the lines that stay, then lines to be removed. */
  readonly added: PromotionInput['scenario']['lines'];
  readonly cells: readonly PlanCell[];
  readonly removed: readonly LineId[];
};

/**
 * Decides whether a scenario can become the plan now, and what that takes.
 * Refused: 'scenario-lines-gone' {lines}; 'month-outside-period' where the scenario plans an
 * amount in a month that the programme does not run (any more); 'scenario-category-gone' {line}; 'name-taken' where a
 * line that the scenario adds is called like one that stands in its category; 'nothing-to-promote' {name}; 'reserve-only-by-draw' {line} where the reserve as a whole would get less plan (P5.5); and what changePlan
 * says of the amounts that come out, 'total-below-plan' where the total that comes with it is too small for them.
 */
export function decidePromotion(
  input: PromotionInput,
  categories: readonly { readonly id: string; readonly hue: string }[],
): Outcome<DecidedPromotion> {
  const promotion = promotionOf(input);
  const added = input.scenario.lines.filter(({ id }) => promotion.added.some(({ lineId }) => lineId === id));
  const removed = promotion.removed.map(({ lineId }) => lineId);
  const cells = promotion.changed.map(({ lineId, month, scenarioFen }) => ({
    lineId,
    month,
    fen: scenarioFen,
  }));
  const fault =
    goneFault(promotion) ??
    outsideFault(input) ??
    categoryFault(added, categories) ??
    nameFault(input, added, removed) ??
    emptyFault(promotion, input.scenario.name) ??
    reserveFault(input, promotion, categories);
  if (fault !== null) return { kind: 'refused', refusal: fault };
  const planned = changePlan(planWith(input.current, { promotion, added, removed }), cells);
  if (planned.kind === 'refused') return { kind: 'refused', refusal: withoutField(planned.refusal) };
  const { beforeFen, afterFen } = promotion.totalFen;
  if (afterFen < beforeFen && planned.value.planFen > afterFen) {
    return refused('total-below-plan', { totalFen: afterFen, planFen: planned.value.planFen });
  }
  return accepted({ promotion, added, cells, removed });
}

/** A scenario has no cells that a screen could point to. */
function withoutField({ reason, params }: Refusal): Refusal {
  return { reason, params };
}

function goneFault({ gone }: Promotion): Refusal | null {
  if (gone.length === 0) return null;
  const names = gone.slice(0, MOST_NAMES).map(({ name }) => name);
  const lines = `${names.join(' + ')}${gone.length > MOST_NAMES ? ' …' : ''}`;
  return refused('scenario-lines-gone', { lines, lineCount: gone.length }).refusal;
}

function outsideFault({ base, current, scenario }: PromotionInput): Refusal | null {
  const baseLines = new Map(base.lines.map((line) => [line.id, line]));
  for (const line of scenario.lines) {
    for (const [position, amount] of line.plan.entries()) {
      const atMonth = addMonths(scenario.firstMonth, position);
      if (amount === 0 || monthPosition(current.programme, atMonth).kind === 'ok') continue;
      const at = monthPosition(base.programme, atMonth);
      const thenFen = at.kind === 'ok' ? (baseLines.get(line.id)?.plan[at.value] ?? ZERO_FEN) : ZERO_FEN;
      const { firstMonth } = current.programme;
      const params = { atMonth, firstMonth, lastMonth: lastMonthOf(current.programme) };
      if (amount !== thenFen) return refused('month-outside-period', params).refusal;
    }
  }
  return null;
}

function categoryFault(
  added: DecidedPromotion['added'],
  categories: readonly { readonly id: string }[],
): Refusal | null {
  const known = new Set(categories.map(({ id }) => id));
  const homeless = added.find(({ categoryId }) => !known.has(categoryId));
  return homeless === undefined ? null : refused('scenario-category-gone', { line: homeless.name }).refusal;
}

function nameFault(
  { current }: PromotionInput,
  added: DecidedPromotion['added'],
  removed: readonly LineId[],
): Refusal | null {
  const staying = current.lines.filter(({ id }) => !removed.includes(id));
  for (const line of added) {
    const others = [...staying, ...added].filter(({ categoryId }) => categoryId === line.categoryId);
    const outcome = uniqueName(line.name, others, line.id);
    if (outcome.kind === 'refused') return withoutField(outcome.refusal);
  }
  return null;
}

function emptyFault({ changed, added, removed, totalFen }: Promotion, name: string): Refusal | null {
  const isNothing =
    changed.length + added.length + removed.length === 0 && totalFen.beforeFen === totalFen.afterFen;
  return isNothing ? refused('nothing-to-promote', { name }).refusal : null;
}

/** The reserve gives through draws and releases only. */
function reserveFault(
  { current, scenario }: PromotionInput,
  { changed, removed }: Promotion,
  categories: readonly { readonly id: string; readonly hue: string }[],
): Refusal | null {
  const reserve = new Set(categories.filter(({ hue }) => hue === 'reserve').map(({ id }) => id));
  const home = new Map([...scenario.lines, ...current.lines].map(({ id, categoryId }) => [id, categoryId]));
  const ofReserve = <T extends { readonly lineId: LineId }>(parts: readonly T[]): readonly T[] =>
    parts.filter(({ lineId }) => reserve.has(home.get(lineId) ?? ''));
  const less = ofReserve(changed).find(({ nowFen, scenarioFen }) => scenarioFen < nowFen);
  const gone = ofReserve(removed).find(({ planFen }) => planFen > 0);
  const byFen =
    ofReserve(changed).reduce((sum, { nowFen, scenarioFen }) => sum + scenarioFen - nowFen, 0) -
    ofReserve(removed).reduce((sum, { planFen }) => sum + planFen, 0);
  const line = (less ?? gone)?.name;
  return byFen < 0 && line !== undefined ? refused('reserve-only-by-draw', { line }).refusal : null;
}

function planWith(current: Plan, { promotion, added, removed }: Omit<DecidedPromotion, 'cells'>): Plan {
  const gone = new Set(removed);
  return {
    ...current,
    programme: { ...current.programme, totalFen: promotion.totalFen.afterFen },
    lines: [
      ...current.lines.filter(({ id }) => !gone.has(id)),
      ...added.map((line) => ({
        ...line,
        plan: Array.from({ length: current.programme.monthCount }, () => ZERO_FEN),
      })),
    ],
  };
}

/** The same as a request puts it: what every cell gains or loses, with the lines that would be new to the plan. */
export function promotedLegs(
  { promotion, added }: Pick<DecidedPromotion, 'promotion' | 'added'>,
  { current }: PromotionInput,
) {
  const { firstMonth, monthCount } = current.programme;
  const removed = new Set(promotion.removed.map(({ lineId }) => lineId));
  const { beforeFen, afterFen } = promotion.totalFen;
  return {
    legs: [
      ...promotion.changed.map(({ lineId, name, month, nowFen, scenarioFen }) => ({
        lineId,
        lineName: name,
        month,
        fen: subtractFen(scenarioFen, nowFen),
      })),
      ...current.lines
        .filter(({ id }) => removed.has(id))
        .flatMap(({ id, name, plan }) =>
          plan.flatMap((amount, position) =>
            amount === 0
              ? []
              : {
                  lineId: id,
                  lineName: name,
                  month: addMonths(firstMonth, position),
                  fen: subtractFen(ZERO_FEN, amount),
                },
          ),
        ),
    ],
    added: added.map(({ id, categoryId, name, kind }) => ({
      id,
      categoryId,
      name,
      kind,
      plan: Array.from({ length: monthCount }, () => ZERO_FEN),
    })),
    totalFen: beforeFen === afterFen ? null : afterFen,
  };
}
