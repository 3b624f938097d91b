import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { nameKey } from '#shared/values/name-key.ts';
import { accepted, type Outcome, refused } from '../refusal.ts';
import type { Kpi } from './kpi.ts';
import type { KpiTarget } from './kpi-target.ts';
import { checkAim, newestVersions } from './target-rules.ts';

/**
 * What every KPI keeps to, whichever way it came to be as it is: a name of its own, shares that add up, targets that
 * say something and don't cross.
 * @param touched those that a step changed; the others keep to it already.
 */
export function kpisStaySound(
  all: readonly Kpi[],
  targets: readonly KpiTarget[],
  touched: ReadonlySet<string>,
): Outcome<null> {
  for (const kpi of all.filter(({ id }) => touched.has(id))) {
    const taken = all.find(({ id, name }) => id !== kpi.id && nameKey(name) === nameKey(kpi.name));
    if (taken !== undefined) return refused('name-taken', { name: taken.name }, 'name');
    const sumBp = kpi.shares.reduce((sum, { shareBp }) => sum + shareBp, 0);
    if (kpi.shares.length > 0 && sumBp !== WHOLE_BP) return refused('kpi-shares-do-not-add-up', { sumBp });
    const own = newestVersions(targets.filter(({ kpiId }) => kpiId === kpi.id));
    for (const [at, target] of own.entries()) {
      const aim = checkAim(kpi, target);
      if (aim.kind === 'refused') return aim;
      const crossed = own
        .slice(0, at)
        .find(({ segment, lastDay }) => segment === target.segment && lastDay >= target.firstDay);
      if (crossed === undefined) continue;
      const { firstDay, lastDay } = crossed;
      return refused('kpi-target-overlaps', { kpi: kpi.name, firstDay, lastDay });
    }
  }
  return accepted(null);
}
