import type { TFunction } from 'i18next';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import type { Look } from '#renderer/ui/theme-context.ts';
import { pixels } from '#renderer/ui/theme-tokens.ts';
import type { SheetCategory } from '#shared/domain/budget/sheet.ts';
import { WHOLE_BP } from '#shared/values/basis-points.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type ChartUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import type { ShownMonth } from '#renderer/ui/shown-months.ts';
import type { HeatCell } from './heatmap.ts';

export const heatModes = ['share', 'amount'] as const;
export type HeatMode = (typeof heatModes)[number];

type Parts = {
  readonly cells: readonly HeatCell[];
  readonly categories: readonly SheetCategory[];
  readonly months: readonly ShownMonth[];
  readonly mode: HeatMode;
  readonly unit: ChartUnit;
  readonly look: Pick<Look, 'tokens' | 'mode'>;
  readonly formats: Formats;
  readonly t: TFunction;
};

/** Twice the plan is as dark as it gets: a single wild month leaves the others their shades. */
const DARKEST_BP = WHOLE_BP * 2;
/** From where on the ramp the page's colour reads better than the text's, by the contrast of both on it. */
const TURNS = { light: 0.68, dark: 0.55 } as const;
const MOST_LABELLED = 18;
const NAME_WIDTH = 128;

/** One slate ramp, light to dark: amounts are not good or bad. */
export function heatOption(parts: Parts): ChartOption {
  const { cells, categories, months, mode, formats } = parts;
  const { tokens } = parts.look;
  const highest = mode === 'share' ? DARKEST_BP : Math.max(1, ...cells.map(({ actualFen }) => actualFen));
  return {
    grid: { left: 4, right: 4, top: 4, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: months.map(({ month }, column) => {
        const name = formats.month(month, 'short');
        const namesYear = hasYears(months) && (column === 0 || month.endsWith('-01'));
        return namesYear ? `${name}\n${month.slice(0, 4)}` : name;
      }),
      axisLabel: { lineHeight: 15 },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: categories.map(({ name }) => name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: tokens.text, width: NAME_WIDTH, overflow: 'truncate' },
    },
    visualMap: {
      show: false,
      min: 0,
      max: highest,
      dimension: 2,
      inRange: { color: [tokens['heat-low'], tokens['heat-high']] },
    },
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, parts) },
    series: [
      {
        id: 'cells',
        type: 'heatmap',
        data: cells.map((cell) => heatDatum(cell, highest, parts)),
        itemStyle: { borderColor: tokens['bg-page'], borderWidth: 1 },
        emphasis: { itemStyle: { borderColor: tokens.accent, borderWidth: 2 } },
      },
    ],
  };
}

function heatDatum(cell: HeatCell, highest: number, { mode, unit, look, formats, months }: Parts) {
  const { column, row, actualFen, usedBp } = cell;
  const value = mode === 'share' ? (usedBp ?? 0) : actualFen;
  const share = usedBp === null ? '' : formats.percentFigure(usedBp, 0);
  return {
    value: [column, row, Math.max(0, Math.min(highest, value))],
    label: {
      show: months.length <= MOST_LABELLED,
      formatter: mode === 'share' ? share : unitText(actualFen, unit),
      color: onRamp(value / highest, look),
      fontSize: pixels(look.tokens['fs-12']),
    },
  };
}

function onRamp(part: number, { mode, tokens }: Parts['look']): string {
  return part > TURNS[mode] ? tokens['bg-page'] : tokens.text;
}

function hasYears(months: readonly ShownMonth[]): boolean {
  return months[0]?.month.slice(0, 4) !== months.at(-1)?.month.slice(0, 4);
}

function tooltipOf(point: unknown, { cells, formats, t }: Parts): HTMLElement | string {
  if (typeof point !== 'object' || point === null || !('dataIndex' in point)) return '';
  const cell = typeof point.dataIndex === 'number' ? cells[point.dataIndex] : undefined;
  if (cell === undefined) return '';
  const { category, month, planFen, actualFen, usedBp } = cell;
  const title = t('budget.charts.heat.cell', { replace: { category, month: formats.month(month) } });
  return chartTooltip(title, [
    [t('common.word.plan'), formats.moneyWithUnit(planFen)],
    [t('common.word.actual'), formats.moneyWithUnit(actualFen)],
    [
      t('budget.charts.heat.modes.share'),
      usedBp === null ? t('budget.charts.heat.unplanned') : formats.percent(usedBp),
    ],
  ]);
}
