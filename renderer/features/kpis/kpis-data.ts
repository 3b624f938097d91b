import { keepPreviousData, skipToken, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Client } from '#renderer/rpc/connection.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Kpi, KpiId } from '#shared/domain/kpis/kpi.ts';
import type { KpiTarget } from '#shared/domain/kpis/kpi-target.ts';
import type { Scorecard } from '#shared/domain/kpis/kpi-standing-view.ts';
import type { Day } from '#shared/values/day.ts';
import type { Span } from '#shared/domain/kpis/kpi-page-view.ts';

export type KpiList = Awaited<ReturnType<Client['kpis']['list']>>;

/** Every KPI with departments and people by their ids: what all of these screens read. */
export type KpiBook = KpiList & {
  readonly kpiOf: (id: string) => Kpi | undefined;
  readonly departments: readonly Department[];
  readonly departmentOf: (id: string) => Department | undefined;
  readonly personName: (id: string | null) => string;
  readonly people: readonly { readonly id: NonNullable<Kpi['ownerId']>; readonly name: string }[];
};

export function useKpiBook(): KpiBook {
  const list = useSuspenseQuery(orpc.kpis.list.queryOptions()).data;
  const { departments, people } = useSuspenseQuery(orpc.catalogue.list.queryOptions()).data;
  return useMemo(() => {
    const kpiById = new Map<string, Kpi>(list.kpis.map((kpi) => [kpi.id, kpi]));
    const departmentById = new Map<string, Department>(departments.map((each) => [each.id, each]));
    const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
    return {
      ...list,
      kpiOf: (id) => kpiById.get(id),
      departments,
      departmentOf: (id) => departmentById.get(id),
      personName: (id) => (id === null ? '' : (names.get(id) ?? '')),
      people,
    };
  }, [list, departments, people]);
}

/** The newest version of each period's target of a KPI, the earliest first; undefined until they are there. */
export function useKpiTargets(id: KpiId | null): readonly KpiTarget[] | undefined {
  return useQuery(orpc.kpis.targets.queryOptions({ input: id === null ? skipToken : { id } })).data;
}

export function useScorecard(asOfDay: Day | undefined): Scorecard | undefined {
  return useQuery(
    orpc.kpis.scorecard.queryOptions({
      input: asOfDay === undefined ? {} : { asOfDay },
      placeholderData: keepPreviousData,
    }),
  ).data;
}

/** A KPI that is gone is told by the screen. */
export function useKpiPage(id: KpiId | undefined, segment: string) {
  return useQuery(
    orpc.kpis.page.queryOptions({
      input: id === undefined ? skipToken : { id, segment },
      placeholderData: (before) => (before?.kpi.id === id ? before : undefined),
      retry: false,
      throwOnError: false,
    }),
  );
}

type Compared = {
  readonly id: KpiId;
  readonly segment: string;
  readonly later?: Span;
  readonly earlier?: Span;
};

export function useComparison(input: Compared) {
  return useQuery(
    orpc.kpis.compare.queryOptions({
      input,
      placeholderData: keepPreviousData,
      retry: false,
      throwOnError: false,
    }),
  );
}

export function useAlerts() {
  return useQuery(orpc.kpis.alerts.queryOptions()).data;
}

export function useAlertRules() {
  return useQuery(orpc.kpis.alertRules.queryOptions()).data;
}

export function useDisputes() {
  return useQuery(orpc.kpis.disputes.queryOptions({ input: {} })).data;
}

const inForm = { meta: { refusalsShown: true, announced: true } };
const announced = { meta: { announced: true } };

export const useAddKpi = () => useMutation(orpc.kpis.add.mutationOptions(inForm));
export const useChangeKpi = () => useMutation(orpc.kpis.change.mutationOptions(inForm));
export const useRemoveKpi = () => useMutation(orpc.kpis.remove.mutationOptions(inForm));
export const useSetShares = () => useMutation(orpc.kpis.setShares.mutationOptions(inForm));
export const useSetWeights = () => useMutation(orpc.kpis.setWeights.mutationOptions(inForm));
export const useSetTargets = () => useMutation(orpc.kpis.setTargets.mutationOptions(inForm));
export const useRemoveTarget = () => useMutation(orpc.kpis.removeTarget.mutationOptions(inForm));
export const useLodgeDispute = () => useMutation(orpc.kpis.lodgeDispute.mutationOptions(inForm));
export const useSettleDispute = () => useMutation(orpc.kpis.settleDispute.mutationOptions(inForm));
export const useWithdrawDispute = () => useMutation(orpc.kpis.withdrawDispute.mutationOptions(inForm));
export const useSetAlertRules = () => useMutation(orpc.kpis.setAlertRules.mutationOptions(inForm));
export const useSnooze = () => useMutation(orpc.kpis.snooze.mutationOptions(inForm));
export const useEndSnooze = () => useMutation(orpc.kpis.endSnooze.mutationOptions(announced));
export const useKeepLanding = () => useMutation(orpc.kpis.keepLanding.mutationOptions(announced));
