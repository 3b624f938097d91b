import type { TFunction } from 'i18next';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';
import type { SheetCategory } from '#shared/domain/budget/sheet.ts';
import { bandLimits } from '#shared/domain/policy/band.ts';
import type { PolicyWatchRow } from '#shared/domain/policy/policy.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';

type Parts = {
  readonly watch: readonly PolicyWatchRow[];
  readonly categories: readonly SheetCategory[];
  readonly basis: 'plan' | 'actual';
  readonly tokens: Tokens;
  readonly formats: Formats;
  readonly t: TFunction;
};

const BAND_WIDTH = 26;
const BAR_WIDTH = 12;
const NAME_WIDTH = 128;
const POINT = 100;

/** Bars in the categories' hues over their grey bands; a tick marks the policy's share. */
export function sharesOption(parts: Parts): ChartOption {
  const { watch, basis, tokens } = parts;
  const percent = (bp: number) => bp / POINT;
  const names = watch.map(
    ({ categoryId }) => parts.categories.find(({ id }) => id === categoryId)?.name ?? '',
  );
  return {
    grid: { left: 4, right: 8, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: Math.min(0, lowestOf(watch, basis)), axisLabel: { formatter: '{value}' } },
    yAxis: [
      {
        type: 'category',
        inverse: true,
        data: names,
        axisTick: { show: false },
        axisLabel: { color: tokens.text, width: NAME_WIDTH, overflow: 'truncate' },
      },
      shareColumn(parts),
    ],
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, names, parts) },
    series: [
      {
        id: 'band',
        type: 'custom',
        silent: true,
        renderItem: (_: unknown, place: Placing) => bandShape(place, tokens['ch-tol']),
        data: watch.map((row, index) => {
          const { lowerBp, upperBp } = bandLimits(row);
          return [percent(lowerBp), percent(upperBp), index];
        }),
        encode: { x: [0, 1], y: 2 },
        z: 1,
      },
      shareBars(parts),
      {
        id: 'policy',
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [2, BAND_WIDTH + 4],
        itemStyle: { color: tokens['ch-plan'], opacity: 1 },
        data: watch.map((row, index) => [percent(row.shareBp), index]),
        z: 4,
      },
    ],
  };
}

/** The part of ECharts' custom drawing that is used here. */
type Placing = {
  readonly value: (dimension: number) => number;
  readonly coord: (point: readonly [number, number]) => readonly number[];
};

function bandShape({ value, coord }: Placing, fill: string) {
  const [left = 0, middle = 0] = coord([value(0), value(2)]);
  const [right = 0] = coord([value(1), value(2)]);
  const shape = { x: left, y: middle - BAND_WIDTH / 2, width: right - left, height: BAND_WIDTH };
  return { type: 'rect', shape, style: { fill } };
}

/** The shares themselves, one under the other at the right edge: beside a bar they would stand on its band. */
function shareColumn({ watch, basis, tokens, formats }: Parts) {
  const isOut = (index: number) => ['above', 'below'].includes(watch[index]?.[basis].state ?? '');
  return {
    type: 'category',
    position: 'right',
    inverse: true,
    data: watch.map((row) => {
      const { shareBp } = row[basis];
      return shareBp === null ? '' : formats.percentFigure(shareBp);
    }),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: {
      color: (_text: string, index: number) => (isOut(index) ? tokens.bad : tokens.text),
      fontWeight: 600,
      fontSize: pixels(tokens['fs-12']),
    },
  };
}

function shareBars({ watch, categories, basis, tokens }: Parts) {
  return {
    id: 'share',
    type: 'bar',
    barWidth: BAR_WIDTH,
    z: 3,
    data: watch.map((row) => {
      const { shareBp } = row[basis];
      const hue = categories.find(({ id }) => id === row.categoryId)?.hue ?? 'other';
      return {
        value: shareBp === null ? 0 : shareBp / POINT,
        itemStyle: { color: tokens[`cat-${hue}`] },
      };
    }),
    emphasis: { disabled: true },
  };
}

function lowestOf(watch: readonly PolicyWatchRow[], basis: 'plan' | 'actual'): number {
  return Math.min(0, ...watch.map((row) => Math.floor((row[basis].shareBp ?? 0) / POINT)));
}

function tooltipOf(
  point: unknown,
  names: readonly string[],
  { watch, formats, t }: Parts,
): HTMLElement | string {
  if (typeof point !== 'object' || point === null || !('dataIndex' in point)) return '';
  const { dataIndex } = point;
  const row = typeof dataIndex === 'number' ? watch[dataIndex] : undefined;
  if (row === undefined) return '';
  const { lowerBp, upperBp } = bandLimits(row);
  const share = (shareBp: typeof row.plan.shareBp) => (shareBp === null ? '' : formats.percent(shareBp, 2));
  return chartTooltip(names[Number(dataIndex)] ?? '', [
    [t('budget.policyStrip.policy'), formats.percent(row.shareBp, 2)],
    [t('budget.charts.shares.band'), `${formats.percentFigure(lowerBp)}–${formats.percent(upperBp)}`],
    [t('common.word.plan'), share(row.plan.shareBp)],
    [t('common.word.actual'), share(row.actual.shareBp)],
  ]);
}
