import type { Department } from '#shared/domain/catalogue/department.ts';
import type { KpiShare } from '#shared/domain/kpis/kpi.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { plainPercent } from '#shared/values/percent.ts';
import { readShare } from './percent-field.tsx';

/** Shares while they are typed, by the department's id. */
export type SharesDraft = Readonly<Record<string, string>>;

export function sharesDraft(shares: readonly KpiShare[]): SharesDraft {
  return Object.fromEntries(
    shares.map(({ departmentId, shareBp }) => [departmentId, plainPercent(basisPoints(shareBp))]),
  );
}

/** What was typed, without the departments that have no part; null while one can't be read. */
export function readShares(draft: SharesDraft, departments: readonly Department[]): KpiShare[] | null {
  const shares: KpiShare[] = [];
  for (const { id } of departments) {
    const text = draft[id]?.trim() ?? '';
    const share = text === '' ? 0 : readShare(text);
    if (share === null) return null;
    if (share > 0) shares.push({ departmentId: id, shareBp: basisPoints(share) });
  }
  return shares;
}
