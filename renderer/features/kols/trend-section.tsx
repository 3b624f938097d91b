import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { measured } from '#shared/domain/kols/result-sums.ts';
import { trendOption } from './trend-option.ts';
import { useKolWords } from './use-kol-words.ts';
import { weeksOf } from './weeks.ts';

type Props = { readonly trend: KolPage['trend'] };

const shownMeasures = ['exposure', 'click', 'purchaseCount'] as const;
type Shown = (typeof shownMeasures)[number];
const HEIGHT = 180;

/** Week by week; a week that nobody measured is a gap. */
export function TrendSection({ trend }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('kols.trend.section')}>
      {trend.length === 0 ? (
        <p className="tz-kol-none">{t('kols.trend.none')}</p>
      ) : (
        <TrendChart trend={trend} />
      )}
    </Section>
  );
}

function TrendChart({ trend }: Props) {
  const { t } = useTranslation();
  const { tokens } = useLook();
  const formats = useFormats();
  const words = useKolWords();
  const [shown, setShown] = useState<Shown>('purchaseCount');
  const weeks = useMemo(() => weeksOf(trend), [trend]);
  const values = useMemo(() => weeks.map(({ results }) => measured(results, shown)), [weeks, shown]);
  const name = t(`kols.measure.${shown}`);
  const option = useMemo(
    () =>
      trendOption({
        names: weeks.map(({ monday }) => formats.day(monday, 'short')),
        values,
        valueText: (value) => words.count(value, words.missing),
        axisText: (count) => formats.compact(count),
        label: name,
        tokens,
      }),
    [weeks, values, formats, words, name, tokens],
  );
  return (
    <Chart
      title={t('kols.trend.title', { replace: { measure: name } })}
      unit={t('kols.trend.unit')}
      description={t('kols.trend.description')}
      option={option}
      height={HEIGHT}
      control={
        <Segmented
          label={t('kols.trend.choose')}
          options={shownMeasures.map((value) => ({ value, label: t(`kols.measure.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      }
      data={{
        columns: [t('kols.trend.week'), ...shownMeasures.map((measure) => t(`kols.measure.${measure}`))],
        rows: weeks.map(({ monday, results }) => [
          formats.day(monday),
          ...shownMeasures.map((measure) => words.count(measured(results, measure), words.missing)),
        ]),
      }}
      fileName={t('kols.trend.file')}
    />
  );
}
