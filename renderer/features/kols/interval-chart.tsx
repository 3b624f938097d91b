import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { Tier } from '#shared/domain/kols/kol-kinds.ts';
import { rateBetween } from '#shared/domain/kols/result-chain.ts';
import { resultCosts } from '#shared/domain/kols/result-costs.ts';
import type { Results } from '#shared/domain/kols/result-sums.ts';
import { fen } from '#shared/values/money.ts';
import { INTERVAL_AXIS, INTERVAL_ROW, type IntervalMark, intervalOption } from './interval-option.ts';
import { cpaRange, type Range, returnRange } from './measures.ts';
import { tierColors } from './tier-colors.ts';
import { type KolWords, useKolWords } from './use-kol-words.ts';

/** A KOL or a tier whose figures are held against those of others. */
export type Measured = { readonly name: string; readonly tier: Tier; readonly results: Results };

type Props = {
  readonly items: readonly Measured[];
  readonly what: 'tiers' | 'kols';
};

const shownMeasures = ['conversion', 'cpa', 'return'] as const;
type Shown = (typeof shownMeasures)[number];

/** One figure of each beside the others, with the range that it lies in. */
export function IntervalChart({ items, what }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const words = useKolWords();
  const [shown, setShown] = useState<Shown>('conversion');
  const figures = useMemo(
    () => items.flatMap((item) => ({ item, ...figureOf(shown, item.results, words) })),
    [items, shown, words],
  );
  const label = t(`kols.compare.${shown}`);
  const option = useMemo(() => {
    const colors = tierColors(tokens);
    const marks = figures.flatMap(({ item, value, range, text, rangeText }): IntervalMark[] => {
      if (value === null) return [];
      const lines = [
        [label, text],
        [t('kols.compare.interval'), rangeText],
      ] as const;
      const bounds = range ?? { low: value, high: value };
      return [
        { name: item.name, value, low: bounds.low, high: bounds.high, color: colors[item.tier], lines },
      ];
    });
    return { marks, drawn: intervalOption({ marks, axisText: axisTexts(words)[shown], tokens }) };
  }, [figures, label, shown, t, tokens, words]);
  if (items.length === 0) return null;
  return (
    <Section
      title={t(`kols.compare.section.${what}`)}
      control={
        <Segmented
          label={t('kols.compare.choose')}
          options={shownMeasures.map((value) => ({ value, label: t(`kols.compare.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      }
    >
      <Chart
        title={t(`kols.compare.title.${shown}`)}
        unit={t(`kols.compare.unit.${shown}`)}
        description={t(`kols.compare.description.${what}`)}
        option={option.drawn}
        height={Math.max(1, option.marks.length) * INTERVAL_ROW + INTERVAL_AXIS}
        data={{
          columns: [t('common.word.name'), label, t('kols.compare.interval')],
          rows: figures.map(({ item, text, rangeText }) => [item.name, text, rangeText]),
        }}
        fileName={t('kols.compare.file')}
      />
    </Section>
  );
}

type Figure = {
  readonly value: number | null;
  readonly range: Range | null;
  readonly text: string;
  readonly rangeText: string;
};

function figureOf(shown: Shown, results: Results, words: KolWords): Figure {
  if (shown === 'conversion') {
    const { rate, interval } = rateBetween(results, 'click', 'purchaseCount');
    return {
      value: rate,
      range: interval,
      text: words.rate(rate, words.missing),
      rangeText: words.interval(interval),
    };
  }
  const { cpaFen, purchaseReturn } = resultCosts(results);
  if (shown === 'cpa') {
    const range = cpaRange(results);
    return {
      value: cpaFen,
      range,
      text: words.cost(cpaFen, words.missing),
      rangeText: words.costRange(range),
    };
  }
  const range = returnRange(results);
  return {
    value: purchaseReturn,
    range,
    text: words.times(purchaseReturn, words.missing),
    rangeText: words.timesRange(range),
  };
}

function axisTexts(words: KolWords): Readonly<Record<Shown, (value: number) => string>> {
  return {
    conversion: (value) => words.rate(value),
    cpa: (value) => words.cost(fen(Math.round(value))).replace(/\.\d+$/, ''),
    return: (value) => words.count(value),
  };
}
