import {
  deleteRequest,
  hasBaseline,
  insertRequest,
  readHeldDraft,
  writeLegs,
} from '#db/queries/request-queries.ts';
import type { CellChange, Plan } from '#shared/domain/budget/plan.ts';
import type { PlanChange } from '#shared/domain/budget/plan-change.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import { legsTo } from '#shared/domain/requests/move.ts';
import type { BudgetRequest, NamedLeg } from '#shared/domain/requests/request.ts';
import { type Fen, subtractFen } from '#shared/values/money.ts';
import { draftOf } from './create-request.ts';
import { bandsLeft, type CategoryShift } from './guard-band.ts';
import type { RequestContext } from './request-context.ts';

type NamedRequest = Pick<BudgetRequest, 'id' | 'number'>;

/**
 * Holds a direct edit to the policy, once a baseline was approved: where it brings a category out of its band, or
 * further out, it is kept as a draft of whoever acts and not applied. Null: it may be applied.
 * @param totalFen what the edit sets the programme's total to.
 */
export async function holdOutside(
  context: RequestContext,
  plan: Plan,
  change: Pick<PlanChange, 'cells' | 'changes'>,
  totalFen: Fen | null = null,
): Promise<NamedRequest | null> {
  if (change.changes.length === 0 || !(await hasBaseline(context.writer))) return null;
  if (!(await leavesBand(context, plan, change.changes))) return null;
  const legs = legsTo(change.cells, plan);
  const standing = totalFen === null ? await heldBy(context) : undefined;
  if (standing !== undefined) return addToDraft(context, plan, standing, legs);
  const draft = await draftOf(context, {
    kind: 'plan-edit',
    requesterId: context.person?.id ?? null,
    totalFen,
    legs: [...legs],
    reason: '',
    papers: [],
    cause: null,
    causeText: '',
    riskId: null,
    versionId: null,
  });
  await insertRequest(context.writer, draft, () => context.parts.newId());
  return draft;
}

async function leavesBand(
  context: RequestContext,
  plan: Plan,
  changes: readonly CellChange[],
): Promise<boolean> {
  const categoryOf = new Map(plan.lines.map(({ id, categoryId }) => [id, categoryId]));
  const shifts = changes.flatMap(({ lineId, beforeFen, afterFen }): CategoryShift[] => {
    const categoryId = categoryOf.get(lineId);
    return categoryId === undefined ? [] : [{ categoryId, fen: subtractFen(afterFen, beforeFen) }];
  });
  return (await bandsLeft(context, plan, shifts)).length > 0;
}

/** The person's own draft that edits gather in; one that sets the total stands for itself. */
async function heldBy({ writer, person }: RequestContext): Promise<BudgetRequest | undefined> {
  const draft = await readHeldDraft(writer, person?.id ?? null);
  return draft === undefined || draft.totalFen !== null ? undefined : draft;
}

/** A cell that was held before leads to its new amount. */
async function addToDraft(
  context: RequestContext,
  plan: Plan,
  draft: BudgetRequest,
  legs: ReturnType<typeof legsTo>,
): Promise<BudgetRequest> {
  const names = new Map(plan.lines.map(({ id, name }) => [id, name]));
  const named = legs.map((leg): NamedLeg => ({ ...leg, lineName: names.get(leg.lineId) ?? '' }));
  const cells = new Set(named.map(cellOf));
  const merged = [...draft.legs.filter((leg) => !cells.has(cellOf(leg))), ...named];
  await writeLegs(context.writer, draft.id, merged, () => context.parts.newId());
  return { ...draft, legs: merged };
}

/**
 * What is typed over a held amount, and may stand, takes its place in the person's draft; one that holds nothing any
 * more goes. Null: nothing of it was held.
 */
export async function releaseHeld(
  context: RequestContext,
  typed: readonly PlanCell[],
): Promise<NamedRequest | null> {
  if (!(await hasBaseline(context.writer))) return null;
  const draft = await heldBy(context);
  if (draft === undefined) return null;
  const cells = new Set(typed.map(cellOf));
  const legs = draft.legs.filter((leg) => !cells.has(cellOf(leg)));
  if (legs.length === draft.legs.length) return null;
  await writeLegs(context.writer, draft.id, legs, () => context.parts.newId());
  if (legs.length === 0) await deleteRequest(context.writer, draft.id);
  return draft;
}

function cellOf({ lineId, month }: Pick<PlanCell, 'lineId' | 'month'>): string {
  return `${lineId} ${month}`;
}
