import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CalendarException } from '#shared/domain/schedule/calendar-rules.ts';
import { holidayNames } from '#shared/domain/schedule/national-calendar.ts';
import { type OfficialYear, officialYears } from '#shared/domain/schedule/official-holidays.ts';
import type { WorkCalendarRecord } from '#shared/domain/timeline/timeline.ts';
import { type Day, day, daysBetween } from '#shared/values/day.ts';
import { shiftsText } from './shifts-text.ts';

type Props = {
  readonly year: number;
  /** Null: the national calendar without corrections of its own. */
  readonly record: WorkCalendarRecord | null;
};

/** The year's holidays and make-up days as they were announced, or what a calendar says beside them. */
export function ExceptionsTable({ year, record }: Props) {
  const { t } = useTranslation();
  const isNational = record === null || record.owner.level === 'national';
  const official = isNational ? officialYears.find((known) => known.year === year) : undefined;
  const own = (record?.exceptions ?? []).filter(({ first, last }) => touches(year, first, last));
  return (
    <Section
      title={t('calendars.table.title', { replace: { year: String(year) } })}
      aside={official === undefined ? undefined : <Notices official={official} />}
    >
      {official === undefined && own.length === 0 ? (
        <p className="tz-field-help">{t('calendars.table.none')}</p>
      ) : (
        <table className="tz-preview tz-calendar-exceptions">
          <thead>
            <tr>
              <th scope="col">{t('calendars.table.name')}</th>
              <th scope="col">{t('calendars.table.kind')}</th>
              <th scope="col">{t('calendars.table.days')}</th>
              <th scope="col">{t('calendars.table.count')}</th>
            </tr>
          </thead>
          <tbody>
            {(official?.holidays ?? []).map(([name, first, last, ...worked]) => (
              <HolidayRows
                key={`${name}${first}`}
                name={name}
                first={day(first)}
                last={day(last)}
                worked={worked.map(day)}
              />
            ))}
            {own.map((exception) => (
              <ExceptionRow
                key={`${exception.first}${exception.last}${exception.name}`}
                exception={exception}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Notices({ official }: { readonly official: OfficialYear }) {
  const { t } = useTranslation();
  return (
    <span title={official.notices.join('\n')}>
      {t('calendars.table.source')}
      {t('common.separator.colon')}
      {t('calendars.table.official')}
    </span>
  );
}

type HolidayProps = {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  readonly worked: readonly Day[];
};

function HolidayRows({ name, first, last, worked }: HolidayProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const said = useHolidayText()(name);
  return (
    <>
      <tr>
        <th scope="row">{said}</th>
        <td>{t('calendars.table.off')}</td>
        <td>{useRangeText()(first, last)}</td>
        <td>{formats.count(daysBetween(first, last) + 1)}</td>
      </tr>
      {worked.length > 0 && (
        <tr>
          <th scope="row">
            <span className="tz-spoken">{said}</span>
          </th>
          <td>{t('calendars.legend.worked')}</td>
          <td>{worked.map((one) => formats.day(one, 'weekday')).join(t('common.separator.list'))}</td>
          <td>{formats.count(worked.length)}</td>
        </tr>
      )}
    </>
  );
}

function ExceptionRow({ exception }: { readonly exception: CalendarException }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { name, first, last, work } = exception;
  const said = useHolidayText()(name);
  const kind =
    work === 'off' || work === 'work'
      ? t(`calendars.table.${work}`)
      : t('calendars.table.hours', { replace: { hours: shiftsText(work) } });
  return (
    <tr>
      <th scope="row">{said === '' ? t('calendars.table.own') : said}</th>
      <td>{kind}</td>
      <td>{useRangeText()(first, last)}</td>
      <td>{formats.count(daysBetween(first, last) + 1)}</td>
    </tr>
  );
}

/** A holiday's name in the reader's language; what people named themselves stays. */
export function useHolidayText(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const holidays = holidayNames(name);
    if (holidays.length === 0) return name;
    return holidays.map((holiday) => t(`calendars.holiday.${holiday}`)).join(t('common.separator.list'));
  };
}

export function useRangeText(): (first: Day, last: Day) => string {
  const formats = useFormats();
  return (first, last) =>
    first === last
      ? formats.day(first, 'weekday')
      : `${formats.day(first, 'weekday')} \u2013 ${formats.day(last, 'weekday')}`;
}

function touches(year: number, first: Day, last: Day): boolean {
  return Number(first.slice(0, 4)) <= year && Number(last.slice(0, 4)) >= year;
}
