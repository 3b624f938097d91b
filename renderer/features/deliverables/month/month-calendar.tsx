import './month.css';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import type { Day } from '#shared/values/day.ts';
import { addMonths, type Month, monthOf } from '#shared/values/month.ts';
import { useMonthRows } from '../deliverables-data.ts';
import { usePlan } from '../effect/use-plan.ts';
import type { DeliverablesAddress } from '../use-deliverables-address.ts';
import { DayCell } from './day-cell.tsx';
import { monthWeeks } from './month-weeks.ts';

type Props = { readonly address: DeliverablesAddress };

/** A month with what is published and due on each day, by the working days of the plan. */
export function MonthCalendar({ address }: Props) {
  const { t } = useTranslation();
  const { today } = useLines();
  const month = address.search.month ?? monthOf(today);
  const answer = useMonthRows(address.filter, month);
  const rows = answer?.rows;
  const byDay = useMemo(() => rowsByDay(rows ?? []), [rows]);
  const isLimited = answer !== undefined && answer.rows.length < answer.total;
  return (
    <div className="tz-month">
      <Bar month={month} today={today} onChange={(next) => address.narrow({ month: next })} />
      {rows?.length === 0 && <p className="tz-caption">{t('deliverables.calendar.nothing')}</p>}
      {isLimited && (
        <p className="tz-caption">
          {t('deliverables.calendar.limited', { replace: { total: String(answer.rows.length) } })}
        </p>
      )}
      <div className="tz-month-weeks">
        <Weeks month={month} today={today} byDay={byDay} address={address} />
      </div>
    </div>
  );
}

type BarProps = {
  readonly month: Month;
  readonly today: Day;
  readonly onChange: (month: Month | undefined) => void;
};

function Bar({ month, today, onChange }: BarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <div className="tz-month-bar">
      <IconButton
        icon="chevron-left"
        label={t('deliverables.calendar.earlier')}
        onClick={() => onChange(addMonths(month, -1))}
      />
      <IconButton
        icon="chevron-right"
        label={t('deliverables.calendar.later')}
        onClick={() => onChange(addMonths(month, 1))}
      />
      <h2>{formats.month(month)}</h2>
      {month !== monthOf(today) && (
        <button type="button" className="tz-month-today" onClick={() => onChange(undefined)}>
          {t('deliverables.calendar.thisMonth')}
        </button>
      )}
      <Legend />
    </div>
  );
}

/** What the shapes before the titles stand for. */
function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="tz-month-legend" aria-label={t('deliverables.calendar.legend')}>
      {LEGEND.map(({ status, word }) => (
        <li key={word}>
          <StatusShape status={status} />
          {t(`deliverables.calendar.${word}`)}
        </li>
      ))}
    </ul>
  );
}

const LEGEND = [
  { status: 'good', word: 'published' },
  { status: 'none', word: 'due' },
  { status: 'stop', word: 'lateOrDown' },
] as const;

type WeeksProps = Props & {
  readonly month: Month;
  readonly today: Day;
  readonly byDay: ReadonlyMap<Day, readonly DeliverableRow[]>;
};

function Weeks({ month, today, byDay, address }: WeeksProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { calendar } = usePlan();
  const weeks = useMemo(() => monthWeeks(calendar, month), [calendar, month]);
  const weekdays = t('deliverables.calendar.weekdays').split(' ');
  return (
    <table
      className="tz-month-table"
      aria-label={t('deliverables.calendar.label', { replace: { month: formats.month(month) } })}
    >
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day) => (
              <DayCell
                key={day.day}
                day={day}
                isToday={day.day === today}
                rows={day.isInMonth ? (byDay.get(day.day) ?? NO_ROWS) : NO_ROWS}
                address={address}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NO_ROWS: readonly DeliverableRow[] = [];

/** By the day of publication, where it was published, or else by the day it is due. */
function rowsByDay(rows: readonly DeliverableRow[]): ReadonlyMap<Day, readonly DeliverableRow[]> {
  const byDay = new Map<Day, DeliverableRow[]>();
  for (const row of rows) {
    const day = row.publishedOn ?? row.dueDay;
    const others = byDay.get(day);
    if (others === undefined) byDay.set(day, [row]);
    else others.push(row);
  }
  return byDay;
}
