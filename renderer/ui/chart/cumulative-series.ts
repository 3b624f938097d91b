import type { TFunction } from 'i18next';
import type { Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { Formats } from '../formats.ts';
import { type Tokens, pixels } from '../theme-tokens.ts';
import { bandPolygon } from './band-polygon.ts';
import { type ChartUnit, inUnit, unitText } from './chart-unit.ts';
import type { Cumulative, CurvePoint } from './cumulative.ts';

export type CumulativeParts = {
  readonly curves: Cumulative;
  readonly months: readonly Month[];
  readonly today: Day;
  readonly unit: ChartUnit;
  /** Of the drawing with its axes, in pixels. */
  readonly height: number;
  readonly tokens: Tokens;
  readonly formats: Formats;
  readonly t: TFunction;
};

type CurveName = 'plan' | 'committed' | 'actual';

const MOST_POINTS = 26;

/** Plan dashed, actual solid, what is committed a thin line between them. */
export function curveSeries(name: CurveName, parts: CumulativeParts) {
  const { curves, unit, tokens } = parts;
  const points = curves[name];
  const color = name === 'plan' ? tokens['ch-plan'] : tokens['ch-actual'];
  return {
    id: name,
    type: 'line',
    data: points.map(({ at, fen }) => [at, inUnit(fen, unit)]),
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: name !== 'committed' && points.length <= MOST_POINTS,
    lineStyle: { ...lineOf[name], color },
    itemStyle: { color },
    endLabel: {
      show: points.length > 1 || (name === 'actual' && points.length > 0),
      formatter: labelText(name, parts),
      color,
      fontSize: pixels(tokens['fs-12']),
      fontWeight: 600,
      distance: 8,
      offset: [0, labelShifts(parts)[name]],
    },
    emphasis: { disabled: true },
  };
}

const lineOf = {
  plan: { type: [5, 4], width: 1.5 },
  committed: { type: 'solid', width: 1, opacity: 0.7 },
  actual: { type: 'solid', width: 2.25 },
} as const;

/** The band as an area, and its median as a thin line that carries the label and answers the pointer. */
export function bandSeries(parts: CumulativeParts) {
  const { curves, unit, tokens } = parts;
  const { band } = curves;
  if (band.length === 0) return [];
  const places = band.map(({ at, lowFen, highFen }) => ({
    at,
    low: inUnit(lowFen, unit),
    high: inUnit(highFen, unit),
  }));
  return [
    bandPolygon(places, tokens['ch-band']),
    {
      id: 'forecast',
      type: 'line',
      data: band.map(({ at, fen }) => [at, inUnit(fen, unit)]),
      symbol: 'circle',
      symbolSize: 5,
      showSymbol: false,
      lineStyle: { width: 1, color: tokens['ch-forecast'], opacity: 0.6 },
      itemStyle: { color: tokens['ch-forecast'] },
      endLabel: {
        show: true,
        formatter: labelText('forecast', parts),
        color: tokens['ch-forecast'],
        fontSize: pixels(tokens['fs-12']),
        fontWeight: 600,
        distance: 8,
        offset: [0, labelShifts(parts).forecast],
      },
      emphasis: { disabled: true },
    },
  ];
}

export function todayLine(at: number, text: string, tokens: Tokens) {
  return {
    symbol: 'none',
    silent: true,
    label: { formatter: text, position: 'end', distance: 4, fontWeight: 600, color: tokens.accent },
    data: [{ xAxis: at }],
  };
}

/** What the drawing needs above and below its axes, in pixels. */
const AROUND = 56;
const LABEL_HEIGHT = 17;
/** How far a label keeps from a line that goes on beside it. */
const BESIDE = 14;
/** Labels of curves that end in this part of the drawing stand below each other. */
const NEAR_END = 0.8;

type LabelName = CurveName | 'forecast';

function labelText(name: LabelName, { curves, unit, t }: CumulativeParts): string {
  if (name !== 'forecast') {
    const last = curves[name].at(-1);
    return last === undefined ? '' : t(`ui.chart.cumulative.${name}`, { money: unitText(last.fen, unit) });
  }
  const end = curves.band.at(-1);
  if (end === undefined) return '';
  const money = `${unitText(end.lowFen, unit)}\u2013${unitText(end.highFen, unit)}`;
  return t('ui.chart.cumulative.forecast', { money });
}

/** Of a letter, and of one that is as wide as it is high, in pixels. */
const NARROW = 6.8;
const WIDE = 12.5;
const ASIDE = 14;

/** The room that the labels need to the right of the drawing. */
export function labelRoom(parts: CumulativeParts): number {
  const texts = (['plan', 'forecast'] as const).map((name) => labelText(name, parts));
  const widths = texts.map((text) =>
    Array.from(text).reduce((sum, letter) => sum + (letter > '\u2e7f' ? WIDE : NARROW), ASIDE),
  );
  return Math.max(...widths);
}

/**
 * How far each label is moved up or down from where its curve ends. At the right edge labels that come too close are
 * pushed apart, in the order of their curves; before it they get out of the plan's way: below it where less came
 * together, above it where more did.
 */
export function labelShifts({
  curves,
  months,
  height,
}: Pick<CumulativeParts, 'curves' | 'months' | 'height'>) {
  const { plan, band, committed, actual } = curves;
  const ends = {
    plan: plan.at(-1),
    forecast: band.at(-1),
    committed: committed.at(-1),
    actual: actual.at(-1),
  };
  const largest = Math.max(1, ...plan.map(({ fen }) => fen), ...band.map(({ highFen }) => highFen));
  const top = (fen: Fen) => (1 - fen / largest) * (height - AROUND);
  const names = ['plan', 'forecast', 'committed', 'actual'] as const;
  const atEdge = names
    .flatMap((name) => {
      const end = ends[name];
      return end === undefined || end.at < months.length * NEAR_END ? [] : [{ name, at: top(end.fen) }];
    })
    .toSorted((one, other) => one.at - other.at);
  const shifts: Record<LabelName, number> = { plan: 0, forecast: 0, committed: 0, actual: 0 };
  for (const name of ['committed', 'actual'] as const) {
    const end = ends[name];
    if (end !== undefined) shifts[name] = end.fen <= plannedAt(plan, end.at) ? BESIDE : -BESIDE;
  }
  for (const { name, shift } of pushedApart(atEdge)) shifts[name] = shift;
  return shifts;
}

type Standing = { readonly name: LabelName; readonly at: number };

/** From the top down; a group that was pushed down is moved up again by half of it. */
function pushedApart(
  labels: readonly Standing[],
): readonly { readonly name: LabelName; readonly shift: number }[] {
  let lowest = Number.NEGATIVE_INFINITY;
  const pushed = labels.map(({ name, at }) => {
    const to = Math.max(at, lowest + LABEL_HEIGHT);
    lowest = to;
    return { name, shift: to - at };
  });
  const most = Math.max(0, ...pushed.map(({ shift }) => shift));
  return pushed.map(({ name, shift }) => ({ name, shift: shift - most / 2 }));
}

function plannedAt(plan: readonly CurvePoint[], at: number): number {
  return plan[Math.min(plan.length - 1, Math.ceil(at))]?.fen ?? 0;
}
