import { useMemo } from 'react';
import { Explained } from '#renderer/ui/explained.tsx';
import { MINUS } from '#renderer/ui/formats.ts';
import { Section } from '#renderer/ui/section.tsx';
import type { Schedule } from '#shared/domain/schedule/schedule.ts';
import {
  type AheadScore,
  finishFacts,
  type ForecastScore,
  forecastCases,
  scoreOf,
  scoresAhead,
  type WorkingDays,
} from '#shared/domain/timeline/forecast-score.ts';
import type { KeptSchedule } from '#shared/domain/timeline/kept-schedule.ts';
import { minuteOf } from '#shared/values/moment.ts';
import { type Telling, useTelling } from './forecast-telling.ts';
import type { Plan } from './schedule-forecast-data.ts';

type Props = { readonly kept: readonly KeptSchedule[]; readonly plan: Plan };

const scored = ['error', 'bias', 'plan', 'hits', 'brier'] as const;

/** How far off past forecasts were, now that facts are in: by how long before they were made, and in all. */
export function ScoreSection({ kept, plan: { timeline, schedule } }: Props) {
  const { t } = useTelling();
  const cases = useMemo(
    () =>
      schedule === null
        ? []
        : forecastCases(kept, finishFacts(timeline.tasks), workingDaysIn(schedule, timeline.settings.units)),
    [kept, timeline, schedule],
  );
  const explained = scored.map((name) => t(`timelineForecast.score.explain.${name}`));
  return (
    <Section
      title={t('timelineForecast.score.title')}
      unit={
        <Explained lines={[...explained, t('timelineForecast.score.explain.source')]}>
          {t('timelineForecast.score.unit')}
        </Explained>
      }
    >
      {cases.length === 0 ? (
        <p className="tz-sim-calm">{t('timelineForecast.score.none')}</p>
      ) : (
        <ScoreTable ahead={scoresAhead(cases)} all={scoreOf(cases)} />
      )}
    </Section>
  );
}

type TableProps = { readonly ahead: readonly AheadScore[]; readonly all: ForecastScore };

function ScoreTable({ ahead, all }: TableProps) {
  const { t } = useTelling();
  return (
    <div className="tz-sim-scroll">
      <table className="tz-sim-table">
        <thead>
          <tr>
            <th scope="col" className="tz-sim-words">
              {t('timelineForecast.score.ahead')}
            </th>
            <th scope="col">{t('timelineForecast.score.cases')}</th>
            {scored.map((name) => (
              <th key={name} scope="col">
                {t(`timelineForecast.score.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ahead.map((score) => (
            <ScoreRow key={score.fromWeeks} name={bandName(score, t)} score={score} />
          ))}
          <ScoreRow name={t('timelineForecast.score.all')} score={all} />
        </tbody>
      </table>
    </div>
  );
}

function bandName({ fromWeeks, toWeeks }: AheadScore, t: Telling['t']): string {
  return toWeeks === null
    ? t('timelineForecast.score.weeksMore', { from: String(fromWeeks) })
    : t('timelineForecast.score.weeks', { from: String(fromWeeks), to: String(toWeeks) });
}

function ScoreRow({ name, score }: { readonly name: string; readonly score: ForecastScore }) {
  const { formats, chance } = useTelling();
  const { caseCount, errorDays, biasDays, planErrorDays, hitShare, brier } = score;
  return (
    <tr>
      <th scope="row" className="tz-sim-words">
        {name}
      </th>
      <td>{formats.count(caseCount)}</td>
      <td>{decimal(errorDays, 1)}</td>
      <td>{signed(biasDays)}</td>
      <td>{decimal(planErrorDays, 1)}</td>
      <td>{hitShare === null ? '\u2013' : chance(hitShare)}</td>
      <td>{decimal(brier, 2)}</td>
    </tr>
  );
}

function decimal(value: number | null, decimals: number): string {
  return value === null ? '\u2013' : value.toFixed(decimals).replace('-', MINUS);
}

function signed(value: number | null): string {
  const text = decimal(value, 1);
  return value !== null && value > 0 ? `+${text}` : text;
}

/** Working days on the plan's own calendar. */
function workingDaysIn(
  { network }: Schedule,
  { minutesPerDay }: { readonly minutesPerDay: number },
): WorkingDays {
  const [calendar] = network.calendars;
  return (from, to) =>
    calendar === undefined ? 0 : calendar.between(minuteOf(from), minuteOf(to)) / minutesPerDay;
}
