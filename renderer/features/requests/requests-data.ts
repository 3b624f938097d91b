import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { Client } from '#renderer/rpc/connection.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import type { FetchPage } from '#renderer/ui/grid/paged-grid.tsx';
import type { Leg, RequestId } from '#shared/domain/requests/request.ts';
import type { RequestFilter, RequestRow } from '#shared/domain/requests/request-detail.ts';
import type { FormKind } from './requests-search.ts';

export type RequestDetail = Awaited<ReturnType<Client['requests']['get']>>;
export type RequestPreview = Awaited<ReturnType<Client['requests']['preview']>>;
export type ReserveState = Awaited<ReturnType<Client['reserve']['state']>>;

export function useRequestCounts(filter: RequestFilter) {
  return useQuery(
    orpc.requests.list.queryOptions({ input: { filter, limit: 1 }, placeholderData: keepPreviousData }),
  );
}

export function pageOf(filter: RequestFilter): FetchPage<RequestRow> {
  return async ({ offset, limit }) => {
    const page = await client.requests.list({ filter, offset, limit });
    return { rows: page.requests, total: page.total };
  };
}

/** A request that is gone is told by the drawer. */
export function useRequest(id: RequestId) {
  return useQuery(orpc.requests.get.queryOptions({ input: { id }, retry: false, throwOnError: false }));
}

/** What the legs would do; null while there are none. */
export function useRequestPreview(kind: FormKind, legs: readonly Leg[]) {
  return useQuery(
    orpc.requests.preview.queryOptions({
      input: legs.length === 0 ? skipToken : { kind, legs: [...legs] },
      placeholderData: keepPreviousData,
      retry: false,
      throwOnError: false,
    }),
  );
}

export type RequestedVersion = Awaited<ReturnType<Client['versions']['list']>>['versions'][number];

export function useRequestedVersion(versionId: string | null) {
  return useQuery({
    ...orpc.versions.list.queryOptions(),
    enabled: versionId !== null,
    select: ({ versions }) => versions.find(({ id }) => id === versionId),
  });
}

/** What a scenario meets in the plan: edits since it was made, and cells that were changed on both sides. */
export function useScenarioPromotion(id: RequestedVersion['id']) {
  return useQuery(orpc.versions.promotion.queryOptions({ input: { id }, retry: false, throwOnError: false }));
}

/** The risks that a draw can be for: those that are not closed, and the one that it names already. */
export function useDrawRisks(isDraw: boolean, named: string | null) {
  const book = useQuery({ ...orpc.risks.list.queryOptions(), enabled: isDraw }).data;
  return (book?.risks ?? []).filter(({ id, status }) => status !== 'closed' || id === named);
}

export const useReserve = () => useQuery(orpc.reserve.state.queryOptions());
export const useFlows = () => useQuery(orpc.requests.flows.queryOptions());
export const useLimits = () => useQuery(orpc.requests.limits.queryOptions());

const announcedInForm = { meta: { refusalsShown: true, announced: true } };

export const useCreateRequest = () => useMutation(orpc.requests.create.mutationOptions(announcedInForm));
export const useChangeRequest = () => useMutation(orpc.requests.change.mutationOptions(announcedInForm));
export const useSubmitRequest = () => useMutation(orpc.requests.submit.mutationOptions(announcedInForm));
export const useWithdrawRequest = () => useMutation(orpc.requests.withdraw.mutationOptions(announcedInForm));
export const useApproveRequest = () => useMutation(orpc.requests.approve.mutationOptions(announcedInForm));
export const useRejectRequest = () => useMutation(orpc.requests.reject.mutationOptions(announcedInForm));
export const useChangeLimits = () => useMutation(orpc.requests.changeLimits.mutationOptions(announcedInForm));
