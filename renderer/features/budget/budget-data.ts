import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { PlanCell, Sheet } from '#shared/domain/budget/sheet.ts';
import { type SheetFacts, sheetFacts } from '#shared/domain/budget/sheet-facts.ts';
import { type SheetTotals, sheetTotals } from '#shared/domain/budget/sheet-totals.ts';
import type { PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { watchSheet } from '#shared/domain/policy/watch-sheet.ts';
import { addPending, dropPending, usePendingCells } from './pending-cells.ts';
import { withCells } from './sheet-overlay.ts';

/** The sheet with everything that follows from it. */
export type Budget = {
  readonly sheet: Sheet;
  readonly totals: SheetTotals;
  readonly watch: readonly PolicyWatchRow[];
  readonly facts: SheetFacts;
};

/** The sheet as it is stored, with the edits that are on their way laid over it. */
export function useBudget(): Budget {
  const stored = useSuspenseQuery(orpc.budget.sheet.queryOptions()).data;
  const edits = usePendingCells((pending) => pending.edits);
  return useMemo(() => {
    const sheet = edits.reduce((before, { cells }) => withCells(before, cells), stored);
    const totals = sheetTotals(sheet);
    const watch = watchSheet(sheet, totals);
    return { sheet, totals, watch, facts: sheetFacts(sheet, totals, watch) };
  }, [stored, edits]);
}

type CellsCommand = {
  /** Names what was done, with Undo beside it: for blocks, where the eye can't follow every cell. */
  readonly announced: boolean;
  readonly onFailed?: (cells: readonly PlanCell[]) => void;
};

/** Stores planned amounts. The sheet shows them at once and falls back to what it was when they are refused. */
export function useSetCells({ announced, onFailed }: CellsCommand) {
  const queryClient = useQueryClient();
  const queryKey = orpc.budget.sheet.queryKey();
  return useMutation({
    mutationFn: (cells: readonly PlanCell[]) => orpc.budget.setCells.call({ cells: [...cells] }),
    meta: { announced },
    onMutate: addPending,
    onSuccess: async (_answer, cells) => {
      // What is being read now may have been read before these cells were stored.
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (before) =>
        before === undefined ? before : withCells(before, cells),
      );
    },
    onSettled: (_answer, error, cells, pending) => {
      if (pending !== undefined) dropPending(pending);
      void queryClient.invalidateQueries({ queryKey });
      if (error !== null) onFailed?.(cells);
    },
  });
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
