import type { Shift } from '#shared/domain/schedule/calendar-rules.ts';
import type { LinkKind, Lag } from '#shared/domain/schedule/link.ts';
import type { WorkUnits } from '#shared/domain/schedule/time-units.ts';
import type { ImportAnswer, LostPart } from '#shared/domain/timeline/import-answer.ts';
import type { Task } from '#shared/domain/timeline/task.ts';
import type { Moment } from '#shared/values/moment.ts';

/** A plan as a file states it, before it is placed among what the console knows. */
export interface FilePlan {
  readonly format: ImportAnswer['format'];
  /** What the plan is called; '' where the file does not say. */
  readonly title: string;
  /** Null: nothing states it. */
  readonly projectStart: Moment | null;
  readonly statusAt: Moment | null;
  readonly units: WorkUnits | null;
  readonly latestPulls: boolean | null;
  /** The plan's own; null: the file names none. */
  readonly ownCalendar: FileCalendar | null;
  /** In outline order. */
  readonly tasks: readonly FileTask[];
  readonly links: readonly FileLink[];
  readonly baselines: readonly FileBaseline[];
  readonly lost: readonly LostPart[];
}

/** Working time in full: nothing is inherited any more. */
export interface FileCalendar {
  readonly name: string;
  /** Monday first; no shifts on a day off. */
  readonly week: readonly (readonly Shift[])[];
  /** By day number. */
  readonly exceptions: ReadonlyMap<number, { readonly shifts: readonly Shift[]; readonly name: string }>;
}

/** What a task says that needs no other record of the console. */
export type TaskFacts = Pick<
  Task,
  | 'name'
  | 'isGate'
  | 'unitsBp'
  | 'duration'
  | 'constraint'
  | 'deadline'
  | 'doneBp'
  | 'actualStart'
  | 'actualFinish'
  | 'remainingMinutes'
  | 'note'
  | 'deliverable'
>;

export interface FileTask {
  /** By which links and baselines name it. */
  readonly key: string;
  /** Null: the next free number. */
  readonly code: string | null;
  /** 0 at the top. */
  readonly level: number;
  readonly facts: TaskFacts;
  /** Null: the plan's own. */
  readonly calendar: FileCalendar | null;
  readonly departmentName: string | null;
  readonly ownerName: string | null;
  /** The dates that the file itself states. */
  readonly stated: { readonly start: Moment | null; readonly finish: Moment | null };
}

export interface FileLink {
  readonly predecessorKey: string;
  readonly successorKey: string;
  readonly kind: LinkKind;
  readonly lag: Lag;
}

export type BaselineTask = Pick<Task, 'start' | 'finish' | 'duration'>;

export interface FileBaseline {
  /** As Microsoft Project numbers them, 0 to 10. */
  readonly number: number;
  /** By the tasks' keys. */
  readonly tasks: ReadonlyMap<string, BaselineTask>;
}

const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 80;

/** Counts what a file holds that the console does not keep. */
export class LostParts {
  readonly #parts = new Map<string, { count: number; examples: Set<string> }>();

  add(key: string, example = ''): void {
    const part = this.#parts.get(key) ?? { count: 0, examples: new Set<string>() };
    this.#parts.set(key, part);
    part.count += 1;
    if (example !== '' && part.examples.size < MOST_EXAMPLES)
      part.examples.add(example.slice(0, LONGEST_EXAMPLE));
  }

  list(): LostPart[] {
    return Array.from(this.#parts, ([key, { count, examples }]) => ({ key, count, examples: [...examples] }));
  }
}
