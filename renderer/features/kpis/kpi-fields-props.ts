import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import type { KpiDraft, KpiErrors } from './kpi-draft.ts';
import type { KpiBook } from './kpis-data.ts';

/** What the fields of a definition are given. */
export type KpiFieldsProps = {
  readonly draft: KpiDraft;
  readonly errors: KpiErrors;
  readonly book: KpiBook;
  /** The KPI that is changed; undefined for a new one. */
  readonly own: Kpi | undefined;
  readonly onChange: (change: Partial<KpiDraft>) => void;
};
