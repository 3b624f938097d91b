import type { KpiAlert } from '#shared/domain/kpis/kpi-alert.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Telling } from './kpi-telling.ts';

/** What an alert says: '节奏 82.0 %，低于 90 %'. */
export function alertText(alert: KpiAlert, { t, formats, words }: Telling): string {
  const { kind, measure, limitBp, m } = alert;
  const limit = formats.percent(basisPoints(limitBp), 0);
  const count = Math.round(measure);
  if (kind === 'off-pace')
    return t('kpis.alerts.off-pace', { replace: { pace: words.percent(measure), limit } });
  if (kind === 'stale') return t('kpis.alerts.stale', { count });
  return t('kpis.alerts.out-of-band', {
    replace: { count: formats.count(count), m: formats.count(m), limit },
  });
}

/** From where on it ends. */
export function endText({ kind, limitBp, hysteresisBp }: KpiAlert, { t, formats }: Telling): string {
  if (kind === 'stale' || hysteresisBp === 0) return '';
  const limit = formats.percent(basisPoints(limitBp + hysteresisBp), 0);
  return t('kpis.alerts.hysteresis', { replace: { limit } });
}
