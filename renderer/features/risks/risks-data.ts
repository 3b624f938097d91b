import { keepPreviousData, skipToken, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Client } from '#renderer/rpc/connection.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { RiskId } from '#shared/domain/risks/risk.ts';

export type RiskBook = Awaited<ReturnType<Client['risks']['list']>>;
export type RiskRow = RiskBook['risks'][number];
export type WarningBook = Awaited<ReturnType<Client['risks']['warnings']>>;

export const useRiskBook = (): RiskBook => useSuspenseQuery(orpc.risks.list.queryOptions()).data;
export const useWarnings = () => useQuery(orpc.risks.warnings.queryOptions()).data;

/** A risk that is gone is told by the drawer. */
export function useRisk(id: RiskId) {
  return useQuery(orpc.risks.get.queryOptions({ input: { id }, retry: false, throwOnError: false }));
}

export function usePeople() {
  return useSuspenseQuery(orpc.catalogue.list.queryOptions()).data.people;
}

const MOST_FOUND = 30;

/** Records that a risk can hang on, by what was typed of their names. */
export function useFoundRecords(text: string) {
  return useQuery(
    orpc.search.records.queryOptions({
      input: text === '' ? skipToken : { text, limit: MOST_FOUND },
      placeholderData: keepPreviousData,
      throwOnError: false,
    }),
  );
}

const inForm = { meta: { refusalsShown: true } };
const announcedInForm = { meta: { refusalsShown: true, announced: true } };
const announced = { meta: { announced: true } };

export const useAddRisk = () => useMutation(orpc.risks.add.mutationOptions(announcedInForm));
export const useChangeRisk = () => useMutation(orpc.risks.change.mutationOptions(announcedInForm));
export const useRemoveRisk = () => useMutation(orpc.risks.remove.mutationOptions(announcedInForm));
export const useTurnIntoRisk = () => useMutation(orpc.risks.turnIntoRisk.mutationOptions(announcedInForm));
export const useSnoozeWarning = () => useMutation(orpc.risks.snooze.mutationOptions(announcedInForm));
export const useCloseWarning = () => useMutation(orpc.risks.closeWarning.mutationOptions(announcedInForm));
export const useReopenWarning = () => useMutation(orpc.risks.reopenWarning.mutationOptions(announced));
export const useChangeRules = () => useMutation(orpc.risks.changeRules.mutationOptions(inForm));
export const useChangeScale = () => useMutation(orpc.risks.changeScale.mutationOptions(inForm));
