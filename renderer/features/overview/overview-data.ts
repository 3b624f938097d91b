import type { InferContractRouterOutputs } from '@orpc/contract';
import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { contract } from '#shared/contract/contract.ts';
import type { Day } from '#shared/values/day.ts';

type Parts = InferContractRouterOutputs<typeof contract>['overview'];
export type OverviewDay = Parts['get'];
export type BudgetPart = Parts['budget'];
export type TimelinePart = Parts['timeline'];
export type KpiPart = Parts['kpis'];
export type KolPart = Parts['kols'];
export type RiskPart = Parts['risks'];
export type ChangesPart = Parts['changes'];
export type MeetingPart = Parts['meeting'];

/** The past day that the page shows; nothing for today. */
export type Asked = { readonly onDay?: Day };

export const overviewParts = {
  get: (input: Asked) => orpc.overview.get.queryOptions({ input }),
  budget: (input: Asked) => orpc.overview.budget.queryOptions({ input }),
  timeline: (input: Asked) => orpc.overview.timeline.queryOptions({ input }),
  kpis: (input: Asked) => orpc.overview.kpis.queryOptions({ input }),
  kols: (input: Asked) => orpc.overview.kols.queryOptions({ input }),
  risks: (input: Asked) => orpc.overview.risks.queryOptions({ input }),
  changes: (input: Asked) => orpc.overview.changes.queryOptions({ input }),
  meeting: (input: Asked) => orpc.overview.meeting.queryOptions({ input }),
} as const;

/** All at once, and what is answered quickest first: the service takes one after the other. */
export function useAskForParts(asked: Asked): void {
  usePrefetchQuery(overviewParts.get(asked));
  usePrefetchQuery(overviewParts.budget(asked));
  usePrefetchQuery(overviewParts.timeline(asked));
  usePrefetchQuery(overviewParts.meeting(asked));
  usePrefetchQuery(overviewParts.changes(asked));
  usePrefetchQuery(overviewParts.kpis(asked));
  usePrefetchQuery(overviewParts.kols(asked));
  usePrefetchQuery(overviewParts.risks(asked));
}

export function useOverviewDay(asked: Asked) {
  return useQuery(overviewParts.get(asked));
}
