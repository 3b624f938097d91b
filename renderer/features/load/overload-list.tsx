import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { hoursText } from './hours-text.ts';
import type { Heat } from './load-data.ts';
import type { Overload } from './load-rows.ts';
import type { LoadAddress } from './use-load-address.ts';

type Props = {
  readonly heat: Heat;
  readonly over: readonly Overload[];
  readonly onOpen: LoadAddress['openCell'];
};

const MOST_SHOWN = 12;

/** Who has too much to do, when, and with what: the heaviest weeks first. */
export function OverloadList({ heat, over, onOpen }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (over.length === 0) return null;
  const shown = over.slice(0, MOST_SHOWN);
  const rest = over.length - shown.length;
  return (
    <Section
      title={t('timelinePlan.load.list')}
      unit={
        rest > 0
          ? t('timelinePlan.load.rest', { count: rest, replace: { rest: formats.count(rest) } })
          : undefined
      }
    >
      <table className="tz-load-list">
        <thead>
          <tr>
            <th scope="col">{t('timelinePlan.load.person')}</th>
            <th scope="col">{t('timelinePlan.load.week')}</th>
            <th scope="col" className="tz-load-figure">
              {t('timelinePlan.load.overHours')}
            </th>
            <th scope="col">{t('timelinePlan.load.tasks')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, week, cell }) => (
            <tr key={`${row.key} ${week}`}>
              <th scope="row">
                <span className="tz-load-overloaded">
                  <StatusShape status="stop" size={8} />
                  <Button type="link" size="small" onClick={() => onOpen(row.key, week)}>
                    {row.name}
                  </Button>
                </span>
              </th>
              <td>{formats.day(week, 'short')}</td>
              <td className="tz-load-figure">{hoursText(cell.overMinutes)}</td>
              <td>
                {cell.tasks.map(({ taskId }, at) => (
                  <span key={taskId}>
                    {at > 0 && t('common.separator.list')}
                    <Link to="/timeline" search={{ task: taskId, drawer: 'task' }}>
                      {heat.taskOf.get(taskId)?.name}
                    </Link>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
