import type { KpiValue } from '#shared/domain/kpis/kpi-value.ts';
import { valuesOf } from '#shared/domain/kpis/value-series.ts';
import type { ServiceClient } from './service-client.ts';

type Scope = Parameters<ServiceClient['client']['kpis']['values']>[0];

/** The values of the grid, one after the other. */
export async function valuesIn(client: ServiceClient['client'], scope: Scope): Promise<KpiValue[]> {
  return (await client.kpis.values(scope)).series.flatMap(valuesOf);
}
