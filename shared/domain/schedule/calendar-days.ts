import { dayNumber } from '#shared/values/moment.ts';
import {
  type CalendarException,
  type CalendarLayer,
  type CalendarLevel,
  type DayWork,
  ORDINARY_SHIFTS,
  ORDINARY_WEEK,
  type Shift,
} from './calendar-rules.ts';

const NO_SHIFTS: readonly Shift[] = [];

/** Why a day is not as the week says. */
export interface ExceptionalDay {
  readonly shifts: readonly Shift[];
  readonly name: string;
  readonly level: CalendarLevel;
}

/** What the layers of a calendar come to. */
export interface CalendarDays {
  /** Monday first; no shifts on a day off. */
  readonly week: readonly (readonly Shift[])[];
  /** By day number. */
  readonly exceptions: ReadonlyMap<number, ExceptionalDay>;
  /** Years with official holidays; null where no layer depends on them. */
  readonly officialYears: ReadonlySet<number> | null;
}

/**
 * Lays the layers over each other: work(day) = exception(day) ?? week(weekday), each asked of the layers in turn
 * (M2 of the methods; person before department before national before Monday to Friday, 9–12 and 13–18).
 * @param layers the one that is asked first comes first.
 */
export function calendarDays(layers: readonly CalendarLayer[]): CalendarDays {
  const ordinary = ordinaryShifts(layers);
  const pattern = layers.find((layer) => layer.week !== null)?.week ?? ORDINARY_WEEK;
  const week = pattern.map((work) => shiftsOf(work, ordinary));
  const exceptions = new Map<number, ExceptionalDay>();
  for (const { level, exceptions: own } of layers.toReversed()) {
    for (const exception of own) paint(exceptions, exception, level, week, ordinary);
  }
  const official = layers.flatMap(({ officialYears }) => officialYears ?? []);
  const dependsOnYears = layers.some(({ officialYears }) => officialYears !== null);
  return { week, exceptions, officialYears: dependsOnYears ? new Set(official) : null };
}

/** 0 for Monday to 6 for Sunday; day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function paint(
  days: Map<number, ExceptionalDay>,
  { first, last, work, name }: CalendarException,
  level: CalendarLevel,
  week: readonly (readonly Shift[])[],
  ordinary: readonly Shift[],
): void {
  const end = dayNumber(last);
  for (let day = dayNumber(first); day <= end; day += 1) {
    const usual = week[weekdayOf(day)] ?? NO_SHIFTS;
    const shifts = work === 'work' && usual.length > 0 ? usual : shiftsOf(work, ordinary);
    days.set(day, { shifts, name, level });
  }
}

/** What a make-up day on a Sunday works: the shifts that are named, or else those of the first day with its own. */
function ordinaryShifts(layers: readonly CalendarLayer[]): readonly Shift[] {
  const named = layers.find(({ shifts }) => shifts !== null)?.shifts;
  if (named !== null && named !== undefined) return named;
  const week = layers.find((layer) => layer.week !== null)?.week ?? [];
  for (const work of week) {
    if (work !== 'off' && work !== 'work') return work;
  }
  return ORDINARY_SHIFTS;
}

function shiftsOf(work: DayWork, ordinary: readonly Shift[]): readonly Shift[] {
  if (work === 'off') return NO_SHIFTS;
  return work === 'work' ? ordinary : work;
}
