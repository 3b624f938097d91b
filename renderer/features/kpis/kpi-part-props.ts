import type { KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import type { KpiBook } from './kpis-data.ts';
import type { ToldKpi } from './kpi-telling.ts';
import type { KpiPageAddress } from './use-kpi-page-address.ts';

/** What every part of the KPI page is given. */
export type KpiPartProps = {
  readonly page: KpiPage;
  readonly told: ToldKpi;
  readonly book: KpiBook;
  readonly address: KpiPageAddress;
};
