import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { type ChartUnit, chartUnit, unitText } from '#renderer/ui/chart/chart-unit.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Comparison } from '#shared/domain/versions/comparison.ts';
import type { ComparisonSums } from '#shared/domain/versions/comparison-sums.ts';
import { waterfall } from '#shared/domain/versions/waterfall.ts';
import { fen } from '#shared/values/money.ts';
import { useVersionWords } from './use-version-words.ts';
import { type WaterfallLevel, waterfallLevels } from './versions-search.ts';
import { type WaterfallBar, signedText, versionsOption, waterfallBars } from './waterfall-option.ts';

type Props = {
  readonly comparison: Comparison;
  readonly sums: ComparisonSums;
  readonly level: WaterfallLevel;
  readonly onLevel: (level: WaterfallLevel) => void;
};

const HEIGHT = 240;
/** As many lines as can be told apart; the smaller differences stand together. */
const MOST_LINES = 10;

/** From one version's plan to the other's, category by category or line by line. */
export function WaterfallChart({ comparison, sums, level, onLevel }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const { nameOf } = useVersionWords();
  const bars = useMemo(
    () =>
      waterfallBars(waterfall(comparison, sums, level, MOST_LINES), {
        from: nameOf(comparison.from),
        to: nameOf(comparison.to),
        rest: (count) => t('versions.chart.rest', { count }),
      }),
    [comparison, sums, level, nameOf, t],
  );
  const unit = useMemo(() => chartUnit(largestOf(bars), formats.language), [bars, formats]);
  const option = useMemo(
    () => versionsOption({ bars, unit, tokens, formats, t }),
    [bars, unit, tokens, formats, t],
  );
  const names = { from: nameOf(comparison.from), to: nameOf(comparison.to) };
  const { byFen } = sums.all;
  const money = formats.moneyWithUnit(fen(Math.abs(byFen)));
  const finding = byFen === 0 ? 'even' : byFen > 0 ? 'more' : 'less';
  return (
    <Chart
      title={t(`versions.chart.${finding}`, { replace: { ...names, money } })}
      unit={t('ui.amount.unit', { unit: t(`budget.charts.units.${unit.name}`) })}
      description={useDescription(bars, unit, names)}
      option={option}
      height={HEIGHT}
      data={{
        columns: (['step', 'by', 'sum'] as const).map((column) => t(`versions.chart.columns.${column}`)),
        rows: bars.map((bar) => [
          bar.name,
          bar.byFen === null ? '' : formats.moneyChange(bar.byFen),
          formats.money(bar.endFen),
        ]),
      }}
      fileName={t('versions.chart.file')}
      control={
        <Segmented
          label={t('versions.chart.levelLabel')}
          options={waterfallLevels.map((value) => ({ value, label: t(`versions.chart.level.${value}`) }))}
          value={level}
          onChange={onLevel}
        />
      }
    />
  );
}

function largestOf(bars: readonly WaterfallBar[]) {
  return bars.map(({ endFen }) => fen(Math.abs(endFen))).reduce((most, each) => (each > most ? each : most));
}

function useDescription(
  bars: readonly WaterfallBar[],
  unit: ChartUnit,
  names: { readonly from: string; readonly to: string },
): string {
  const { t } = useTranslation();
  const steps = bars
    .filter(({ byFen }) => byFen !== null)
    .map((bar) => t('versions.chart.step', { replace: { name: bar.name, money: signedText(bar, unit) } }))
    .join(t('common.separator.clause'));
  const written = (bar: WaterfallBar | undefined) => (bar === undefined ? '' : unitText(bar.endFen, unit));
  return t('versions.chart.description', {
    replace: {
      ...names,
      start: written(bars[0]),
      end: written(bars.at(-1)),
      steps: steps === '' ? t('versions.chart.noSteps') : steps,
    },
  });
}
