import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { type Schedule, taskSchedule } from '#shared/domain/schedule/schedule.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { PlanAddress } from './plan-address.ts';
import type { PlanWords } from './use-plan-words.ts';

type Props = {
  readonly task: Task;
  readonly schedule: Schedule;
  readonly words: PlanWords;
  readonly nearCriticalMinutes: number;
  readonly address: PlanAddress;
};

/** Where a task stands: its dates, its slack, and the way to the reason for them. */
export function TaskFacts({ task, schedule, words, nearCriticalMinutes, address }: Props) {
  const { t } = useTranslation();
  const dates = taskSchedule(schedule, task.id);
  if (dates === null) return null;
  const status = statusOf(dates, nearCriticalMinutes);
  return (
    <div className="tz-task-facts">
      <dl className="tz-known">
        <dt>{t('timelineTask.dates')}</dt>
        <dd>
          {words.start(dates.start)} → {words.finish(dates.finish)}{' '}
          <Button type="link" size="small" onClick={() => address.open('why', task.id)}>
            {t('timelineEditing.why.title')}
          </Button>
        </dd>
        <dt>{t('timelineTask.slack')}</dt>
        <dd>
          {words.signedDays(dates.totalSlack)} · {t('timelineTask.freeSlack')}{' '}
          {words.signedDays(dates.freeSlack)}{' '}
          <StatusMark {...status} word={t(`timelineTask.state.${status.word}`)} />
        </dd>
      </dl>
      {dates.isAgainstLinks && <p className="tz-field-help">{t('timelineTask.againstLinks')}</p>}
    </div>
  );
}

type State = 'done' | 'late' | 'critical' | 'near' | 'free';

function statusOf(
  { isDone, isCritical, totalSlack }: NonNullable<ReturnType<typeof taskSchedule>>,
  nearCriticalMinutes: number,
): { readonly status: Status; readonly word: State } {
  if (isDone) return { status: 'good', word: 'done' };
  if (totalSlack < 0) return { status: 'stop', word: 'late' };
  if (isCritical) return { status: 'watch', word: 'critical' };
  if (totalSlack <= nearCriticalMinutes) return { status: 'watch', word: 'near' };
  return { status: 'none', word: 'free' };
}
