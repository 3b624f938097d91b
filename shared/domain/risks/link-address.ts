import type { RiskLink } from './risk.ts';

const addresses: Readonly<Record<RiskLink['kind'], (id: string) => string>> = {
  task: (id) => `/timeline?task=${id}&drawer=task`,
  line: (id) => `/budget?show=line&id=${id}`,
  kpi: (id) => `/kpis/kpi?id=${id}`,
  kol: (id) => `/kols/kol?id=${id}`,
};

/** Where the record of a link is worked on: an address within the console. */
export function linkAddress({ kind, recordId }: RiskLink): string {
  return addresses[kind](recordId);
}
