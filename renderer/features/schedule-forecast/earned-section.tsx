import { useMemo } from 'react';
import { Chart } from '#renderer/ui/chart/chart.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useLook } from '#renderer/ui/theme-context.ts';
import type { KeptSchedule } from '#shared/domain/timeline/kept-schedule.ts';
import { type IndexPoint, indexPoints, useEarned } from './earned-data.ts';
import { EarnedTable } from './earned-table.tsx';
import { useTelling } from './forecast-telling.ts';
import { indexOption, indexText } from './index-option.ts';
import type { Plan } from './schedule-forecast-data.ts';

const HEIGHT = 200;

type Props = { readonly plan: Plan; readonly kept: readonly KeptSchedule[] };

/** What the work that is done was to cost, by phase; and how its indices went week by week. */
export function EarnedSection({ plan, kept }: Props) {
  const { t, formats } = useTelling();
  const rows = useEarned(plan);
  const points = useMemo(() => indexPoints(kept), [kept]);
  const unit = t('forecast.unit', { unit: t(`common.unit.${formats.moneyUnit}`) });
  return (
    <Section title={t('timelineForecast.earned.title')} unit={unit}>
      {rows.length === 0 ? (
        <p className="tz-sim-calm">{t('timelineForecast.earned.none')}</p>
      ) : (
        <>
          <EarnedTable rows={rows} tasks={plan.timeline.tasks} />
          {points.length === 0 ? (
            <p className="tz-sim-calm">{t('timelineForecast.earned.trendNone')}</p>
          ) : (
            <Indices points={points} />
          )}
        </>
      )}
    </Section>
  );
}

function Indices({ points }: { readonly points: readonly IndexPoint[] }) {
  const telling = useTelling();
  const { tokens } = useLook();
  const { t, formats } = telling;
  const option = useMemo(() => indexOption(points, HEIGHT, tokens, telling), [points, tokens, telling]);
  const last = points.at(-1);
  const said = { spi: indexText(last?.spi ?? null), cpi: indexText(last?.cpi ?? null) };
  return (
    <Chart
      title={t('timelineForecast.earned.finding', said)}
      unit={t('timelineForecast.earned.trendUnit')}
      description={t('timelineForecast.earned.trendDescription', said)}
      option={option}
      height={HEIGHT}
      data={{
        columns: [
          t('timelineForecast.trend.week'),
          t('timelineForecast.earned.spi'),
          t('timelineForecast.earned.cpi'),
        ],
        rows: points.map(({ week, spi, cpi }) => [formats.day(week), indexText(spi), indexText(cpi)]),
      }}
      fileName={t('timelineForecast.earned.file')}
    />
  );
}
