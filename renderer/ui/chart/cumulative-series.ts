import type { TFunction } from 'i18next';
import type { Day } from '#shared/values/day.ts';
import type { Fen } from '#shared/values/money.ts';
import type { Month } from '#shared/values/month.ts';
import type { Formats } from '../formats.ts';
import { type Tokens, pixels } from '../theme-tokens.ts';
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
  const { curves, unit, tokens, t } = parts;
  const points = curves[name];
  const last = points.at(-1);
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
      formatter:
        last === undefined ? '' : t(`ui.chart.cumulative.${name}`, { money: unitText(last.fen, unit) }),
      color,
      fontSize: pixels(tokens['fs-12']),
      fontWeight: 600,
      distance: 8,
      offset: [0, labelShift(name, parts)],
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
  const { curves, unit, tokens, t } = parts;
  const { band } = curves;
  const end = band.at(-1);
  if (end === undefined) return [];
  const money = `${unitText(end.lowFen, unit)}\u2013${unitText(end.highFen, unit)}`;
  const outline = [
    ...band.map(({ at, highFen }) => [at, inUnit(highFen, unit)] as const),
    ...band.toReversed().map(({ at, lowFen }) => [at, inUnit(lowFen, unit)] as const),
  ];
  return [
    {
      id: 'band',
      type: 'custom',
      silent: true,
      clip: true,
      data: [outline.flat()],
      renderItem: (_: unknown, { coord }: { readonly coord: (point: readonly number[]) => number[] }) => ({
        type: 'polygon',
        shape: { points: outline.map((point) => coord(point)) },
        style: { fill: tokens['ch-band'] },
      }),
    },
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
        formatter: t('ui.chart.cumulative.forecast', { money }),
        color: tokens['ch-forecast'],
        fontSize: pixels(tokens['fs-12']),
        fontWeight: 600,
        distance: 8,
        offset: [0, forecastShift(parts)],
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

/** Labels at the right edge that come too close are pushed apart, half of it each. */
function push({ curves, height }: CumulativeParts): number {
  const plan = curves.plan.at(-1)?.fen;
  const forecast = curves.band.at(-1)?.fen;
  if (plan === undefined || forecast === undefined) return 0;
  const largest = Math.max(plan, forecast, ...curves.band.map(({ highFen }) => highFen), 1);
  const apart = (Math.abs(plan - forecast) / largest) * (height - AROUND);
  return apart >= LABEL_HEIGHT ? 0 : (LABEL_HEIGHT - apart) / 2;
}

function isBelowPlan({ curves }: CumulativeParts): boolean {
  return (curves.band.at(-1)?.fen ?? 0) <= (curves.plan.at(-1)?.fen ?? 0);
}

function forecastShift(parts: CumulativeParts): number {
  return isBelowPlan(parts) ? push(parts) : -push(parts);
}

/** Out of the way of the plan's line: below it where less came together, above it where more did. */
function labelShift(name: CurveName, parts: CumulativeParts): number {
  if (name === 'plan') return -forecastShift(parts);
  const { plan, [name]: points } = parts.curves;
  const last = points.at(-1);
  if (last === undefined) return 0;
  return last.fen <= plannedAt(plan, last.at) ? 14 : -14;
}

function plannedAt(plan: readonly CurvePoint[], at: number): Fen | number {
  return plan[Math.min(plan.length - 1, Math.ceil(at))]?.fen ?? 0;
}
