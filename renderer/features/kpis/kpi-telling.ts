import type { TFunction } from 'i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import type { KpiScale } from '#renderer/ui/kpi/kpi-scale.ts';
import type { KpiWords } from '#renderer/ui/kpi/use-kpi-words.ts';
import type { Kpi, KpiGrain } from '#shared/domain/kpis/kpi.ts';
import type { KpiAim } from '#shared/domain/kpis/kpi-aim.ts';
import type { KpiStanding } from '#shared/domain/kpis/kpi-standing-view.ts';
import type { Day } from '#shared/values/day.ts';
import { monthOf } from '#shared/values/month.ts';

/** What it takes to write about KPIs. */
export type Telling = { readonly t: TFunction; readonly formats: Formats; readonly words: KpiWords };

/** One KPI with how it stands and the unit that its figures are written in. */
export type ToldKpi = { readonly kpi: Kpi; readonly standing: KpiStanding; readonly scale: KpiScale };

export function toldKpi(kpi: Kpi, standing: KpiStanding, { scaleOf }: KpiWords): ToldKpi {
  const { value, due, landing, target } = standing;
  const sizes = [value, due, landing?.expected ?? null, ...aimSizes(target?.aim ?? null)];
  return { kpi, standing, scale: scaleOf(kpi.unit, sizes) };
}

function aimSizes(aim: KpiAim | null): readonly (number | null)[] {
  if (aim === null) return [];
  return aim.direction === 'range' ? [aim.lower, aim.upper] : [aim.target, aim.baseline];
}

/** What is aimed at, as one number: the middle of a range. */
export function aimPoint(aim: KpiAim | null): number | null {
  if (aim === null) return null;
  return aim.direction === 'range' ? (aim.lower + aim.upper) / 2 : aim.target;
}

/** '90.00', '10–20'. */
export function aimText(aim: KpiAim | null, scale: KpiScale, { text, range }: KpiWords): string {
  if (aim === null) return '';
  return aim.direction === 'range' ? range(aim.lower, aim.upper, scale) : text(aim.target, scale);
}

/** As `aimText`, with the unit. */
export function aimWritten(aim: KpiAim | null, scale: KpiScale, { t, words }: Telling): string {
  if (aim?.direction !== 'range') return words.written(aim?.target ?? null, scale);
  const value = words.range(aim.lower, aim.upper, scale);
  return t(`kpis.written.${scale.name}`, { replace: { value } });
}

/** '6月22日 周', '2026年6月', '6月28日'. */
export function periodText(grain: KpiGrain, periodDay: Day, { t, formats }: Omit<Telling, 'words'>): string {
  if (grain === 'month') return formats.month(monthOf(periodDay));
  const day = formats.day(periodDay, 'short');
  return grain === 'week' ? t('kpis.week', { replace: { day } }) : day;
}

/** '2026年1月1日 至 2026年12月31日'. */
export function spanText(
  span: { readonly firstDay: Day; readonly lastDay: Day },
  { t, formats }: Omit<Telling, 'words'>,
): string {
  const replace = { first: formats.day(span.firstDay), last: formats.day(span.lastDay) };
  return t('kpis.span', { replace });
}
