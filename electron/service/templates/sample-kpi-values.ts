import { addPeriods, periodEnd, periodsTouching } from '#shared/domain/kpis/grain.ts';
import { workDaysIn } from '#shared/domain/kpis/work-day-count.ts';
import { RandomStream } from '#shared/domain/statistics/random-stream.ts';
import type { Day } from '#shared/values/day.ts';
import { firstDay, type Month } from '#shared/values/month.ts';
import { addMonths } from '#shared/values/month.ts';
import type { SampleKpiKey } from './sample-kpis.ts';

/** So many months before the programme are known, to compare with. */
const MONTHS_BEFORE = 3;
const SEED = 20_260_105;
const FEN_PER_YUAN = 100;

/** What was counted in one week. */
export interface SampleWeek {
  readonly periodDay: Day;
  readonly newVisits: number;
  readonly existingVisits: number;
  readonly newPurchases: number;
  readonly existingPurchases: number;
  /** Fen. */
  readonly amountFen: number;
  readonly productViews: number;
  readonly registrations: number;
  readonly participants: number;
  readonly bindings: number;
  readonly dwellSeconds: number;
}

/**
 * The weeks from a quarter before the programme up to the last one that is over: the same whenever the sample is laid
 * out on the same day, a week quieter for its holidays, each number straying a little by itself.
 */
export function sampleWeeks(firstMonth: Month, today: Day): readonly SampleWeek[] {
  const from = firstDay(addMonths(firstMonth, -MONTHS_BEFORE));
  const first = addPeriods('week', from, 1);
  const weeks = periodsTouching('week', { firstDay: first, lastDay: today });
  const chance = new Chance();
  return weeks
    .filter((periodDay) => periodEnd('week', periodDay) < today)
    .map((periodDay, at) => weekOf(periodDay, at, chance));
}

/** Rates grow slowly from week to week; card binding, which lost an identity check, falls. */
function weekOf(periodDay: Day, at: number, chance: Chance): SampleWeek {
  const worked = workDaysIn({ firstDay: periodDay, lastDay: periodEnd('week', periodDay) });
  const visits = Math.round(
    chance.near('visits', 165_000 * (1 + 0.0035 * at) * (0.72 + 0.056 * worked), 0.03),
  );
  const newVisits = Math.round(visits * chance.near('new', 0.58, 0.02));
  const existingVisits = visits - newVisits;
  const newPurchases = Math.round(newVisits * chance.near('buy-new', 0.0124 * (1 + 0.003 * at), 0.05));
  const existingPurchases = Math.round(
    existingVisits * chance.near('buy-existing', 0.0352 * (1 + 0.002 * at), 0.04),
  );
  const purchases = newPurchases + existingPurchases;
  const yuan = Math.round(purchases * chance.near('ticket', 51_500, 0.03));
  const productViews = Math.round(visits * chance.near('views', 0.645, 0.02));
  const participants = Math.round(chance.near('participants', 9200 * (0.72 + 0.056 * worked), 0.07));
  return {
    periodDay,
    newVisits,
    existingVisits,
    newPurchases,
    existingPurchases,
    amountFen: yuan * FEN_PER_YUAN,
    productViews,
    registrations: Math.round(newVisits * chance.near('register', 0.0725 * (1 + 0.0015 * at), 0.03)),
    participants,
    bindings: Math.round(participants * chance.near('bind', 0.3 * (1 - 0.004 * at), 0.03)),
    dwellSeconds: Math.round(chance.near('dwell', 112 + 0.5 * at, 0.03) * 10) / 10,
  };
}

/** Each number strays by itself, so that one more of them moves no other. */
class Chance {
  readonly #streams = new Map<string, RandomStream>();

  near(name: string, value: number, deviation: number): number {
    let stream = this.#streams.get(name);
    if (stream === undefined) this.#streams.set(name, (stream = new RandomStream(SEED, name)));
    return value * (1 + deviation * stream.normal());
  }
}

/** A value of a week as it is written. */
export interface SampleValue {
  readonly group: 'new' | 'existing' | null;
  readonly periodDay: Day;
  readonly numerator: number;
  readonly denominator: number;
}

/** What a week says of a KPI; nothing of one that is worked out. */
export function weekValues(key: SampleKpiKey, week: SampleWeek): readonly SampleValue[] {
  const { periodDay, newVisits, existingVisits, newPurchases, existingPurchases, amountFen } = week;
  const visits = newVisits + existingVisits;
  const purchases = newPurchases + existingPurchases;
  const whole = (numerator: number, denominator = 1): readonly SampleValue[] => [
    { group: null, periodDay, numerator, denominator },
  ];
  switch (key) {
    case 'sales':
      return whole(amountFen);
    case 'conversion':
      return [
        { group: 'new', periodDay, numerator: newPurchases, denominator: newVisits },
        { group: 'existing', periodDay, numerator: existingPurchases, denominator: existingVisits },
      ];
    case 'dwell':
      return whole(week.dwellSeconds, visits);
    case 'register':
      return whole(week.registrations, newVisits);
    case 'buy':
      return whole(purchases, week.productViews);
    case 'bind':
      return whole(week.bindings, week.participants);
    case 'visits':
      return whole(visits);
    case 'ticket':
      return whole(amountFen, purchases);
    case 'purchases':
      return whole(purchases);
    default:
      return [];
  }
}
