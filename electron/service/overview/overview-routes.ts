import {
  overviewBudget,
  overviewChanges,
  overviewGet,
  overviewKols,
  overviewKpis,
  overviewMeeting,
  overviewRisks,
  overviewTimeline,
} from './overview-handlers.ts';

/** The parts of the overview. */
export const overviewRoutes = {
  get: overviewGet,
  budget: overviewBudget,
  timeline: overviewTimeline,
  kpis: overviewKpis,
  kols: overviewKols,
  risks: overviewRisks,
  changes: overviewChanges,
  meeting: overviewMeeting,
};
