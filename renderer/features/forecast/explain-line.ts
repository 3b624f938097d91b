import type { TFunction } from 'i18next';
import type { Formats } from '#renderer/ui/formats.ts';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import type { LineForecast } from '#shared/domain/forecast/line-forecast.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { fen } from '#shared/values/money.ts';
import type { LineRow } from './forecast-rows.ts';

export type Telling = { readonly t: TFunction; readonly formats: Formats; readonly sheet: Sheet };

/** How a line's landing came about: formula and inputs, a line each. */
export function explainLanding({ landing, note }: LineRow, telling: Telling): readonly string[] {
  const { t, formats } = telling;
  const fallback = landing.fallback === null ? [] : [t(`forecast.fallback.${landing.fallback}`)];
  if (landing.isLifted) {
    const { eacFen, actualFen, openFen } = landing;
    const amounts = {
      eac: formats.money(eacFen),
      actual: formats.money(actualFen),
      open: formats.money(openFen),
    };
    return [...fallback, t('forecast.explain.lifted', amounts)];
  }
  return [...fallback, ...methodLines(landing, note, telling)];
}

function methodLines(landing: LineForecast, note: string, telling: Telling): readonly string[] {
  const { t, formats } = telling;
  const { basis } = landing;
  const sums = sumsOf(landing, formats);
  if (basis.kind === 'run-rate') return [runRateLine(landing, basis, telling)];
  if (basis.kind === 'trend') return [trendLine(basis, telling), t('forecast.explain.trendSum', sums)];
  if (basis.kind === 'by-hand') return [t('forecast.explain.byHand', { replace: { ...sums, note } })];
  return basis.kind === 'nothing-more'
    ? [t('forecast.explain.nothingMore', { ...sums, open: formats.money(landing.openFen) })]
    : [t('forecast.explain.remainingPlan', sums)];
}

function sumsOf({ eacFen, actualFen }: LineForecast, { money }: Formats) {
  return { eac: money(eacFen), actual: money(actualFen), coming: money(fen(eacFen - actualFen)) };
}

type RunRate = Extract<LineForecast['basis'], { readonly kind: 'run-rate' }>;

function runRateLine(landing: LineForecast, basis: RunRate, { t, formats, sheet }: Telling): string {
  const first = sheet.months[basis.from];
  const last = sheet.months[basis.to - 1];
  return t('forecast.explain.runRate', {
    ...sumsOf(landing, formats),
    rate: formats.money(fen(Math.round(basis.perDayFen))),
    left: formats.count(basis.daysLeft),
    seen: formats.count(basis.daysSeen),
    months: first === undefined || last === undefined ? '' : formats.monthRange(first, last),
  });
}

type Trend = Extract<LineForecast['basis'], { readonly kind: 'trend' }>;

function trendLine({ ratios, slope, endRatio }: Trend, { t, formats, sheet }: Telling): string {
  const told = ratios.map(({ position, ratio }) => {
    const month = sheet.months[position];
    return `${month === undefined ? '' : formats.month(month, 'short')} ${formats.percent(bpOf(ratio), 0)}`;
  });
  return t('forecast.explain.trend', {
    ratios: told.join(t('common.separator.list')),
    slope: formats.points(bpOf(slope)),
    end: formats.percent(bpOf(endRatio)),
  });
}

/** What the line's band is made of. */
export function explainBand({ landing }: LineRow, { t, formats }: Telling): readonly string[] {
  const { variability, lowFen, highFen } = landing;
  const share = (deviation: number) => formats.percent(bpOf(deviation));
  if (variability.used === 0) return [t('forecast.explain.bandNone')];
  const band = t('forecast.explain.band', { low: formats.money(lowFen), high: formats.money(highFen) });
  const used = share(variability.used);
  if (variability.own === null) return [band, t('forecast.explain.bandGuess', { used })];
  return [
    band,
    t('forecast.explain.bandBasis', {
      used,
      own: share(variability.own),
      category: share(variability.category),
      total: formats.count(variability.monthCount),
    }),
  ];
}

export function bpOf(ratio: number) {
  return basisPoints(Math.round(ratio * 10_000));
}
