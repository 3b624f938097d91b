import type { Reader } from '#db/schema.ts';
import type { KpiAlert } from '#shared/domain/kpis/kpi-alert.ts';
import { causeKey, type FoundSign, signOf } from '#shared/domain/risks/found-sign.ts';
import type { WarningRule } from '#shared/domain/risks/warning.ts';
import type { Day } from '#shared/values/day.ts';
import { readStandings } from '../kpis/kept-standings.ts';

const WHOLE_BP = 10_000;

/** KPIs off their pace or out of their band, and those whose data are stale: as their own alerts judge them. */
export async function kpiSigns(
  reader: Reader,
  rules: readonly WarningRule[],
  today: Day,
): Promise<FoundSign[]> {
  const { alerts } = await readStandings(reader, today);
  return alerts.filter(({ snooze }) => snooze === null).flatMap((alert) => signOfAlert(alert, rules));
}

function signOfAlert(
  { kpiId, name, kind, measure, since }: KpiAlert,
  rules: readonly WarningRule[],
): FoundSign[] {
  const links = [{ kind: 'kpi', recordId: kpiId }] as const;
  if (kind === 'stale') {
    const params = { name, lateDays: measure };
    return signOf(
      { kind: 'stale-data', recordId: kpiId, figure: measure, params, impact: 2, urgency: 3, links },
      rules,
    );
  }
  const figure = kind === 'off-pace' ? Math.round(measure * WHOLE_BP) : measure;
  return signOf(
    {
      kind: 'kpi-off-pace',
      recordId: `${kpiId}:${kind}`,
      figure,
      params: {
        name,
        alert: kind,
        sinceDay: since,
        ...(kind === 'off-pace' ? { figureBp: figure } : { figure }),
      },
      impact: 4,
      urgency: 3,
      links,
      // Out of band and off pace are one cause where both stand.
      followsFrom: kind === 'out-of-band' ? [causeKey('kpi-off-pace', `${kpiId}:off-pace`)] : [],
    },
    rules,
  );
}
