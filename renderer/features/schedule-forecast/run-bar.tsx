import { Button, Progress } from 'antd';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { yearsNotAnnounced } from '#shared/domain/schedule/national-calendar.ts';
import { useTelling } from './forecast-telling.ts';
import type { Plan } from './schedule-forecast-data.ts';
import type { Simulating } from './use-simulation.ts';

/** So many draws that the chances are good to about 1.4, 0.7 and 0.3 points. */
export const drawChoices = ['5000', '20000', '100000'] as const;
export type DrawChoice = (typeof drawChoices)[number];

type Props = {
  readonly plan: Plan;
  readonly simulating: Simulating;
  readonly draws: DrawChoice;
  readonly onDraws: (draws: DrawChoice) => void;
};

/** How many draws, the button that makes them, how far they are; and of what the result is. */
export function RunBar({ plan, simulating, draws, onDraws }: Props) {
  const { t, formats } = useTelling();
  const { result, share } = simulating;
  const options = drawChoices.map((value) => ({ value, label: formats.count(Number(value)) }));
  return (
    <section className="tz-sim-bar" aria-label={t('timelineForecast.run.label')}>
      <span aria-hidden="true">{t('timelineForecast.run.draws')}</span>
      <Segmented label={t('timelineForecast.run.draws')} options={options} value={draws} onChange={onDraws} />
      {share === null ? (
        <Button size="small" onClick={() => simulating.run(Number(draws))}>
          {t(result === undefined ? 'timelineForecast.run.run' : 'timelineForecast.run.again')}
        </Button>
      ) : (
        <output className="tz-sim-running">
          <Progress
            percent={Math.round(share * 100)}
            size="small"
            aria-label={t('timelineForecast.run.running')}
          />
          <Button size="small" onClick={simulating.stop}>
            {t('timelineForecast.run.cancel')}
          </Button>
        </output>
      )}
      <Made plan={plan} simulating={simulating} />
    </section>
  );
}

function Made({ plan, simulating: { result } }: Pick<Props, 'plan' | 'simulating'>) {
  const { t, formats } = useTelling();
  if (result === undefined) return null;
  const { draws, seed } = result.answer;
  return (
    <span className="tz-caption">
      {t('timelineForecast.run.made', {
        draws: formats.count(draws),
        seed: String(seed),
        tasks: formats.count(plan.estimated.length),
      })}
    </span>
  );
}

/** What takes something from the result: a refusal, a plan that has changed since, tasks that do not vary, a year without holidays. */
export function RunNotes({ plan, simulating }: Pick<Props, 'plan' | 'simulating'>) {
  const { t, formats } = useTelling();
  const { refusal: sentence } = useLabelText();
  const { refusal, isStale } = simulating;
  const years = unofficialYears(plan);
  const { length: bare } = plan.bare;
  const notes = [
    refusal === null ? null : t('timelineForecast.run.failed', { replace: { reason: sentence(refusal) } }),
    isStale ? t('timelineForecast.run.stale') : null,
    bare === 0 || plan.estimated.length === 0
      ? null
      : t('timelineForecast.estimates.some', { count: bare, total: formats.count(bare) }),
    years.length === 0
      ? null
      : t('timelineForecast.run.unofficial', { years: years.join(t('common.separator.list')) }),
  ];
  return (
    <output className="tz-sim-notes">
      {notes.map(
        (note) =>
          note !== null && (
            <span key={note} className="tz-sim-note">
              <StatusShape status="watch" />
              {note}
            </span>
          ),
      )}
    </output>
  );
}

/** The years that the plan reaches into, whose public holidays are not announced. */
function unofficialYears({ schedule }: Plan): readonly number[] {
  const [calendar] = schedule?.network.calendars ?? [];
  if (schedule === null || calendar === undefined) return [];
  return yearsNotAnnounced(calendar, schedule.network.plan.projectStart, schedule.projectFinish);
}
