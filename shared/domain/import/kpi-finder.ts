import { nameKey } from '#shared/values/name-key.ts';
import type { KpiMapping } from './kpi-mapping.ts';
import type { KnownKpi } from './table-directory.ts';

/** The KPI that a row is of; null where rows are left out; undefined where nobody knows it. */
export class KpiFinder {
  readonly #byId: ReadonlyMap<string, KnownKpi>;
  readonly #byName = new Map<string, KnownKpi>();
  readonly #byValue: ReadonlyMap<string, string | null>;

  constructor({ kpiByValue }: Pick<KpiMapping, 'kpiByValue'>, kpis: readonly KnownKpi[]) {
    this.#byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
    for (const kpi of kpis) this.#byName.set(nameKey(kpi.name), kpi);
    this.#byValue = new Map(Object.entries(kpiByValue));
  }

  withId(id: string): KnownKpi | undefined {
    return this.#byId.get(id);
  }

  called(text: string): KnownKpi | null | undefined {
    const chosen = this.#byValue.get(text);
    if (chosen === null) return null;
    return chosen === undefined ? this.#byName.get(nameKey(text)) : this.#byId.get(chosen);
  }
}
