import type { Minute } from '#shared/values/moment.ts';

export interface TimeSpan {
  readonly from: Minute;
  readonly to: Minute;
}

/** What one row of the chart shows. Everything that can be left out is null. */
export interface GanttItem {
  readonly id: string;
  /** 'none': a row that only names what stands under it. */
  readonly shape: 'bar' | 'phase' | 'milestone' | 'gate' | 'none';
  /** Where it stands now. */
  readonly plan: TimeSpan | null;
  /** How far of that is done. */
  readonly doneTo: Minute | null;
  readonly isCritical: boolean;
  readonly isNearCritical: boolean;
  readonly baseline: TimeSpan | null;
  readonly forecast: { readonly low: Minute; readonly middle: Minute; readonly high: Minute } | null;
  readonly deadline: { readonly at: Minute; readonly isMissed: boolean } | null;
  /** How late it may end. */
  readonly slackTo: Minute | null;
  /** Late or at risk, as shape and word. */
  readonly mark: { readonly status: 'watch' | 'stop'; readonly word: string } | null;
  /** Said at the edge of the chart while the bar lies beyond it: to the left, to the right. */
  readonly beyond: { readonly left: string; readonly right: string } | null;
  /** In the square of a gate. */
  readonly number: string;
  /** Where a change that waits would put it. */
  readonly preview: (TimeSpan & { readonly text: string }) | null;
  readonly canMove: boolean;
  readonly canResize: boolean;
}

/** Between two rows, by their index. */
export interface GanttLink {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'FS' | 'SS' | 'FF' | 'SF';
  readonly isCritical: boolean;
}

/** Days in a row, by number, that are not as the week says. */
export interface GanttDays {
  readonly kind: 'weekend' | 'holiday' | 'make-up';
  readonly first: number;
  readonly last: number;
  /** Of a holiday. */
  readonly name: string;
}

export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 44;

export function middleOf(row: number): number {
  return row * ROW_HEIGHT + ROW_HEIGHT / 2;
}
