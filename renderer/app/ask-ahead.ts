import type { KpiPageSearch } from '#renderer/features/kpis/kpis-search.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { queryClient } from './query-client.ts';

/**
 * Asks for what the budget screen shows while its code is fetched, all at once: the screen itself would ask for one
 * after the other. Nothing is asked before a workspace is known to be open, and nothing waits for the answers.
 */
export function askForBudget(): void {
  if (queryClient.getQueryData(orpc.workspace.state.queryKey())?.kind !== 'open') return;
  void queryClient.prefetchQuery(orpc.budget.sheet.queryOptions());
  void queryClient.prefetchQuery(orpc.forecast.basis.queryOptions());
}

/** As `askForBudget`, for the Timeline screen. */
export function askForTimeline(): void {
  if (queryClient.getQueryData(orpc.workspace.state.queryKey())?.kind !== 'open') return;
  void queryClient.prefetchQuery(orpc.timeline.get.queryOptions());
  void queryClient.prefetchQuery(orpc.catalogue.list.queryOptions());
  void queryClient.prefetchQuery(orpc.timeline.baselines.queryOptions());
  void queryClient.prefetchQuery(orpc.timeline.keptForecasts.queryOptions());
}

/** As `askForBudget`, for the page of a KPI. */
export function askForKpi({
  id,
  segment,
}: {
  readonly id: KpiPageSearch['id'];
  readonly segment: string;
}): void {
  if (id === undefined) return;
  if (queryClient.getQueryData(orpc.workspace.state.queryKey())?.kind !== 'open') return;
  void queryClient.prefetchQuery(orpc.kpis.list.queryOptions());
  void queryClient.prefetchQuery(orpc.catalogue.list.queryOptions());
  void queryClient.prefetchQuery(orpc.kpis.page.queryOptions({ input: { id, segment }, retry: false }));
}
