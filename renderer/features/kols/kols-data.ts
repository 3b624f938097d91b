import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { Client } from '#renderer/rpc/connection.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import type { DocumentInput } from '#shared/domain/documents/document.ts';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';
import type { KolId } from '#shared/domain/kols/kol.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import type { RosterFilter, RosterSort } from '#shared/domain/kols/roster.ts';
import type { LineId } from '#shared/domain/budget/line.ts';

export type RosterSums = Awaited<ReturnType<Client['kols']['list']>>;

/** How many KOLs the filter lets through, with their sums by tier. */
export function useRosterSums(filter: RosterFilter) {
  return useQuery(
    orpc.kols.list.queryOptions({ input: { filter, limit: 1 }, placeholderData: keepPreviousData }),
  );
}

/** The KOLs that stand side by side. */
export function useCompared(ids: readonly KolId[]) {
  return useQuery(orpc.kols.list.queryOptions({ input: { filter: { ids: [...ids] }, limit: 10 } }));
}

export function readRoster(filter: RosterFilter, sort: RosterSort, offset: number, limit: number) {
  return client.kols.list({ filter, sort, offset, limit });
}

const RANKED_SHOWN = 12;

/** Those of a tier with the best rates, drawn towards the tier's. */
export function useRanking(tier: Tier) {
  return useQuery(
    orpc.kols.list.queryOptions({
      input: { filter: { tiers: [tier] }, sort: { by: 'ranked', descending: true }, limit: RANKED_SHOWN },
      placeholderData: keepPreviousData,
    }),
  );
}

export function useFacets() {
  return useQuery(orpc.kols.facets.queryOptions());
}

/** A KOL that is gone is told by the page. */
export function useKolPage(id: KolId | undefined) {
  return useQuery(
    orpc.kols.page.queryOptions({
      input: id === undefined ? skipToken : { id },
      placeholderData: keepPreviousData,
      retry: false,
      throwOnError: false,
    }),
  );
}

/** A piece with what was measured of it, day by day. */
export function useDeliverableResults(id: DeliverableId | undefined) {
  return useQuery(orpc.deliverables.get.queryOptions({ input: id === undefined ? skipToken : { id } }));
}

export function useTierSummary() {
  return useQuery(orpc.kols.tierSummary.queryOptions());
}

export function useTierRules() {
  return useQuery(orpc.kols.tierRules.queryOptions());
}

export function useTierProposals() {
  return useQuery(orpc.kols.tierProposals.queryOptions());
}

export function useLineFacts(lineId: LineId | null) {
  return useQuery(orpc.documents.facts.queryOptions({ input: lineId === null ? skipToken : { lineId } }));
}

/** What a contract would come to; a refusal stands beside the field that it names. */
export function useContractPreview(input: DocumentInput | null) {
  return useQuery(
    orpc.documents.preview.queryOptions({
      input: input ?? skipToken,
      placeholderData: keepPreviousData,
      retry: false,
      throwOnError: false,
    }),
  );
}

const inForm = { meta: { refusalsShown: true } };
const announcedInForm = { meta: { refusalsShown: true, announced: true } };
const announced = { meta: { announced: true } };

export const useAddKol = () => useMutation(orpc.kols.add.mutationOptions(announcedInForm));
export const useChangeKol = () => useMutation(orpc.kols.change.mutationOptions(inForm));
export const useRemoveKol = () => useMutation(orpc.kols.remove.mutationOptions(announced));
export const useSetFollowers = () => useMutation(orpc.kols.setFollowers.mutationOptions(inForm));
export const useRemoveFollowers = () => useMutation(orpc.kols.removeFollowers.mutationOptions(announced));
export const useSetPrices = () => useMutation(orpc.kols.setPrices.mutationOptions(inForm));
export const useSetQualifications = () => useMutation(orpc.kols.setQualifications.mutationOptions(inForm));
export const useSetTier = () => useMutation(orpc.kols.setTier.mutationOptions(announcedInForm));
export const useAcceptProposals = () =>
  useMutation(orpc.kols.acceptTierProposals.mutationOptions(announcedInForm));
export const useSetTierLines = () => useMutation(orpc.kols.setTierLines.mutationOptions(inForm));
export const useAddCooperation = () => useMutation(orpc.kols.addCooperation.mutationOptions(inForm));
export const useChangeCooperation = () => useMutation(orpc.kols.changeCooperation.mutationOptions(inForm));
export const useSign = () => useMutation(orpc.kols.sign.mutationOptions(announcedInForm));
export const useSignNew = () => useMutation(orpc.kols.signNew.mutationOptions(announcedInForm));
export const useEndCooperation = () => useMutation(orpc.kols.endCooperation.mutationOptions(announcedInForm));
export const useCancelCooperation = () =>
  useMutation(orpc.kols.cancelCooperation.mutationOptions(announcedInForm));
export const useRemoveCooperation = () => useMutation(orpc.kols.removeCooperation.mutationOptions(announced));
export const useAccept = () => useMutation(orpc.deliverables.accept.mutationOptions(announcedInForm));
export const useInvoice = () => useMutation(orpc.deliverables.invoice.mutationOptions(announcedInForm));
export const usePay = () => useMutation(orpc.deliverables.pay.mutationOptions(announcedInForm));
export const useSetResults = () => useMutation(orpc.deliverables.setResults.mutationOptions(inForm));
