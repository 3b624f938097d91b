import { useMemo } from 'react';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import type { ChartData } from '#renderer/ui/chart/chart-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { KeptSchedule } from '#shared/domain/timeline/kept-schedule.ts';
import { daysBetween } from '#shared/values/day.ts';
import { endDay, type FinishRow } from './finish-rows.ts';
import { type Telling, useTelling } from './forecast-telling.ts';
import { type KeptPoint, keptPoints } from './kept-trend.ts';
import { trendOption } from './trend-option.ts';

const HEIGHT = 220;
const DAYS_PER_WEEK = 7;

type Props = { readonly kept: readonly KeptSchedule[]; readonly row: FinishRow };

/** What was foretold of the chosen finish, week by week. */
export function TrendSection({ kept, row }: Props) {
  const telling = useTelling();
  const { t, nameOf } = telling;
  const points = useMemo(() => keptPoints(kept, row.finish.taskId), [kept, row.finish.taskId]);
  return (
    <Section title={t('timelineForecast.trend.title')} unit={nameOf(row)}>
      {points.length === 0 ? (
        <p className="tz-sim-calm">
          {kept.length === 0
            ? t('timelineForecast.trend.none')
            : t('timelineForecast.trend.notKept', { replace: { name: nameOf(row) } })}
        </p>
      ) : (
        <Trend points={points} name={nameOf(row)} />
      )}
    </Section>
  );
}

function Trend({ points, name }: { readonly points: readonly KeptPoint[]; readonly name: string }) {
  const telling = useTelling();
  const { tokens } = useLook();
  const option = useMemo(() => trendOption(points, HEIGHT, tokens, telling), [points, tokens, telling]);
  const { t } = telling;
  return (
    <Chart
      title={trendFinding(points, name, telling)}
      unit={t('timelineForecast.trend.unit')}
      description={t('timelineForecast.trend.description')}
      option={option}
      height={HEIGHT}
      data={trendData(points, telling)}
      fileName={t('timelineForecast.trend.file')}
    />
  );
}

function trendFinding(points: readonly KeptPoint[], name: string, { t, formats, ends }: Telling): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return '';
  const to = ends(last.finish.p80);
  if (first === last) {
    return t('timelineForecast.trend.one', {
      replace: { name, week: formats.day(last.week, 'short'), p80: to },
    });
  }
  const [was, is] = [endDay(first.finish.p80), endDay(last.finish.p80)];
  const weeks = Math.round(daysBetween(first.week, last.week) / DAYS_PER_WEEK);
  const move = was === is ? 'same' : was < is ? 'later' : 'earlier';
  return t(`timelineForecast.trend.${move}`, {
    count: weeks,
    replace: { name, from: ends(first.finish.p80), to, weeks: formats.count(weeks) },
  });
}

function trendData(points: readonly KeptPoint[], { t, formats, ends, chance }: Telling): ChartData {
  return {
    columns: [
      t('timelineForecast.trend.week'),
      t('timelineForecast.trend.p10'),
      t('timelineForecast.table.p50'),
      t('timelineForecast.table.p80'),
      t('timelineForecast.trend.p90'),
      t('timelineForecast.table.deadline'),
      t('timelineForecast.trend.chance'),
    ],
    rows: points.map(({ week, finish: { p10, p50, p80, p90, deadline } }) => [
      formats.day(week),
      ...[p10, p50, p80, p90].map(ends),
      deadline === null ? '' : ends(deadline.at),
      deadline === null ? '' : chance(deadline.chance),
    ]),
  };
}
