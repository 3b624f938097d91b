import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';
import type { IndexPoint } from './earned-data.ts';
import type { Telling } from './forecast-telling.ts';
import { labelShifts } from '#renderer/ui/chart/label-shifts.ts';

const LABEL_ROOM = 76;
/** The axis never shows less than this around 1, so that a small step does not look like a fall. */
const LEAST_SPAN = 0.2;

/** '0.93' */
export function indexText(value: number | null): string {
  return value === null ? '\u2013' : value.toFixed(2).replace('-', '\u2212');
}

/** Both indices week by week around 1, which is as planned. */
export function indexOption(
  points: readonly IndexPoint[],
  height: number,
  tokens: Tokens,
  telling: Telling,
): ChartOption {
  const { t, formats } = telling;
  const extent = extentOf(points);
  const last = points.at(-1);
  const shifts = labelShifts([last?.spi ?? null, last?.cpi ?? null], extent, height);
  return {
    grid: { left: 4, right: LABEL_ROOM, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: points.map(({ week }) => formats.day(week, 'short')),
      boundaryGap: points.length === 1,
    },
    yAxis: {
      type: 'value',
      min: extent[0],
      max: extent[1],
      splitNumber: 4,
      axisLabel: { formatter: (value: number) => value.toFixed(1) },
    },
    tooltip: {
      trigger: 'axis',
      formatter: (hits: unknown) => {
        const point = points[indexAt(hits)];
        if (point === undefined) return '';
        return chartTooltip(formats.day(point.week), [
          [t('timelineForecast.earned.spi'), indexText(point.spi)],
          [t('timelineForecast.earned.cpi'), indexText(point.cpi)],
        ]);
      },
    },
    series: (['spi', 'cpi'] as const).map((name, at) =>
      indexSeries(name, points, shifts[at] ?? 0, { tokens, t }),
    ),
  };
}

function extentOf(points: readonly IndexPoint[]): readonly [number, number] {
  const values = points.flatMap(({ spi, cpi }) => [spi ?? 1, cpi ?? 1]);
  return [
    Math.floor(Math.min(1 - LEAST_SPAN, ...values) / LEAST_SPAN) * LEAST_SPAN,
    Math.ceil(Math.max(1 + LEAST_SPAN, ...values) / LEAST_SPAN) * LEAST_SPAN,
  ];
}

function indexSeries(
  name: 'spi' | 'cpi',
  points: readonly IndexPoint[],
  shift: number,
  { tokens, t }: Pick<Telling, 't'> & { readonly tokens: Tokens },
) {
  const color = name === 'spi' ? tokens['ch-forecast'] : tokens['ch-actual'];
  const asPlanned = {
    symbol: 'none',
    silent: true,
    label: { show: false },
    lineStyle: { color: tokens['ch-plan'], type: 'dashed', width: 1.5 },
    data: [{ yAxis: 1 }],
  };
  return {
    id: name,
    type: 'line',
    data: points.map((point) => point[name]),
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: true,
    lineStyle: { color, width: 2.25 },
    itemStyle: { color },
    endLabel: {
      show: true,
      formatter: `${t(`timelineForecast.earned.${name}`)} ${indexText(points.at(-1)?.[name] ?? null)}`,
      color,
      fontSize: pixels(tokens['fs-12']),
      fontWeight: 600,
      distance: 8,
      offset: [0, shift],
    },
    emphasis: { disabled: true },
    ...(name === 'spi' && { markLine: asPlanned }),
  };
}

function indexAt(hits: unknown): number {
  const first: unknown = Array.isArray(hits) ? hits[0] : hits;
  const hasIndex = typeof first === 'object' && first !== null && 'dataIndex' in first;
  return hasIndex && typeof first.dataIndex === 'number' ? first.dataIndex : -1;
}
