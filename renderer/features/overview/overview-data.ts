import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
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

export function useOverviewDay(asked: Asked) {
  return useQuery(overviewParts.get(asked));
}
