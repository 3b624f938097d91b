import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ActionRow } from '#shared/domain/meetings/action.ts';
import { useChangeAction, useMakeTask } from './meetings-data.ts';
import type { Participants } from './use-participants.ts';

type Props = {
  readonly actions: readonly ActionRow[];
  readonly participants: Participants;
  /** Whether they can be ended here; not where a past day is shown. */
  readonly live: boolean;
};

/** Actions, what is overdue first. */
export function ActionsTable({ actions, participants, live }: Props) {
  const { t } = useTranslation();
  const ordered = actions.toSorted(
    (one, other) =>
      Number(other.isOverdue) - Number(one.isOverdue) ||
      Number(one.state !== 'open') - Number(other.state !== 'open') ||
      one.dueDay.localeCompare(other.dueDay),
  );
  return (
    <table className="tz-meeting-table" aria-label={t('meetingScreens.actions.title')}>
      <thead>
        <tr>
          <th scope="col">{t('meetingScreens.actions.number')}</th>
          <th scope="col">{t('meetingScreens.actions.text')}</th>
          <th scope="col">{t('meetingScreens.actions.owner')}</th>
          <th scope="col">{t('meetingScreens.actions.dueDay')}</th>
          <th scope="col">{t('meetingScreens.actions.state')}</th>
          {live && (
            <th scope="col">
              <span className="tz-spoken">{t('common.action.change')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {ordered.map((action) => (
          <Row key={action.id} action={action} participants={participants} live={live} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Omit<Props, 'actions'> & { readonly action: ActionRow };

function Row({ action, participants, live }: RowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, text, ownerId, departmentId, dueDay, carriedCount, note } = action;
  const department = participants.departmentOf(departmentId) ?? participants.homeOf(ownerId);
  return (
    <tr>
      <th scope="row">{number}</th>
      <td className="tz-meeting-wide">
        {text}
        {(note !== '' || carriedCount > 0) && (
          <small>
            {[
              note,
              carriedCount > 0
                ? t('meetingScreens.actions.carried', { replace: { count: carriedCount } })
                : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
        )}
      </td>
      <td>
        <span className="tz-meeting-owner">
          {department !== undefined && (
            <DepartmentBadge compact hue={department.hue} badge={department.badge} name={department.name} />
          )}
          {participants.personName(ownerId) ?? t('common.word.none')}
        </span>
      </td>
      <td>{formats.day(dueDay, 'weekday')}</td>
      <td>
        <ActionState action={action} />
      </td>
      {live && (
        <td>
          <ActionButtons action={action} />
        </td>
      )}
    </tr>
  );
}

const statusOf = { open: 'none', done: 'good', dropped: 'watch' } as const satisfies Record<string, Status>;

export function ActionState({ action: { state, isOverdue } }: { readonly action: ActionRow }) {
  const { t } = useTranslation();
  return isOverdue ? (
    <StatusMark status="stop" word={t('meetingScreens.actions.overdue')} />
  ) : (
    <StatusMark status={statusOf[state]} word={t(`meetings.actionState.${state}`)} />
  );
}

/** Done, dropped, open again; made a task of the timeline. */
function ActionButtons({ action: { id, number, state, taskId } }: { readonly action: ActionRow }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const change = useChangeAction();
  const makeTask = useMakeTask();
  const button = (label: string, run: () => void) => (
    <Button size="small" disabled={readOnly} aria-label={`${label} ${number}`} onClick={run}>
      {label}
    </Button>
  );
  const to = (next: ActionRow['state']) => () => change.mutate({ id, change: { state: next } });
  return (
    <span className="tz-meeting-buttons">
      {state === 'open' ? (
        <>
          {button(t('meetingScreens.actions.done'), to('done'))}
          {button(t('meetingScreens.actions.drop'), to('dropped'))}
          {taskId === null && button(t('meetingScreens.actions.makeTask'), () => makeTask.mutate({ id }))}
        </>
      ) : (
        button(t('meetingScreens.actions.reopen'), to('open'))
      )}
      {taskId !== null && (
        <Link to="/timeline" search={{ task: taskId, drawer: 'task' }}>
          {t('meetingScreens.actions.toTask')}
        </Link>
      )}
    </span>
  );
}
