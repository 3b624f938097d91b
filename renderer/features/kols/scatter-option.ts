import type { TFunction } from 'i18next';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type ChartUnit, inUnit } from '#renderer/ui/chart/chart-unit.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import { type Tier, tierSchema } from '#shared/domain/kols/kol-kinds.ts';
import type { TierPoint } from '#shared/domain/kols/roster.ts';
import type { KolWords } from './use-kol-words.ts';

type Parts = {
  readonly points: readonly TierPoint[];
  readonly colors: Readonly<Record<Tier, string>>;
  readonly unit: ChartUnit;
  readonly formats: Formats;
  readonly words: KolWords;
  readonly t: TFunction;
  readonly tokens: Tokens;
};

/** A shape a tier, so that hue alone decides nothing: as ECharts names it, and as a path around the middle. */
export const shapeOf: Readonly<Record<Tier, { readonly symbol: string; readonly path: string }>> = {
  head: { symbol: 'rect', path: 'M-4 -4h8v8h-8z' },
  mid: { symbol: 'circle', path: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z' },
  ordinary: { symbol: 'triangle', path: 'M0 -4.5 4.5 4h-9z' },
};

const SIZE = 10;

/** Cost to the right, purchases upwards; the line is what a purchase costs over all. */
export function scatterOption(parts: Parts): ChartOption {
  const { points, colors, unit, formats, tokens } = parts;
  return {
    grid: { left: 4, right: 24, top: 16, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0, axisLine: { show: true }, axisLabel: { formatter: grouped } },
    yAxis: { type: 'value', min: 0, minInterval: 1, splitNumber: 4, axisLabel: { formatter: formats.count } },
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, parts) },
    series: [
      meanLine(parts),
      ...tierSchema.options.map((tier) => ({
        id: tier,
        type: 'scatter' as const,
        symbol: shapeOf[tier].symbol,
        symbolSize: SIZE,
        itemStyle: { color: colors[tier], opacity: 1, borderColor: tokens['bg-page'], borderWidth: 1 },
        data: points
          .filter((point) => point.tier === tier)
          .map(({ costFen, purchases }) => [inUnit(costFen, unit), purchases]),
      })),
    ],
  };
}

/** An amount in the chart's unit, with decimals where it has some. */
function grouped(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

/** From nothing to what all of them together cost and brought, drawn as far as the dearest. */
function meanLine({ points, unit, t, tokens }: Parts) {
  const cost = points.reduce((sum, { costFen }) => sum + costFen, 0);
  const purchases = points.reduce((sum, point) => sum + point.purchases, 0);
  const most = Math.max(0, ...points.map(({ costFen }) => costFen));
  const top = cost === 0 ? 0 : (purchases / cost) * most;
  return {
    id: 'mean',
    type: 'line' as const,
    silent: true,
    symbol: 'none',
    lineStyle: { color: tokens['ch-plan'], width: 1.5, type: 'dashed' as const },
    data: [
      [0, 0],
      [most / unit.fenPerUnit, top],
    ],
    endLabel: {
      show: cost > 0,
      formatter: t('kols.scatter.mean'),
      color: tokens['text-3'],
      offset: [-52, -10],
    },
  };
}

function tooltipOf(point: unknown, { points, words, t }: Parts): HTMLElement | string {
  if (typeof point !== 'object' || point === null) return '';
  if (!('dataIndex' in point) || !('seriesId' in point) || typeof point.dataIndex !== 'number') return '';
  const { seriesId } = point;
  const found = points.filter(({ tier }) => tier === seriesId)[point.dataIndex];
  if (found === undefined) return '';
  return chartTooltip(found.name, [
    [t('kols.word.tier'), t(`kols.tier.${found.tier}`)],
    [t('kols.word.platform'), t(`kols.platform.${found.platform}`)],
    [t('kols.measure.costFen'), words.costWithUnit(found.costFen)],
    [t('kols.measure.purchaseCount'), words.count(found.purchases)],
    [t('kols.measure.cpaFen'), words.costWithUnit(found.cpaFen)],
  ]);
}
