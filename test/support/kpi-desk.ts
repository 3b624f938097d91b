import type { KpiInput } from '#shared/domain/kpis/kpi.ts';
import { type ServiceClient, serviceClient } from './service-client.ts';

type AddedKpi = Parameters<ServiceClient['client']['kpis']['add']>[0];

/** A service with the four departments, at which KPIs are made. It is 22 June 2026, a Monday. */
export interface KpiDesk extends ServiceClient {
  /** In the order of the departments. */
  readonly departmentIds: readonly string[];
  /** A KPI that adds up weekly, unless something else is said; its id. */
  kpi(name: string, terms?: Partial<Record<keyof KpiInput, unknown>>): Promise<string>;
  /** Sets a target for a period, with a reason. */
  target(
    kpiId: string,
    firstDay: string,
    lastDay: string,
    target: number,
    segment?: string,
  ): Promise<{ seq: number | null }>;
  /** Writes one value. */
  value(
    kpiId: string,
    periodDay: string,
    numerator: number | null,
    denominator?: number,
    segment?: string,
  ): Promise<{ seq: number | null; addedCount: number; restatedCount: number }>;
}

const usual = {
  unit: 'count',
  direction: 'higher',
  aggregation: 'sum',
  grain: 'week',
} as const satisfies Partial<AddedKpi>;

export async function kpiDesk(): Promise<KpiDesk> {
  const its = await serviceClient('empty');
  const { departments } = await its.client.catalogue.list();
  return Object.assign(its, {
    departmentIds: departments.map(({ id }) => id),
    kpi: async (name: string, terms: Partial<AddedKpi> = {}) =>
      (await its.client.kpis.add({ ...usual, name, ...terms })).id,
    target: (kpiId: string, firstDay: string, lastDay: string, target: number, segment = '') =>
      its.client.kpis.setTargets({
        targets: [{ kpiId, segment, firstDay, lastDay, target }],
        reason: 'Agreed in the weekly meeting',
      }),
    value: (kpiId: string, periodDay: string, numerator: number | null, denominator?: number, segment = '') =>
      its.client.kpis.setValues({
        values: [
          {
            kpiId,
            segment,
            periodDay,
            numerator,
            ...(denominator === undefined ? {} : { denominator }),
          },
        ],
      }),
  });
}
