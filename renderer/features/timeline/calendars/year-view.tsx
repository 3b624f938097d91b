import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CalendarLevel } from '#shared/domain/schedule/calendar-rules.ts';
import type { WorkCalendar } from '#shared/domain/schedule/work-calendar.ts';
import { useHolidayText } from './exceptions-table.tsx';
import { type YearDay, type YearMonth, yearMonths } from './year-days.ts';

type Props = {
  readonly calendar: WorkCalendar;
  readonly year: number;
  /** Whose calendar it is: what the same side says is its own, the rest is national. */
  readonly level: CalendarLevel;
};

/** A year by months: weekends, holidays, make-up days and the calendar's own exceptions, each with its mark. */
export function YearView({ calendar, year, level }: Props) {
  const { t } = useTranslation();
  const months = useMemo(() => yearMonths(calendar, year), [calendar, year]);
  const weekdays = t('calendars.year.weekdays').split(' ');
  return (
    <>
      <div className="tz-year">
        {months.map((month) => (
          <MonthView key={month.month} month={month} weekdays={weekdays} level={level} />
        ))}
      </div>
      <Legend />
    </>
  );
}

type MonthProps = {
  readonly month: YearMonth;
  readonly weekdays: readonly string[];
  readonly level: CalendarLevel;
};

const DAYS = 7;
const NOTHING = '\u00a0';

function MonthView({ month: { month, before, days, workingDays }, weekdays, level }: MonthProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / DAYS) }, (_, at) =>
    cells.slice(at * DAYS, (at + 1) * DAYS),
  );
  return (
    <table className="tz-year-month">
      <caption>
        {t('calendars.year.month', {
          replace: { month: formats.month(month, 'short'), days: formats.count(workingDays) },
        })}
      </caption>
      <thead aria-hidden="true">
        <tr>
          {weekdays.map((name, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- in English two days share a letter
            <th key={at} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a month's weeks are known by their place
          <tr key={at}>
            {week.map((day, place) =>
              day === null ? (
                // oxlint-disable-next-line react/no-array-index-key -- an empty place
                <td key={`before-${place}`}>{NOTHING}</td>
              ) : (
                <DayCell key={day.day} day={day} level={level} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, level }: { readonly day: YearDay; readonly level: CalendarLevel }) {
  const { t } = useTranslation();
  const holiday = useHolidayText();
  const { kind, number } = day;
  if (kind === 'work' && day.level === null) return <td>{number}</td>;
  if (kind === 'weekend') return <td className="tz-year-weekend">{number}</td>;
  const isOwn = day.level === level && level !== 'national';
  const mark = kind === 'off' ? (isOwn ? 'leave' : 'off') : kind;
  const said = [t(`calendars.mark.${mark}`), holiday(day.name)].filter((part) => part !== '').join(' ');
  return (
    <td className={`tz-year-${isOwn ? 'own' : 'held'} tz-year-${kind}`} title={said}>
      {number}
      <span className="tz-spoken"> {said}</span>
      {kind === 'worked' && (
        <span className="tz-year-mark" aria-hidden="true">
          {t('calendars.mark.worked')}
        </span>
      )}
    </td>
  );
}

const kinds = [
  { name: 'weekend', look: 'tz-year-weekend' },
  { name: 'holiday', look: 'tz-year-held tz-year-off' },
  { name: 'worked', look: 'tz-year-held tz-year-worked' },
  { name: 'leave', look: 'tz-year-own tz-year-off' },
] as const;

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="tz-year-legend" aria-label={t('calendars.legend.label')}>
      {kinds.map(({ name, look }) => (
        <li key={name}>
          <span className={`tz-year-swatch ${look}`} aria-hidden="true">
            {name === 'worked' ? t('calendars.mark.worked') : ''}
          </span>
          {t(`calendars.legend.${name}`)}
        </li>
      ))}
    </ul>
  );
}
