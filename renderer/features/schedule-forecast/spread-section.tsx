import { useMemo } from 'react';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import type { ChartData } from '#renderer/ui/chart/chart-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import { curveOption } from './curve-option.ts';
import { endDay, type FinishRow } from './finish-rows.ts';
import { type Telling, useTelling } from './forecast-telling.ts';
import { binText, drawCount, histogramOption } from './histogram-option.ts';

const HEIGHT = 240;

type Props = { readonly row: FinishRow };

/** How the finish that was chosen spreads: as a histogram, and as the chance of being done by a day. */
export function SpreadSection({ row }: Props) {
  const telling = useTelling();
  const { t, nameOf } = telling;
  return (
    <Section title={t('timelineForecast.spread.title')} unit={nameOf(row)}>
      <div className="tz-sim-pair">
        <Histogram row={row} />
        <Curve row={row} />
      </div>
    </Section>
  );
}

function Histogram({ row }: Props) {
  const telling = useTelling();
  const { tokens } = useLook();
  const option = useMemo(() => histogramOption(row, tokens, telling), [row, tokens, telling]);
  const { t } = telling;
  return (
    <Chart
      title={histogramFinding(row, telling)}
      unit={t('timelineForecast.spread.histogram.unit')}
      description={t('timelineForecast.spread.histogram.description', { replace: datesOf(row, telling) })}
      option={option}
      height={HEIGHT}
      data={histogramData(row, telling)}
      fileName={t('timelineForecast.spread.histogram.file')}
    />
  );
}

function Curve({ row }: Props) {
  const telling = useTelling();
  const { tokens } = useLook();
  const option = useMemo(() => curveOption(row, tokens, telling), [row, tokens, telling]);
  const { t } = telling;
  const dates = datesOf(row, telling);
  return (
    <Chart
      title={t(`timelineForecast.spread.curve.${isFixed(row) ? 'fixed' : 'title'}`, { replace: dates })}
      unit={t('timelineForecast.spread.curve.unit')}
      description={t('timelineForecast.spread.curve.description', { replace: dates })}
      option={option}
      height={HEIGHT}
      data={curveData(row, telling)}
      fileName={t('timelineForecast.spread.curve.file')}
    />
  );
}

function datesOf(row: FinishRow, { nameOf, ends }: Telling) {
  const { p10, p50, p80, p90 } = row.finish;
  return { name: nameOf(row), p10: ends(p10), p50: ends(p50), p80: ends(p80), p90: ends(p90) };
}

function isFixed({ finish }: FinishRow): boolean {
  return finish.curve[0] === finish.curve[100];
}

function histogramFinding(row: FinishRow, telling: Telling): string {
  const { t, chance, ends } = telling;
  const { deadline } = row.finish;
  const dates = datesOf(row, telling);
  if (isFixed(row)) return t('timelineForecast.spread.histogram.fixed', { replace: dates });
  if (deadline === null) return t('timelineForecast.spread.histogram.free', { replace: dates });
  const due = { ...dates, deadline: ends(deadline.at), share: chance(1 - deadline.chance) };
  return t(`timelineForecast.spread.histogram.${deadline.chance === 1 ? 'never' : 'late'}`, { replace: due });
}

function histogramData({ finish }: FinishRow, telling: Telling): ChartData {
  const { t, percent } = telling;
  const total = drawCount(finish);
  return {
    columns: [
      t('timelineForecast.spread.histogram.day'),
      t('timelineForecast.spread.histogram.share'),
      t('timelineForecast.spread.curve.share'),
    ],
    rows: finish.histogram.map((bin, at) => {
      const before = drawCount({ histogram: finish.histogram.slice(0, at + 1) });
      return [binText(bin, telling), percent(bin.draws / total, 1), percent(before / total, 1)];
    }),
  };
}

/** Each day once, with the most that is known of it. */
function curveData({ finish }: FinishRow, { t, formats }: Telling): ChartData {
  const byDay = new Map(finish.curve.map((at, percent) => [endDay(at), percent]));
  return {
    columns: [t('timelineForecast.spread.histogram.day'), t('timelineForecast.spread.curve.share')],
    rows: [...byDay].map(([day, percent]) => [formats.day(day), String(percent)]),
  };
}
