import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type Tokens, pixels } from '#renderer/ui/theme-tokens.ts';
import type { TierShare } from './tier-shares.ts';

type Row = TierShare & { readonly name: string; readonly color: string };

type Parts = {
  readonly rows: readonly Row[];
  /** What the two bars of a row are. */
  readonly cost: string;
  readonly result: string;
  readonly percent: (share: number | null) => string;
  readonly tokens: Tokens;
};

const WHOLE = 100;
const BAR = 12;

/** Two bars a tier: hollow what it takes of the cost, solid what it brings; each says what it is. */
export function shareOption(parts: Parts): ChartOption {
  const { rows, cost, result, percent, tokens } = parts;
  const series = (id: 'cost' | 'result', name: string) => ({
    id,
    type: 'bar' as const,
    barWidth: BAR,
    barGap: '20%',
    data: rows.map((row) => ({ value: (row[id] ?? 0) * WHOLE, itemStyle: styleOf(row, id) })),
    label: {
      show: true,
      position: 'right' as const,
      color: tokens['text-2'],
      fontSize: pixels(tokens['fs-12']),
      formatter: ({ dataIndex }: { readonly dataIndex: number }) =>
        `${name} ${percent(rows[dataIndex]?.[id] ?? null)}`,
    },
    emphasis: { disabled: true },
  });
  return {
    grid: { left: 4, right: 120, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: 'value', min: 0, splitNumber: 4 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ name }) => name),
      axisTick: { show: false },
      axisLabel: { color: tokens.text },
    },
    tooltip: { trigger: 'item', formatter: (point: unknown) => tooltipOf(point, parts) },
    series: [series('cost', cost), series('result', result)],
  };
}

function styleOf({ color }: Row, id: 'cost' | 'result') {
  return id === 'result' ? { color } : { color: 'transparent', borderColor: color, borderWidth: 1.5 };
}

function tooltipOf(point: unknown, { rows, cost, result, percent }: Parts): HTMLElement | string {
  if (typeof point !== 'object' || point === null || !('dataIndex' in point)) return '';
  const { dataIndex } = point;
  const row = typeof dataIndex === 'number' ? rows[dataIndex] : undefined;
  if (row === undefined) return '';
  return chartTooltip(row.name, [
    [cost, percent(row.cost)],
    [result, percent(row.result)],
  ]);
}
