import type { EarnedValue, OrNone } from '#shared/domain/forecast/earned-value.ts';
import type { Landing } from '#shared/domain/forecast/landing.ts';
import type { ForecastRow } from './forecast-rows.ts';
import type { Telling } from './explain-line.ts';

/** Plan less landing, with both. */
export function explainVariance(
  { vacFen, planFen, eacFen }: Landing,
  { t, formats }: Telling,
): readonly string[] {
  const { money } = formats;
  return [t('forecast.explain.vac', { vac: money(vacFen), plan: money(planFen), eac: money(eacFen) })];
}

export function explainShare(
  { shareBp, planFen, eacFen }: Landing,
  { t, formats }: Telling,
): readonly string[] {
  if (shareBp === null) return [t('forecast.figures.noPlan')];
  const { money } = formats;
  return [
    t('forecast.explain.share', {
      share: formats.percent(shareBp),
      plan: money(planFen),
      eac: money(eacFen),
    }),
  ];
}

export function explainOpen({ openFen }: Landing, { t, formats }: Telling): readonly string[] {
  return [t('forecast.explain.open', { open: formats.money(openFen) })];
}

/** An index with what it is worked out from; where progress of the work is not known there is nothing to say. */
export function explainIndex(row: ForecastRow, index: 'spi' | 'cpi', telling: Telling): readonly string[] {
  const { earned } = row.landing;
  return earned === null
    ? []
    : [...indexLines(earned, index, telling), ...progressLines(row, earned, telling)];
}

function indexLines(earned: EarnedValue, index: 'spi' | 'cpi', { t, formats }: Telling): readonly string[] {
  const { money } = formats;
  const inputs = { ev: money(earned.evFen), pv: money(earned.pvFen), ac: money(earned.acFen) };
  const none = earned[index] === 'n/a' ? [t('forecast.earned.noneWhy')] : [];
  return [
    t(`forecast.explain.${index}`, { ...inputs, value: indexText(earned[index], t('forecast.earned.none')) }),
    ...none,
  ];
}

function progressLines(
  row: ForecastRow,
  { bacFen }: EarnedValue,
  { t, formats }: Telling,
): readonly string[] {
  if (row.kind === 'line') {
    if (row.progress === null) return [];
    const { doneBp, day } = row.progress;
    return [
      t('forecast.explain.earnedOf', {
        bac: formats.money(bacFen),
        done: formats.percent(doneBp),
        day: formats.day(day),
      }),
    ];
  }
  const { earnedShareBp } = row.landing;
  if (earnedShareBp === null) return [];
  return [t('forecast.figures.earnedNote', { share: formats.percent(earnedShareBp) })];
}

/** '0.97'; the reader's word where there is no answer. */
export function indexText(index: OrNone<number>, none: string): string {
  return index === 'n/a' ? none : index.toFixed(2).replace('-', '\u2212');
}
