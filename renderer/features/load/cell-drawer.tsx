import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { addDays } from '#shared/values/day.ts';
import { hoursText } from './hours-text.ts';
import type { Heat } from './load-data.ts';
import { isOver, type Overload, shareOf } from './load-rows.ts';

type Props = Overload & { readonly heat: Heat; readonly onClose: () => void };

const DAYS_OF_WEEK = 6;

/** What stands behind a cell: the time there is, the time needed, and for which tasks. */
export function CellDrawer({ heat, row, week, cell, onClose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const over = isOver(cell);
  const share = shareOf(cell);
  const { neededMinutes, capacityMinutes, overMinutes, tasks } = cell;
  const last = addDays(week, DAYS_OF_WEEK);
  return (
    <Drawer
      title={row.name}
      context={
        <>
          <span>{`${formats.day(week, 'short')}\u2013${formats.day(last, 'short')}`}</span>
          <StatusMark
            status={over ? 'stop' : 'good'}
            word={t(over ? 'timelinePlan.load.over' : 'timelinePlan.load.within')}
          />
        </>
      }
      onClose={onClose}
    >
      <p>
        {t(share === null ? 'timelinePlan.load.detailAlone' : 'timelinePlan.load.detail', {
          needed: hoursText(neededMinutes),
          capacity: hoursText(capacityMinutes ?? 0),
          percent: share === null ? '' : Math.round(share * 100),
        })}
        {over && t('timelinePlan.load.detailOver', { hours: hoursText(overMinutes) })}
      </p>
      {tasks.length === 0 ? (
        <EmptyState title={t('timelinePlan.load.nothing')} />
      ) : (
        <Parts heat={heat} tasks={tasks} />
      )}
    </Drawer>
  );
}

function Parts({ heat, tasks }: { readonly heat: Heat; readonly tasks: Overload['cell']['tasks'] }) {
  const { t } = useTranslation();
  return (
    <table className="tz-load-parts">
      <thead>
        <tr>
          <th scope="col">{t('timelinePlan.load.task')}</th>
          <th scope="col">{t('timelinePlan.load.hours')}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ taskId, minutes }) => (
          <tr key={taskId}>
            <th scope="row">
              <Link to="/timeline" search={{ task: taskId, drawer: 'task' }}>
                {heat.taskOf.get(taskId)?.name}
              </Link>
            </th>
            <td>{hoursText(minutes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
