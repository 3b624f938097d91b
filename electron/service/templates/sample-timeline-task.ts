import type { EstimateKind } from '#shared/domain/timeline/estimate-templates.ts';
import type { Language } from '#shared/domain/values/value-schemas.ts';

export type Words = Readonly<Record<Language, string>>;

/** By the hues of the departments; the campaign team has the one that is left. */
export type SampleDepartmentKey = 'marketing' | 'product' | 'technology' | 'service' | 'other';

/** A task of the sample: a phase without days, a milestone or gate with none. */
export interface SampleTask {
  readonly key: string;
  readonly under?: string;
  readonly name: Words;
  readonly department?: SampleDepartmentKey;
  /** By the person's key. */
  readonly owner?: string;
  readonly isGate?: true;
  /** Working days; a phase has none of its own. */
  readonly days?: number;
  readonly work?: EstimateKind;
  /** How much of the owner's time it takes; all of it where nothing is said. */
  readonly percent?: number;
  /** Predecessors as people type them, by the tasks' keys. */
  readonly after?: string;
  /** Working days that it really took, where that was more or less than planned. */
  readonly took?: number;
  /** Not before so many weeks from the plan's start, on a Monday. */
  readonly notBeforeWeek?: number;
  /** Committed so many working days after it was planned to be done. */
  readonly committedAfterDays?: number;
  readonly deliverable?: Words;
  readonly note?: Words;
}
