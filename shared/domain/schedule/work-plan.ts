import { z } from 'zod';
import type { Minute } from '#shared/values/moment.ts';
import type { CalendarLayer } from './calendar-rules.ts';
import type { Lag, LinkKind } from './link.ts';
import type { WorkUnits } from './time-units.ts';

/**
 * What a task is bound to beside its links. As soon as possible; as late as possible without moving the end; start
 * or finish no earlier than; no later than; must start or finish on.
 */
export const constraintKinds = ['ASAP', 'ALAP', 'SNET', 'FNET', 'SNLT', 'FNLT', 'MSO', 'MFO'] as const;
export const constraintKindSchema = z.enum(constraintKinds);
export type ConstraintKind = z.infer<typeof constraintKindSchema>;

/** The two that need no date. */
export type UndatedKind = 'ASAP' | 'ALAP';

export type Constraint =
  | { readonly kind: UndatedKind }
  | { readonly kind: Exclude<ConstraintKind, UndatedKind>; readonly at: Minute };

/**
 * What has happened: facts, which the engine does not move. Not started: all null. In progress: an actual start.
 * Complete: an actual finish.
 */
export interface Progress {
  readonly actualStart: Minute | null;
  readonly actualFinish: Minute | null;
  /** Working minutes still to be done; null: the duration less what is done of it. */
  readonly remainingMinutes: number | null;
  /** Of the duration, in basis points, 0 to 10,000. */
  readonly doneBp: number;
}

export const NO_PROGRESS: Progress = {
  actualStart: null,
  actualFinish: null,
  remainingMinutes: null,
  doneBp: 0,
};

/** A task, a milestone (duration 0) or, where others name it as parent, a phase (summary). */
export interface PlanTask {
  readonly id: string;
  /** For sentences: what people call it. */
  readonly name: string;
  readonly parentId: string | null;
  /** Null: the plan's own calendar. */
  readonly calendarId: string | null;
  /** Working minutes on its calendar. What a summary says here is not read. */
  readonly durationMinutes: number;
  /** A summary takes ASAP, SNET and FNLT; they bind all its children. */
  readonly constraint: Constraint;
  /** Finish by then; bounds the late finish, never moves the task. On a summary it bounds all its children. */
  readonly deadline: Minute | null;
  readonly progress: Progress;
  /** A milestone between phases, where it is decided whether to go on. */
  readonly isGate: boolean;
}

/** On a summary a link binds all its children. */
export interface PlanLink {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly kind: LinkKind;
  readonly lag: Lag;
}

export interface PlanCalendar {
  readonly id: string;
  /** Asked in this order: person, department, national. */
  readonly layers: readonly CalendarLayer[];
}

/** Everything that dates follow from. Plain data: it can be stored, sent to a worker and compared. */
export interface WorkPlan {
  readonly projectStart: Minute;
  /** Work that is not done is not done before then; null: nothing is moved. */
  readonly statusAt: Minute | null;
  /** The first is the plan's own. At least one. */
  readonly calendars: readonly PlanCalendar[];
  readonly units: WorkUnits;
  readonly tasks: readonly PlanTask[];
  readonly links: readonly PlanLink[];
  /**
   * Whether SNLT and FNLT pull a task forward against its links, as Microsoft Project does by its option "tasks will
   * always honor their constraint dates". Otherwise they only bound the late dates.
   */
  readonly latestPulls: boolean;
}
