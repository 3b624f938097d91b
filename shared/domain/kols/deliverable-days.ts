import { type Day, daysBetween } from '#shared/values/day.ts';
import type { DeliverableStep } from './kol-kinds.ts';

/** A deliverable as its days depend on it. */
export interface DatedDeliverable {
  readonly step: DeliverableStep;
  /** The day by which the script has to be handed in. */
  readonly scriptDueDay: Day | null;
  readonly dueDay: Day;
  readonly publishedOn: Day | null;
}

export interface Lateness {
  readonly what: 'script' | 'publication';
  /** Days after the day it was due, up to publication or (not published yet) up to today. */
  readonly days: number;
}

/** Working days by whatever calendar the caller keeps. */
export interface WorkDays {
  /** So many working days after a day; none is the day itself. */
  readonly after: (from: Day, count: number) => Day;
  /** How many of the days after `from`, up to `to`, are worked; none where `to` is not later. */
  readonly between: (from: Day, to: Day) => number;
}

/** Working days that each step takes before the next. */
export type LeadDays = Readonly<Record<'brief' | 'script' | 'review' | 'scheduled', number>>;

export const ORDINARY_LEAD_DAYS: LeadDays = { brief: 2, script: 5, review: 3, scheduled: 2 };

/**
 * Late as of a day: not published though its day is over, or published after it, or the script not handed in though
 * that day is over. Due today is not late. Null where nothing is, and for what was taken down.
 */
export function lateness(deliverable: DatedDeliverable, today: Day): Lateness | null {
  const { step, scriptDueDay, dueDay, publishedOn } = deliverable;
  if (step === 'retracted') return null;
  const reached = publishedOn ?? today;
  if (reached > dueDay) return { what: 'publication', days: daysBetween(dueDay, reached) };
  const waitsForScript = step === 'brief' || step === 'script';
  if (!waitsForScript || scriptDueDay === null || today <= scriptDueDay) return null;
  return { what: 'script', days: daysBetween(scriptDueDay, today) };
}

/**
 * The day on which it is to be expected: as soon as the steps that are left take (the one it is at counts from the day
 * it was reached, and is not done before today), and not before the day it is due. Of what was published, that day.
 * @param reachedOn the day on which the present step was reached.
 * @returns null for what was taken down.
 */
export function expectedPublication(
  deliverable: DatedDeliverable & { readonly reachedOn: Day },
  today: Day,
  leadDays: LeadDays,
  workDays: Pick<WorkDays, 'after'>,
): Day | null {
  const { step, dueDay, publishedOn, reachedOn } = deliverable;
  if (step === 'retracted') return null;
  if (step === 'published') return publishedOn;
  const left = STEPS_BEFORE_PUBLICATION.slice(STEPS_BEFORE_PUBLICATION.indexOf(step));
  let day = reachedOn;
  for (const [at, one] of left.entries()) {
    day = workDays.after(day, leadDays[one]);
    if (at === 0 && day < today) day = today;
  }
  return day < dueDay ? dueDay : day;
}

/**
 * The day of publication after a script was handed in: later by as many working days as the script was late. A script
 * in time, or without a day of its own, moves nothing.
 */
export function dueDayAfterScript(
  { scriptDueDay, dueDay }: Pick<DatedDeliverable, 'scriptDueDay' | 'dueDay'>,
  handedInOn: Day,
  workDays: WorkDays,
): Day {
  if (scriptDueDay === null || handedInOn <= scriptDueDay) return dueDay;
  return workDays.after(dueDay, workDays.between(scriptDueDay, handedInOn));
}

const STEPS_BEFORE_PUBLICATION = ['brief', 'script', 'review', 'scheduled'] as const;
