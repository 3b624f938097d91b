import {
  type QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { pendingEdits } from '#renderer/ui/pending-edits.ts';
import type { HeldEdit } from '#shared/domain/requests/held-edit.ts';
import { withCells } from '#shared/domain/budget/plan-overlay.ts';
import type { PlanCell, Sheet } from '#shared/domain/budget/sheet.ts';
import { type SheetFacts, sheetFacts } from '#shared/domain/budget/sheet-facts.ts';
import { type SheetTotals, sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import { type HeldCells, heldAmounts, heldCells, type Moved, NONE_HELD } from './held-edits.ts';
import type { ToldRequest } from './request-slot.ts';
import type { PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';

/** The sheet with everything that follows from it. */
export type Budget = {
  readonly sheet: Sheet;
  readonly totals: SheetTotals;
  readonly watch: readonly PolicyWatchRow[];
  readonly facts: SheetFacts;
  /** As the plan is shown: drafts of edits outside the band and the request beside it laid over it, and what it plans where they would change it. */
  readonly shown: Pick<Budget, 'sheet' | 'totals'> & { readonly held: HeldCells };
  readonly heldEdits: readonly HeldEdit[];
};

const pendingCells = pendingEdits<readonly PlanCell[]>();

/** The sheet as it is stored, with the edits that are on their way laid over it. */
export function useBudget(told: ToldRequest | null): Budget {
  const stored = useSuspenseQuery(orpc.budget.sheet.queryOptions()).data;
  const edits = pendingCells.usePending((pending) => pending.edits);
  const heldEdits = useHeldEdits(stored);
  const sheet = useMemo(
    () => edits.reduce((before, { edit }) => withCells(before, edit), stored),
    [stored, edits],
  );
  // An edit that was stored leaves the sheet as it was shown meanwhile: nothing follows from it anew.
  const budget = useMemo(() => {
    const totals = sheetTotals(sheet);
    const watch = watchSheet(sheet, totals);
    return { sheet, totals, watch, facts: sheetFacts(sheet, totals, watch) };
  }, [sheet]);
  return useMemo(() => {
    const amounts = heldAmounts(stored, previewed(heldEdits, told));
    if (amounts.length === 0) return { ...budget, heldEdits, shown: { ...budget, held: NONE_HELD } };
    const laid = edits.reduce((before, { edit }) => withCells(before, edit), withCells(stored, amounts));
    const shown = { sheet: laid, totals: sheetTotals(laid), held: heldCells(stored, amounts) };
    return { ...budget, heldEdits, shown };
  }, [budget, stored, edits, heldEdits, told]);
}

/** What is not in force and shown in the sheet: one's own held edits, and the request beside it. */
function previewed(heldEdits: readonly HeldEdit[], told: ToldRequest | null): readonly Moved[] {
  return told === null ? heldEdits : [...heldEdits.filter(({ id }) => id !== told.id), told];
}

const NO_EDITS: readonly HeldEdit[] = [];

/** What was kept as drafts of the one at the desk. Without a baseline nothing is. */
function useHeldEdits({ heldToPolicy }: Sheet): readonly HeldEdit[] {
  const { data } = useQuery({ ...orpc.requests.held.queryOptions(), enabled: heldToPolicy });
  return heldToPolicy && data !== undefined ? data : NO_EDITS;
}

type CellsCommand = {
  /** Names what was done, with Undo beside it: for blocks, where the eye can't follow every cell. */
  readonly announced: boolean;
  readonly onFailed?: (cells: readonly PlanCell[]) => void;
};

/**
 * Stores planned amounts. The sheet shows them at once and falls back to what it was when they are refused.
 * Runs outside the component: what comes of it is seen in the sheet, and a render for each of its stages would cost
 * the typist more than the edit itself.
 */
export function useSetCells({ announced, onFailed }: CellsCommand): (cells: readonly PlanCell[]) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (cells) => {
      const mutation = queryClient.getMutationCache().build(queryClient, {
        mutationFn: (block: readonly PlanCell[]) => orpc.budget.setCells.call({ cells: [...block] }),
        meta: { announced },
        onMutate: pendingCells.add,
        onSuccess: ({ heldRequestId }) =>
          heldRequestId === null ? keepStored(queryClient, cells) : showHeld(queryClient),
        onSettled: (_answer, error, _block, pending) => {
          if (pending !== undefined) pendingCells.drop(pending);
          void queryClient.invalidateQueries({ queryKey: orpc.budget.sheet.key() });
          if (error !== null) onFailed?.(cells);
        },
      });
      // A failure has been told and taken back by then.
      mutation.execute(cells).catch(() => undefined);
    },
    [queryClient, announced, onFailed],
  );
}

/** Puts what was stored into the sheet at hand; what is being read meanwhile may be older than that. */
async function keepStored(queryClient: QueryClient, cells: readonly PlanCell[]): Promise<void> {
  const queryKey = orpc.budget.sheet.queryKey();
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (before) => (before === undefined ? before : withCells(before, cells)));
}

/** The draft is shown before the typed amounts are let go. */
async function showHeld(queryClient: QueryClient): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: orpc.requests.held.key() });
}

const inForm = { meta: { refusalsShown: true } };
const announcedInForm = { meta: { refusalsShown: true, announced: true } };
const announced = { meta: { announced: true } };

export const useAddLine = () => useMutation(orpc.budget.addLine.mutationOptions(announcedInForm));
export const useChangeLine = () => useMutation(orpc.budget.changeLine.mutationOptions(inForm));
export const useRemoveLine = () => useMutation(orpc.budget.removeLine.mutationOptions(announced));
export const usePhaseLine = () => useMutation(orpc.budget.phaseLine.mutationOptions(announcedInForm));
export const useAddCategory = () => useMutation(orpc.budget.addCategory.mutationOptions(inForm));
export const useChangeCategory = () => useMutation(orpc.budget.changeCategory.mutationOptions(inForm));
export const useRemoveCategory = () => useMutation(orpc.budget.removeCategory.mutationOptions(announced));
export const useChangeProgramme = () => useMutation(orpc.budget.changeProgramme.mutationOptions(inForm));
export const useChangeTotal = () => useMutation(orpc.budget.changeTotal.mutationOptions(announcedInForm));
export const useChangePolicy = () => useMutation(orpc.policy.change.mutationOptions(announcedInForm));

export const usePolicyVersions = () => useQuery(orpc.policy.versions.queryOptions());
export const useCatalogue = () => useQuery(orpc.catalogue.list.queryOptions());
