import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { contract } from '#shared/contract/contract.ts';

export type OverviewState = InferContractRouterOutputs<typeof contract>['overview']['get'];

/** The KOLs of each tier with their sums. */
export function useKolTiers() {
  return useQuery(orpc.kols.list.queryOptions({ input: { limit: 1 } }));
}

export function useOverview() {
  return useQuery(orpc.overview.get.queryOptions());
}
