import type { TFunction } from 'i18next';
import { type BasisPoints, basisPoints } from '#shared/values/basis-points.ts';
import { type Fen, fen, sumFen } from '#shared/values/money.ts';
import { monthOf } from '#shared/values/month.ts';
import { shareBp } from '#shared/values/percent.ts';
import type { Formats } from '../formats.ts';
import { type MonthlyAmounts, standing } from './cumulative.ts';

/** What the curves say, as a title: where spending lands; where that can't be told, how it stands to plan. */
export function cumulativeFinding(amounts: MonthlyAmounts, t: TFunction, formats: Formats): string {
  const landing = landingBy(amounts);
  return landing === null
    ? standingText(amounts, t, formats)
    : t(`ui.chart.cumulative.lands.${sideOf(landing)}`, { share: unsigned(landing, formats) });
}

/** Less than this, written with one decimal, is nothing. */
const NOTHING_BP = 5;

/** Landing less plan, of the plan; null where nothing is foretold or planned. */
function landingBy({ plan, foretold }: MonthlyAmounts): BasisPoints | null {
  const end = foretold.at(-1)?.medianFen;
  const planFen = sumFen(plan);
  return end === undefined ? null : shareBp(fen(end - planFen), planFen);
}

function sideOf(by: BasisPoints): 'even' | 'above' | 'below' {
  if (Math.abs(by) < NOTHING_BP) return 'even';
  return by > 0 ? 'above' : 'below';
}

function unsigned(by: BasisPoints, formats: Formats): string {
  return formats.percent(basisPoints(Math.abs(by)));
}

function standingText(amounts: MonthlyAmounts, t: TFunction, formats: Formats): string {
  const found = standing(amounts);
  if (found === null) return beginningText(amounts, t, formats);
  const month = formats.month(found.month);
  if (found.byBp === null) {
    const money = formats.moneyWithUnit(found.actualFen);
    return t('ui.chart.cumulative.unplanned', { month, money });
  }
  if (found.byBp === 0) return t('ui.chart.cumulative.even', { month });
  const key = found.byBp > 0 ? 'above' : 'below';
  return t(`ui.chart.cumulative.${key}`, { month, share: unsigned(found.byBp, formats) });
}

function beginningText(
  { months, today, plan, actual }: MonthlyAmounts,
  t: TFunction,
  formats: Formats,
): string {
  const money = (amounts: readonly Fen[]) => formats.moneyWithUnit(sumFen(amounts));
  return monthOf(today) >= (months[0] ?? '')
    ? t('ui.chart.cumulative.begun', { money: money(actual) })
    : t('ui.chart.cumulative.ahead', { money: money(plan) });
}
