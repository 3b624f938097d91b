import { addRisk, changeRisk, changeRiskScale, getRisk, listRisks, removeRisk } from './risk-handlers.ts';
import {
  changeWarningRules,
  closeWarning,
  listWarnings,
  reopenWarning,
  snoozeWarning,
  turnIntoRisk,
} from './warning-handlers.ts';

export const riskRoutes = {
  list: listRisks,
  get: getRisk,
  add: addRisk,
  change: changeRisk,
  remove: removeRisk,
  changeScale: changeRiskScale,
  warnings: listWarnings,
  changeRules: changeWarningRules,
  snooze: snoozeWarning,
  closeWarning,
  reopenWarning,
  turnIntoRisk,
};
