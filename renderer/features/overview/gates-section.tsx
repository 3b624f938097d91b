import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { chanceLevel } from '#shared/domain/timeline/chance-level.ts';
import type { TimelineStanding } from '#shared/domain/timeline/timeline-standing.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { Day } from '#shared/values/day.ts';
import { dayEndedAt, minuteOf, type Moment } from '#shared/values/moment.ts';
import { offsetOf, placeOf, scaleDays } from './gate-scale.ts';
import { stateStatus } from './timeline-status.ts';

type Gate = TimelineStanding['gates'][number];
type Props = { readonly gates: readonly Gate[] };

/** Every gate with the day it is committed to: all of them form one vertical, and the forecast lies around it. */
export function GatesSection({ gates }: Props) {
  const { t } = useTranslation();
  if (gates.length === 0) return null;
  const scale = scaleDays(gates.flatMap(offsetsOf));
  return (
    <Section title={t('overview.gates.title')} unit={t('overview.gates.unit')}>
      <table className="tz-overview-table tz-gates">
        <thead>
          <tr>
            <th scope="col">{t('overview.gates.gate')}</th>
            <th scope="col">{t('overview.gates.committed')}</th>
            <th scope="col" className="tz-gates-scale">
              <span aria-hidden="true">{`\u2212${scale}`}</span>
              <span aria-hidden="true">0</span>
              <span aria-hidden="true">{`+${scale}`}</span>
              <span className="tz-spoken">{t('overview.gates.forecast')}</span>
            </th>
            <th scope="col">P80</th>
            <th scope="col">{t('overview.gates.chance')}</th>
          </tr>
        </thead>
        <tbody>
          {gates.map((gate) => (
            <GateRow key={gate.taskId} gate={gate} scale={scale} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function GateRow({ gate, scale }: { readonly gate: Gate; readonly scale: number }) {
  const formats = useFormats();
  const { taskId, name, deadline, forecast, decidedOn } = gate;
  const isAhead = decidedOn === null || gate.state === 'no-go';
  return (
    <tr>
      <th scope="row" title={name}>
        <Link to="/timeline" search={{ task: taskId, drawer: 'gate' }}>
          {name}
        </Link>
      </th>
      <td>{deadline === null ? '' : formats.day(dayOf(deadline), 'short')}</td>
      <td>{isAhead && <Lane gate={gate} scale={scale} />}</td>
      <td>{isAhead && forecast !== null ? formats.day(dayOf(forecast.p80), 'short') : ''}</td>
      <td>
        <Standing gate={gate} isAhead={isAhead} />
      </td>
    </tr>
  );
}

/** What was decided, or how likely the committed day is kept. */
function Standing({ gate, isAhead }: { readonly gate: Gate; readonly isAhead: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { state, forecast } = gate;
  const chance = forecast?.chance ?? null;
  if (!isAhead || chance === null) {
    return <StatusMark status={stateStatus[state]} word={t(`overview.gates.state.${state}`)} />;
  }
  const share = formats.percent(basisPoints(Math.round(chance * 10_000)), 0);
  return <StatusMark status={chanceLevel(chance)} word={share} />;
}

/** P10 to P80 as a whisker, P50 as a square, against the committed day. */
function Lane({ gate: { deadline, forecast }, scale }: { readonly gate: Gate; readonly scale: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (deadline === null || forecast === null) return null;
  const place = (at: Moment) => placeOf(offsetOf(dayOf(deadline), dayOf(at)), scale);
  const [low, middle, high] = [place(forecast.p10), place(forecast.p50), place(forecast.p80)];
  return (
    <div className="tz-gate-lane">
      <span className="tz-gate-zero" />
      <span className="tz-gate-whisker" style={{ left: `${low}%`, width: `${high - low}%` }} />
      <span className="tz-gate-middle" style={{ left: `${middle}%` }} />
      <span className="tz-spoken">
        {t('overview.gates.spoken', {
          low: formats.day(dayOf(forecast.p10), 'short'),
          middle: formats.day(dayOf(forecast.p50), 'short'),
          high: formats.day(dayOf(forecast.p80), 'short'),
        })}
      </span>
    </div>
  );
}

function offsetsOf({ deadline, forecast, decidedOn, state }: Gate): number[] {
  const isAhead = decidedOn === null || state === 'no-go';
  if (deadline === null || forecast === null || !isAhead) return [];
  return [forecast.p10, forecast.p80].map((at) => offsetOf(dayOf(deadline), dayOf(at)));
}

function dayOf(at: Moment): Day {
  return dayEndedAt(minuteOf(at));
}
