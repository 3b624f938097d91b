import type { TFunction } from 'i18next';
import type { ChartOption } from '#renderer/ui/chart/chart-option.ts';
import { chartTooltip } from '#renderer/ui/chart/chart-tooltip.ts';
import { type ChartUnit, inUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { waterfallOption } from '#renderer/ui/chart/waterfall-option.ts';
import type { Tokens } from '#renderer/ui/theme-tokens.ts';
import type { CategoryHue } from '#shared/domain/budget/category.ts';
import type { Waterfall } from '#shared/domain/versions/waterfall.ts';
import { type Fen, ZERO_FEN } from '#shared/values/money.ts';

/** A bar of the waterfall: a sum that stands on the ground, or a step between two sums. */
export type WaterfallBar = {
  readonly name: string;
  readonly startFen: Fen;
  readonly endFen: Fen;
  /** Null for the two sums. */
  readonly byFen: Fen | null;
  readonly hue: CategoryHue;
};

type Parts = {
  readonly bars: readonly WaterfallBar[];
  readonly unit: ChartUnit;
  readonly tokens: Tokens;
  readonly formats: Formats;
  readonly t: TFunction;
};

export type WaterfallNames = {
  readonly from: string;
  readonly to: string;
  readonly rest: (count: number) => string;
};

export function waterfallBars(
  { fromFen, steps, toFen }: Waterfall,
  names: WaterfallNames,
): readonly WaterfallBar[] {
  return [
    { name: names.from, startFen: ZERO_FEN, endFen: fromFen, byFen: null, hue: 'other' },
    ...steps.map(({ id, name, startFen, endFen, byFen, count, hue }) => ({
      name: id === 'rest' ? names.rest(count) : name,
      startFen,
      endFen,
      byFen,
      hue,
    })),
    { name: names.to, startFen: ZERO_FEN, endFen: toFen, byFen: null, hue: 'other' },
  ];
}

/** The plan's two sums at the ends, each category or line a step in its hue. */
export function versionsOption({ bars, unit, tokens, formats, t }: Parts): ChartOption {
  return waterfallOption({
    tokens,
    shapes: bars.map((bar) => {
      const isSum = bar.byFen === null;
      return {
        name: bar.name,
        start: inUnit(bar.startFen, unit),
        end: inUnit(bar.endFen, unit),
        isSum,
        fill: isSum ? tokens['ch-actual'] : tokens[`cat-${bar.hue}`],
        label: isSum ? unitText(bar.endFen, unit) : signedText(bar, unit),
      };
    }),
    tooltip: (index) => tooltipOf(bars[index], formats, t),
  });
}

export function signedText({ byFen }: Pick<WaterfallBar, 'byFen'>, unit: ChartUnit): string {
  const text = unitText(byFen ?? ZERO_FEN, unit);
  return (byFen ?? 0) > 0 ? `+${text}` : text;
}

function tooltipOf(bar: WaterfallBar | undefined, formats: Formats, t: TFunction): HTMLElement | string {
  if (bar === undefined) return '';
  const sum: [string, string] = [t('versions.chart.columns.sum'), formats.money(bar.endFen)];
  return chartTooltip(
    bar.name,
    bar.byFen === null ? [sum] : [[t('versions.chart.columns.by'), formats.moneyChange(bar.byFen)], sum],
  );
}
