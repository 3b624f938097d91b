import type { KpiPageSearch } from '#renderer/features/kpis/kpis-search.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { queryClient } from './query-client.ts';

/**
 * Answers that are there this soon come together with their screen, the screen before standing meanwhile; what takes
 * longer is waited for in its place. A screen that began without them would be kept hidden by React for 300 ms.
 */
const PATIENCE_MS = 250;

/** What a screen cannot do without, asked for all at once: the screen itself would ask for one after the other. */
const askForSheet = () => queryClient.prefetchQuery(orpc.budget.sheet.queryOptions());
const askForBasis = () => queryClient.prefetchQuery(orpc.forecast.basis.queryOptions());
const askForPlan = () => queryClient.prefetchQuery(orpc.timeline.get.queryOptions());
const askForCatalogue = () => queryClient.prefetchQuery(orpc.catalogue.list.queryOptions());
const askForBaselines = () => queryClient.prefetchQuery(orpc.timeline.baselines.queryOptions());
const askForKeptForecasts = () => queryClient.prefetchQuery(orpc.timeline.keptForecasts.queryOptions());
const askForMonthList = () => queryClient.prefetchQuery(orpc.months.list.queryOptions());
const askForVersionList = () => queryClient.prefetchQuery(orpc.versions.list.queryOptions());
const askForKpiList = () => queryClient.prefetchQuery(orpc.kpis.list.queryOptions());
const askForRiskList = () => queryClient.prefetchQuery(orpc.risks.list.queryOptions());

export const askAhead = {
  budget: () => asked(askForSheet, askForBasis),
  months: () => asked(askForMonthList, askForSheet),
  versions: () => asked(askForVersionList, askForSheet),
  timeline: () => asked(askForPlan, askForCatalogue, askForBaselines, askForKeptForecasts),
  tasks: () => asked(askForPlan, askForCatalogue),
  kpis: () => asked(askForKpiList, askForCatalogue),
  kpi: ({ id, segment }: { readonly id: KpiPageSearch['id']; readonly segment: string }) => {
    if (id === undefined) return Promise.resolve();
    const page = orpc.kpis.page.queryOptions({ input: { id, segment }, retry: false });
    return asked(askForKpiList, askForCatalogue, () => queryClient.prefetchQuery(page));
  },
  risks: () => asked(askForRiskList, askForCatalogue),
} as const;

/** Nothing is asked before a workspace is known to be open. */
async function asked(...questions: readonly (() => Promise<void>)[]): Promise<void> {
  if (queryClient.getQueryData(orpc.workspace.state.queryKey())?.kind !== 'open') return;
  const answered = Promise.all(questions.map((ask) => ask()));
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
