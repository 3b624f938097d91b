import { Said } from '#renderer/ui/said.tsx';
import { type FinishRow, nextRow } from './finish-rows.ts';
import { type Telling, useTelling } from './forecast-telling.ts';
import type { Plan } from './schedule-forecast-data.ts';
import type { Simulating } from './use-simulation.ts';

type Props = {
  readonly plan: Plan;
  readonly simulating: Simulating;
  readonly rows: readonly FinishRow[];
};

/** How likely what comes next is in time, and when the whole plan is done. */
export function ScheduleForecastSentence({ plan, simulating, rows }: Props) {
  const telling = useTelling();
  const { t } = telling;
  const next = nextRow(rows);
  if (plan.timeline.tasks.length === 0) return t('timelineForecast.sentence.nothing');
  if (simulating.result === undefined || next === undefined) {
    return t(`timelineForecast.sentence.${waitingFor(plan, simulating)}`);
  }
  return (
    <>
      <Next row={next} telling={telling} />
      <End rows={rows} next={next} telling={telling} />
    </>
  );
}

function waitingFor({ estimated }: Plan, { share }: Simulating): 'running' | 'noEstimates' | 'notYet' {
  if (share !== null) return 'running';
  return estimated.length === 0 ? 'noEstimates' : 'notYet';
}

type NextProps = { readonly row: FinishRow; readonly telling: Telling };

function Next({ row, telling }: NextProps) {
  const { nameOf, ends, chance } = telling;
  const { p50, p80, deadline } = row.finish;
  const dates = { name: nameOf(row), p50: ends(p50), p80: ends(p80) };
  if (row.kind === 'end') return <Said text="timelineForecast.sentence.endOnly" values={dates} />;
  if (deadline === null) return <Said text="timelineForecast.sentence.noDeadline" values={dates} />;
  return (
    <Said
      text={
        row.kind === 'gate' ? 'timelineForecast.sentence.gateDeadline' : 'timelineForecast.sentence.deadline'
      }
      values={{ ...dates, deadline: ends(deadline.at), chance: chance(deadline.chance) }}
    />
  );
}

function End({ rows, next, telling }: Pick<Props, 'rows'> & { next: FinishRow; telling: Telling }) {
  const { t, ends } = telling;
  const end = rows.find(({ kind }) => kind === 'end');
  if (end === undefined || next.kind === 'end') return null;
  return (
    <>
      {t('common.separator.clause')}
      <Said text="timelineForecast.sentence.end" values={{ p80: ends(end.finish.p80) }} />
    </>
  );
}
