import type { SimulationAnswer } from '#shared/domain/timeline/kept-schedule.ts';
import type { Moment } from '#shared/values/moment.ts';
import type { FinishRow } from './finish-rows.ts';
import type { Telling } from './forecast-telling.ts';

type Order = Pick<SimulationAnswer, 'draws' | 'seed'>;

/** What a percentile means, how it was made, and of what. */
export function explainPercentile(
  percent: 50 | 80,
  at: Moment,
  order: Order,
  telling: Telling,
): readonly string[] {
  const { t, formats, ends } = telling;
  const first = t('timelineForecast.explain.percentile', {
    replace: { percent: String(percent), at: ends(at), draws: formats.count(order.draws) },
  });
  return [first, ...methodLines(order, telling)];
}

export function explainPlanned({ t }: Telling): readonly string[] {
  return [t('timelineForecast.explain.planned')];
}

export function explainChance({ finish }: FinishRow, order: Order, telling: Telling): readonly string[] {
  const { deadline } = finish;
  if (deadline === null) return [];
  const { t, formats, chance, ends } = telling;
  return [
    t('timelineForecast.explain.chance', {
      chance: chance(deadline.chance),
      deadline: ends(deadline.at),
      draws: formats.count(order.draws),
    }),
    t('timelineForecast.explain.interval', { low: chance(deadline.low), high: chance(deadline.high) }),
    t('timelineForecast.explain.shape'),
    ...methodLines(order, telling),
  ];
}

function methodLines({ seed }: Order, { t }: Telling): readonly string[] {
  return [t('timelineForecast.explain.method'), t('timelineForecast.explain.source', { seed: String(seed) })];
}
