import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { TimelineDrawer } from '../timeline-search.ts';

/** Where the drawers of the plan lead to: what the screen's address offers. */
export interface PlanAddress {
  readonly open: (drawer: TimelineDrawer, task?: TaskId) => void;
  readonly close: () => void;
}
