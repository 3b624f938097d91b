import type { TFunction } from 'i18next';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Formats } from '../formats.ts';
import type { KpiWords } from './use-kpi-words.ts';

type AlertLike = {
  readonly kind: 'off-pace' | 'out-of-band' | 'stale';
  readonly measure: number;
  readonly limitBp: number;
  readonly hysteresisBp: number;
  readonly m: number;
};
type Words = { readonly t: TFunction; readonly formats: Formats; readonly words: KpiWords };

/** What an alert says: '节奏 82.0 %，低于 90 %'. */
export function alertText({ kind, measure, limitBp, m }: AlertLike, { t, formats, words }: Words): string {
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
export function endText({ kind, limitBp, hysteresisBp }: AlertLike, { t, formats }: Words): string {
  if (kind === 'stale' || hysteresisBp === 0) return '';
  const limit = formats.percent(basisPoints(limitBp + hysteresisBp), 0);
  return t('kpis.alerts.hysteresis', { replace: { limit } });
}
