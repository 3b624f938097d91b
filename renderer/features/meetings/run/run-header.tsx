import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Mark } from '#renderer/ui/icons.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useMeetingWords } from '../use-meeting-words.ts';
import type { Participants } from '../use-participants.ts';
import type { Run } from './use-run.ts';

type Props = { readonly run: Run; readonly participants: Participants };

/** Which meeting it is, who is there, and the time. */
export function RunHeader({ run, participants }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { meeting, series } = run.view;
  const present = meeting.attendance.filter(({ isPresent }) => isPresent).length;
  const chair = participants.personName(series.chairId);
  const minuteTaker = participants.personName(series.minuteTakerId);
  return (
    <header className="tz-run-top">
      <Mark size={26} />
      <h1>{t('meetingScreens.numbered', { replace: { number: meeting.number } })}</h1>
      <p>
        <span>
          {formats.day(meeting.day, 'weekday')} {series.startTime}
        </span>
        {chair !== null && <span>{t('meetingScreens.run.chair', { replace: { name: chair } })}</span>}
        {minuteTaker !== null && (
          <span>{t('meetingScreens.run.minuteTaker', { replace: { name: minuteTaker } })}</span>
        )}
        <Button type="link" onClick={() => run.setForm({ kind: 'attendance' })}>
          {t('meetingScreens.attendance.count', {
            replace: { present, all: meeting.attendance.length },
          })}
        </Button>
      </p>
      <Clocks run={run} />
    </header>
  );
}

function Clocks({ run: { view, item, seconds } }: Pick<Props, 'run'>) {
  const { t } = useTranslation();
  const words = useMeetingWords();
  const left = item.minutes * 60 - item.spentSeconds - seconds;
  const used = view.items.reduce((sum, { spentSeconds }) => sum + spentSeconds, seconds);
  return (
    <div className="tz-run-clocks" role="timer" aria-live="off">
      <span>{t(`meetingScreens.run.${left < 0 ? 'itemOver' : 'itemLeft'}`)}</span>
      <b className={left < 0 ? 'tz-run-clock tz-run-over' : 'tz-run-clock'}>{words.clock(Math.abs(left))}</b>
      <span>{t('meetingScreens.run.used')}</span>
      <b>{words.clock(used)}</b>
      <span>{t('meetingScreens.run.ofMinutes', { replace: { minutes: view.series.minutes } })}</span>
    </div>
  );
}
