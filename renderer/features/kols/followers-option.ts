import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { addDays, daysBetween } from '#shared/values/day.ts';

type Parts = {
  readonly followers: KolPage['followers'];
  readonly formats: Formats;
  readonly label: string;
  readonly tokens: Tokens;
};

const TICKS = 4;

/** Counts at their days: a point each, held together by a line. The axis begins near the least of them. */
export function followersOption({ followers, formats, label, tokens }: Parts): ChartOption {
  const [first] = followers;
  const last = followers.at(-1);
  if (first === undefined || last === undefined) return {};
  const start = first.day;
  const span = Math.max(1, daysBetween(start, last.day));
  const ticks = Array.from({ length: TICKS }, (_, at) => Math.round((span * at) / (TICKS - 1)));
  return {
    grid: { left: 4, right: 28, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      min: 0,
      max: span,
      splitLine: { show: false },
      axisLine: { show: true, onZero: false },
      axisTick: { show: true, customValues: ticks },
      axisLabel: {
        customValues: ticks,
        formatter: (at: number) => formats.day(addDays(start, at), 'short'),
        hideOverlap: true,
      },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 3,
      axisLabel: { formatter: (count: number) => formats.compact(count, 2) },
    },
    tooltip: {
      trigger: 'item',
      formatter: (point: unknown) => tooltipOf(point, { followers, formats, label }),
    },
    series: [
      {
        id: 'followers',
        type: 'line',
        symbol: 'circle',
        symbolSize: 6,
        lineStyle: { color: tokens['ch-actual'], width: 2.25 },
        itemStyle: { color: tokens['ch-actual'] },
        data: followers.map(({ day, count }) => [daysBetween(start, day), count]),
      },
    ],
  };
}

function tooltipOf(
  point: unknown,
  { followers, formats, label }: Omit<Parts, 'tokens'>,
): HTMLElement | string {
  if (typeof point !== 'object' || point === null || !('dataIndex' in point)) return '';
  const { dataIndex } = point;
  const counted = typeof dataIndex === 'number' ? followers[dataIndex] : undefined;
  if (counted === undefined) return '';
  return chartTooltip(formats.day(counted.day), [[label, formats.count(counted.count)]]);
}
