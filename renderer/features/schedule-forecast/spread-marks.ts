import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import { MINUTES_PER_DAY, minuteOf, type Moment } from '#shared/values/moment.ts';
import { endDay, type FinishRow } from './finish-rows.ts';
import type { Telling } from './forecast-telling.ts';

/** Where a moment stands on an axis of days. */
export function placeOf(at: Moment): number {
  return minuteOf(at) / MINUTES_PER_DAY;
}

/** From the first day drawn to the last, the deadline and the plan's date among them. */
export function spreadExtent({ finish }: FinishRow): readonly [number, number] {
  const { histogram, planned, deadline } = finish;
  const places = [
    ...histogram.flatMap(({ from, to }) => [placeOf(from), placeOf(to)]),
    Math.floor(placeOf(planned)),
    Math.ceil(placeOf(planned)),
    ...(deadline === null ? [] : [Math.floor(placeOf(deadline.at)), Math.ceil(placeOf(deadline.at))]),
  ];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  // A single day stands in the middle rather than from edge to edge.
  return last - first < 3 ? [first - 2, last + 2] : [first, last];
}

/** Lines at P50, P80 and the committed date, each labelled above; where two would touch the later one stands higher. */
export function spreadLines(row: FinishRow, tokens: Tokens, { t, formats }: Telling) {
  const { p50, p80, deadline } = row.finish;
  const short = (at: Moment) => formats.day(endDay(at), 'short');
  const marks = [
    { at: placeOf(p50), text: `P50 ${short(p50)}`, color: tokens['ch-forecast'], type: 'solid' },
    { at: placeOf(p80), text: `P80 ${short(p80)}`, color: tokens['ch-forecast'], type: 'solid' },
    ...(deadline === null
      ? []
      : [
          {
            at: placeOf(deadline.at),
            text: t('timelineForecast.spread.deadline', { day: short(deadline.at) }),
            color: tokens['ch-actual'],
            type: 'dashed',
          },
        ]),
  ].toSorted((one, other) => one.at - other.at);
  return {
    symbol: 'none',
    silent: true,
    data: marks.map(({ at, text, color, type }, place) => ({
      xAxis: at,
      lineStyle: { color, type, width: 1 },
      label: {
        formatter: text,
        color,
        fontWeight: 600,
        position: 'end',
        distance: 4 + (marks.length - 1 - place) * 15,
      },
    })),
  };
}

/** The room above a drawing for the labels of its lines. */
export function labelsHeight({ finish }: FinishRow): number {
  return finish.deadline === null ? 36 : 52;
}
