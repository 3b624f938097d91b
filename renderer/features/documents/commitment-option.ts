import type { TFunction } from 'i18next';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type ChartUnit, inUnit } from '#renderer/ui/chart/chart-unit.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import type { CommitmentBar } from './commitment-bars.ts';

type Parts = {
  readonly bars: readonly CommitmentBar[];
  readonly unit: ChartUnit;
  readonly tokens: Tokens;
  readonly formats: Formats;
  readonly t: TFunction;
};

const BAR = 12;
const NAME_WIDTH = 144;

/** A bar a line: spent, then bound, then free; what is bound beyond the plan is red. A tick marks the plan. */
export function commitmentOption(parts: Parts): ChartOption {
  const { bars, unit, tokens } = parts;
  const series = (id: string, color: string, value: (bar: CommitmentBar) => number) => ({
    id,
    type: 'bar' as const,
    stack: 'money',
    barWidth: BAR,
    itemStyle: { color },
    emphasis: { disabled: true },
    data: bars.map((bar) => value(bar) / unit.fenPerUnit),
  });
  return {
    grid: { left: 4, right: 16, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ line }) => line.name),
      axisTick: { show: false },
      axisLabel: { color: tokens.text, width: NAME_WIDTH, overflow: 'truncate' },
    },
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, parts) },
    series: [
      series('actual', tokens['ch-actual'], ({ actualFen }) => Math.max(0, actualFen)),
      series('open', tokens.accent, (bar) => withinPlan(bar)),
      series('over', tokens.bad, (bar) => bar.openFen - withinPlan(bar)),
      series('available', tokens['ch-tol'], ({ availableFen }) => Math.max(0, availableFen)),
      {
        id: 'plan',
        type: 'scatter',
        silent: true,
        symbol: 'rect',
        symbolSize: [2, BAR + 6],
        itemStyle: { color: tokens['ch-plan'], opacity: 1 },
        data: bars.map(({ planFen }, index) => [inUnit(planFen, unit), index]),
      },
    ],
  };
}

/** What of the open commitments the plan still covers. */
function withinPlan({ planFen, actualFen, openFen }: CommitmentBar): number {
  return Math.max(0, Math.min(openFen, planFen - actualFen));
}

function tooltipOf(point: unknown, { bars, formats, t }: Parts): HTMLElement | string {
  if (typeof point !== 'object' || point === null || !('dataIndex' in point)) return '';
  const { dataIndex } = point;
  const bar = typeof dataIndex === 'number' ? bars[dataIndex] : undefined;
  if (bar === undefined) return '';
  const { planFen, actualFen, openFen, availableFen } = bar;
  return chartTooltip(bar.line.name, [
    [t('common.word.plan'), formats.moneyWithUnit(planFen)],
    [t('common.word.actual'), formats.moneyWithUnit(actualFen)],
    [t('documents.openPart'), formats.moneyWithUnit(openFen)],
    [t('common.word.available'), formats.moneyWithUnit(availableFen)],
  ]);
}
