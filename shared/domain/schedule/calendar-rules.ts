import { z } from 'zod';
import { type Day, daysBetween } from '#shared/values/day.ts';
import { MINUTES_PER_DAY } from '#shared/values/moment.ts';
import { daySchema } from '../values/value-schemas.ts';

/** A stretch of work within a day, in minutes from midnight: 9:00 to 12:00 is 540 to 720. */
export const shiftSchema = z
  .object({ from: z.int().min(0), to: z.int().max(MINUTES_PER_DAY) })
  .refine(({ from, to }) => from < to)
  .readonly();
export type Shift = z.infer<typeof shiftSchema>;

/** The shifts of a day in order, none reaching into the next. */
export const shiftsSchema = z.array(shiftSchema).min(1).max(12).refine(followEachOther).readonly();

/** What a day is: off; a working day with the calendar's ordinary shifts; or one with shifts of its own. */
export const dayWorkSchema = z.union([z.literal('off'), z.literal('work'), shiftsSchema]);
export type DayWork = z.infer<typeof dayWorkSchema>;

/** An exception longer than this is a slip of the pen, or a weekly pattern in disguise. */
export const LONGEST_EXCEPTION_DAYS = 3660;

/** Days in a row that are not as the week says: a holiday, a make-up day, leave. */
export const calendarExceptionSchema = z
  .object({ first: daySchema, last: daySchema, work: dayWorkSchema, name: z.string().max(200) })
  .refine(({ first, last }) => isExceptionSpan(first, last))
  .readonly();
export type CalendarException = z.infer<typeof calendarExceptionSchema>;

/** Who says so; each is asked before the one that follows. */
export const calendarLevels = ['person', 'department', 'national'] as const;
export type CalendarLevel = (typeof calendarLevels)[number];

/** What one side says about working time; null where it leaves that to the next. */
export const calendarLayerSchema = z
  .object({
    level: z.enum(calendarLevels),
    /** Monday first. */
    week: z.array(dayWorkSchema).length(7).readonly().nullable(),
    /** The ordinary shifts of a working day. */
    shifts: shiftsSchema.nullable(),
    /** Of two that cover the same day, the later in the list wins. */
    exceptions: z.array(calendarExceptionSchema).readonly(),
    /** The years for which holidays were announced; null where the layer depends on no announcement. */
    officialYears: z.array(z.int()).readonly().nullable(),
  })
  .readonly();
export type CalendarLayer = z.infer<typeof calendarLayerSchema>;

/** 9:00–12:00 and 13:00–18:00: 480 minutes. */
export const ORDINARY_SHIFTS: readonly Shift[] = [
  { from: 540, to: 720 },
  { from: 780, to: 1080 },
];

/** Monday to Friday. */
export const ORDINARY_WEEK: readonly DayWork[] = ['work', 'work', 'work', 'work', 'work', 'off', 'off'];

function followEachOther(shifts: readonly Shift[]): boolean {
  return shifts.every((shift, at) => at === 0 || (shifts[at - 1]?.to ?? 0) <= shift.from);
}

function isExceptionSpan(first: Day, last: Day): boolean {
  const days = daysBetween(first, last);
  return days >= 0 && days < LONGEST_EXCEPTION_DAYS;
}
