import { driftBases, type PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { causeKey, type FoundSign, signOf } from '#shared/domain/risks/found-sign.ts';
import type { WarningRule } from '#shared/domain/risks/warning.ts';
import { subtractFen } from '#shared/values/money.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { BudgetGround } from '../forecast/read-budget-ground.ts';

/** A line that passes its plan by a fifth is grave. */
const GRAVE_OVERSPEND_BP = 2000;

/** Shares that left their band, and lines that are about to pass what they plan. */
export function budgetSigns(ground: BudgetGround, rules: readonly WarningRule[]): FoundSign[] {
  return [...overspendSigns(ground, rules), ...driftSigns(ground, rules)];
}

function overspendSigns({ sheet, forecast }: BudgetGround, rules: readonly WarningRule[]): FoundSign[] {
  const names = new Map(sheet.lines.map(({ id, name }) => [id, name]));
  return forecast.lines.flatMap(({ lineId, planFen, eacFen }) => {
    const over = planFen > 0 ? shareBp(subtractFen(eacFen, planFen), planFen) : null;
    if (over === null || over <= 0) return [];
    return signOf(
      {
        kind: 'overspend',
        recordId: lineId,
        figure: over,
        params: { name: names.get(lineId) ?? '', eacFen, planFen, overBp: over },
        impact: over >= GRAVE_OVERSPEND_BP ? 4 : 3,
        urgency: 3,
        links: [{ kind: 'line', recordId: lineId }],
      },
      rules,
    );
  });
}

function driftSigns({ sheet, policy }: BudgetGround, rules: readonly WarningRule[]): FoundSign[] {
  const names = new Map(sheet.categories.map(({ id, name }) => [id, name]));
  const categoryOf = new Map(sheet.lines.map(({ id, categoryId }) => [id, categoryId]));
  return policy.flatMap((row) => {
    const worst = worstDrift(row);
    if (worst === null) return [];
    const lines = [...categoryOf].flatMap(([id, categoryId]) => (categoryId === row.categoryId ? [id] : []));
    return signOf(
      {
        kind: 'drift',
        recordId: row.categoryId,
        figure: worst.beyondBp,
        params: {
          name: names.get(row.categoryId) ?? '',
          basis: worst.basis,
          shareBp: worst.shareBp,
          targetBp: row.shareBp,
        },
        impact: 3,
        urgency: 3,
        links: lines.slice(0, 5).map((recordId) => ({ kind: 'line', recordId })),
        followsFrom: lines.map((id) => causeKey('overspend', id)),
      },
      rules,
    );
  });
}

/** The basis on which a share is furthest out of its band; below zero by how much it is still within. */
function worstDrift(row: PolicyWatchRow) {
  return driftBases
    .flatMap((basis) => {
      const { driftBp, shareBp: share } = row[basis];
      if (driftBp === null || share === null) return [];
      return [{ basis, shareBp: share, beyondBp: Math.abs(driftBp) - row.bandBp }];
    })
    .reduce<{ basis: string; shareBp: number; beyondBp: number } | null>(
      (worst, one) => (worst === null || one.beyondBp > worst.beyondBp ? one : worst),
      null,
    );
}
