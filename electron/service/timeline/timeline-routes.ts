import {
  changeBaseline,
  getBaseline,
  keepBaseline,
  listBaselines,
  removeBaseline,
} from './baseline-handlers.ts';
import { commitPlanImport, readPlanImport } from './exchange/exchange-handlers.ts';
import { exportPlanFile } from './exchange/export-handlers.ts';
import {
  keepScheduleForecast,
  keptScheduleForecasts,
  simulateTimeline,
  simulationProgress,
} from './simulation-handlers.ts';
import { applyPlanEdits, decideGate, timelineGet, timelineMoney } from './timeline-handlers.ts';

export const timelineRoutes = {
  get: timelineGet,
  apply: applyPlanEdits,
  decide: decideGate,
  money: timelineMoney,
  baselines: listBaselines,
  baseline: getBaseline,
  keepBaseline,
  changeBaseline,
  removeBaseline,
  simulate: simulateTimeline,
  simulationProgress,
  keepForecast: keepScheduleForecast,
  keptForecasts: keptScheduleForecasts,
  exportFile: exportPlanFile,
  readImport: readPlanImport,
  commitImport: commitPlanImport,
};
