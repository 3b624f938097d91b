import {
  type QueryClient,
  keepPreviousData,
  skipToken,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { pendingEdits } from '#renderer/ui/pending-edits.ts';
import type { PlanCell } from '#shared/domain/budget/sheet.ts';
import { withCells } from '#shared/domain/budget/plan-overlay.ts';
import type { VersionSheet } from '#shared/domain/versions/version-sheet.ts';
import type { PlanVersionId, VersionRef } from '#shared/domain/versions/version.ts';

export function useVersionList() {
  return useSuspenseQuery(orpc.versions.list.queryOptions()).data;
}

/** Two versions side by side; nothing while they are the same, or none is chosen. */
export function useComparison(from: VersionRef, to: VersionRef) {
  return useQuery(
    orpc.versions.compare.queryOptions({
      input: from === to ? skipToken : { from, to },
      placeholderData: keepPreviousData,
      retry: false,
      throwOnError: false,
    }),
  );
}

/** What a scenario would make of the plan. */
export function usePromotion(id: PlanVersionId) {
  return useQuery(orpc.versions.promotion.queryOptions({ input: { id } }));
}

/** The plan as it stands, beside which a version is looked at. */
export function usePlanSheet() {
  return useSuspenseQuery(orpc.budget.sheet.queryOptions()).data;
}

const pendingCells = pendingEdits<{ readonly id: PlanVersionId; readonly cells: readonly PlanCell[] }>();

/** A version as it is stored, with the edits that are on their way laid over it. */
export function useVersionSheet(id: PlanVersionId): VersionSheet {
  const stored = useSuspenseQuery(orpc.versions.sheet.queryOptions({ input: { id } })).data;
  const edits = pendingCells.usePending((pending) => pending.edits);
  return useMemo(
    () =>
      edits.reduce((before, { edit }) => (edit.id === id ? withCellsOf(before, edit.cells) : before), stored),
    [stored, edits, id],
  );
}

function withCellsOf(sheet: VersionSheet, cells: readonly PlanCell[]): VersionSheet {
  const { lines } = withCells({ programme: sheet.version, lines: sheet.lines }, cells);
  return lines === sheet.lines ? sheet : { ...sheet, lines };
}

type CellsCommand = {
  readonly id: PlanVersionId;
  /** Names what was done, with Undo beside it: for blocks, where the eye can't follow every cell. */
  readonly announced: boolean;
  readonly onFailed?: (cells: readonly PlanCell[]) => void;
};

/** Stores planned amounts of a scenario, shown at once and taken back when they are refused. As in the plan's sheet. */
export function useSetScenarioCells({
  id,
  announced,
  onFailed,
}: CellsCommand): (cells: readonly PlanCell[]) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (cells) => {
      const mutation = queryClient.getMutationCache().build(queryClient, {
        mutationFn: (block: readonly PlanCell[]) => orpc.versions.setCells.call({ id, cells: [...block] }),
        meta: { announced },
        onMutate: () => pendingCells.add({ id, cells }),
        onSuccess: () => keepStored(queryClient, id, cells),
        onSettled: (_answer, error, _block, pending) => {
          if (pending !== undefined) pendingCells.drop(pending);
          void queryClient.invalidateQueries({ queryKey: orpc.versions.sheet.key() });
          if (error !== null) onFailed?.(cells);
        },
      });
      // A failure has been told and taken back by then.
      mutation.execute(cells).catch(() => undefined);
    },
    [queryClient, id, announced, onFailed],
  );
}

/** Puts what was stored into the sheet at hand; what is being read meanwhile may be older than that. */
async function keepStored(
  queryClient: QueryClient,
  id: PlanVersionId,
  cells: readonly PlanCell[],
): Promise<void> {
  const queryKey = orpc.versions.sheet.queryKey({ input: { id } });
  await queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (before) =>
    before === undefined ? before : withCellsOf(before, cells),
  );
}

const inForm = { meta: { refusalsShown: true } };
const announcedInForm = { meta: { refusalsShown: true, announced: true } };
const announced = { meta: { announced: true } };

export const useBranchVersion = () => useMutation(orpc.versions.branch.mutationOptions(announcedInForm));
export const useKeepVersion = () => useMutation(orpc.versions.keep.mutationOptions(announcedInForm));
export const useChangeVersion = () => useMutation(orpc.versions.change.mutationOptions(inForm));
export const useRemoveVersion = () => useMutation(orpc.versions.remove.mutationOptions(announced));
export const useProposeBaseline = () =>
  useMutation(orpc.versions.proposeBaseline.mutationOptions(announcedInForm));
export const usePromoteScenario = () => useMutation(orpc.versions.promote.mutationOptions(announcedInForm));
export const useAddScenarioLine = () => useMutation(orpc.versions.addLine.mutationOptions(announcedInForm));
export const useTakeScenarioLine = () => useMutation(orpc.versions.takeLine.mutationOptions(announcedInForm));
export const useChangeScenarioLine = () => useMutation(orpc.versions.changeLine.mutationOptions(inForm));
export const useRemoveScenarioLines = () => useMutation(orpc.versions.removeLines.mutationOptions(announced));
export const usePhaseScenarioLine = () =>
  useMutation(orpc.versions.phaseLine.mutationOptions(announcedInForm));
