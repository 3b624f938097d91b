import { useKnownKpis } from './table-data.ts';

/** The KPIs that take values, for choosing one; what the console works out by itself takes none. */
export function useKpiOptions() {
  const { data: kpis = [] } = useKnownKpis();
  return kpis
    .filter(({ derivation }) => derivation === null)
    .map(({ id, name }) => ({ value: id, label: name }));
}
