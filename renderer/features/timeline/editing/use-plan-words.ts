import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Formats, MINUS } from '#renderer/ui/formats.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CalendarStretch, StretchReason } from '#shared/domain/schedule/calendar-stretches.ts';
import type { Driver } from '#shared/domain/schedule/driving.ts';
import { holidayNames } from '#shared/domain/schedule/national-calendar.ts';
import { formatLag } from '#shared/domain/schedule/predecessor-text.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { Timeline } from '#shared/domain/timeline/timeline.ts';
import type { Day } from '#shared/values/day.ts';
import { dayAtMinute, dayEndedAt, type Minute } from '#shared/values/moment.ts';
import { minutesText } from './amount-text.ts';

export type PlanWords = ReturnType<typeof usePlanWords>;

type Names = {
  readonly t: TFunction;
  readonly name: (id: string) => string;
  readonly day: (value: Day) => string;
};

/** How the plan's dates, durations, links and days off are said. */
export function usePlanWords(timeline: Timeline) {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const { units, projectStart } = timeline.settings;
    const ownYear = projectStart.slice(0, 4);
    const byId = new Map<string, Task>(timeline.tasks.map((task) => [task.id, task]));
    const day = (value: Day) => formats.day(value, value.startsWith(ownYear) ? 'short' : 'full');
    const name = (id: string) => byId.get(id)?.name ?? t('timelineEditing.goneTask');
    const names = { t, name, day };
    return {
      day,
      name,
      range: (first: Day, last: Day) => rangeText(names, first, last),
      reason: (reason: StretchReason) => reasonText(names, reason),
      /** '4', '0.5'. */
      days: plainDays,
      code: (id: string) => byId.get(id)?.code ?? '?',
      start: (minute: Minute) => day(dayAtMinute(minute)),
      finish: (minute: Minute) => day(dayEndedAt(minute)),
      /** For tables: '12/25', '2027/1/12'; '25 Dec', '12 Jan 2027'. */
      brief: (minute: Minute) => briefText(dayEndedAt(minute), ownYear, formats),
      /** '5天', '5d'. */
      duration: (minutes: number) => minutesText(minutes, units, formats.language),
      /** '+4', '−0.5'. */
      signedDays: (minutes: number) => {
        const days = plainDays(Math.abs(minutes) / units.minutesPerDay);
        return minutes === 0 ? '0' : `${minutes < 0 ? MINUS : '+'}${days}`;
      },
      /** '春节 2月15日–2月23日（休 9 天）'; plain weekends are not worth a word, and are null. */
      stretch: (stretch: CalendarStretch) => stretchText(names, stretch),
      driver: (driver: Driver) => driverText(names, driver),
    };
  }, [timeline, t, formats]);
}

function briefText(day: Day, ownYear: string, formats: Formats): string {
  if (formats.language === 'en') return formats.day(day, day.startsWith(ownYear) ? 'short' : 'full');
  const [year = '', month = '', number = ''] = day.split('-');
  const short = `${Number(month)}/${Number(number)}`;
  return year === ownYear ? short : `${year}/${short}`;
}

function rangeText({ day }: Names, first: Day, last: Day): string {
  return first === last ? day(first) : `${day(first)}\u2013${day(last)}`;
}

function reasonText({ t }: Names, { name, level }: StretchReason): string {
  if (name === '') return t(`timelineEditing.level.${level}`);
  const holidays = holidayNames(name);
  if (holidays.length === 0) return name;
  return holidays.map((holiday) => t(`calendars.holiday.${holiday}`)).join(t('common.separator.list'));
}

function stretchText(names: Names, { kind, first, last, dayCount, reasons }: CalendarStretch): string | null {
  const { t } = names;
  if (reasons.length === 0) return null;
  const words = new Set(reasons.map((reason) => reasonText(names, reason)));
  return t(`timelineEditing.stretch.${kind}`, {
    count: dayCount,
    replace: {
      name: [...words].join(t('common.separator.list')),
      days: rangeText(names, first, last),
      total: String(dayCount),
    },
  });
}

function driverText({ t, name, day }: Names, driver: Driver): string {
  if (driver.kind === 'link') {
    return `${name(driver.predecessorId)} ${driver.link.kind}${formatLag(driver.link.lag)}`;
  }
  if (driver.kind === 'as-late-as-possible') return t('timelineEditing.constraint.ALAP');
  if (driver.kind === 'constraint') {
    const isFinish = ['FNET', 'MFO', 'FNLT'].includes(driver.constraint);
    const at = day(isFinish ? dayEndedAt(driver.at) : dayAtMinute(driver.at));
    return t(`timelineEditing.bound.${driver.constraint}`, { replace: { day: at } });
  }
  return `${t(`timelineEditing.driver.${driver.kind}`)} ${day(dayAtMinute(driver.at))}`;
}

/** At most two decimals, and none that say nothing. */
function plainDays(days: number): string {
  return String(Math.round(days * 100) / 100);
}
