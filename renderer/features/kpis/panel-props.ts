import type { KpiBook } from './kpis-data.ts';
import type { PanelAddress } from './panel-address.ts';

/** What every drawer of the KPIs is given. */
export type PanelProps = { readonly book: KpiBook; readonly address: PanelAddress };
