import { endSnooze, listAlertRules, listAlerts, setAlertRules, snoozeAlert } from './alert-handlers.ts';
import { compareKpi } from './compare-handlers.ts';
import { listDisputes, lodgeDispute, settleDispute, withdrawDispute } from './dispute-handlers.ts';
import { exportKpiValues } from './export-handlers.ts';
import { addKpi, changeKpi, listKpis, removeKpi, setKpiShares, setKpiWeights } from './kpi-handlers.ts';
import { keepLanding, listLandings } from './landing-handlers.ts';
import { kpiPage } from './page-handlers.ts';
import { kpiScorecard } from './scorecard-handlers.ts';
import { kpiTargets, removeKpiTarget, setKpiTargets } from './target-handlers.ts';
import { kpiRestatements, kpiValues, setKpiValues } from './value-handlers.ts';

/** The handlers of everything that the contract has of KPIs. */
export const kpiRoutes = {
  list: listKpis,
  targets: kpiTargets,
  scorecard: kpiScorecard,
  page: kpiPage,
  compare: compareKpi,
  values: kpiValues,
  restatements: kpiRestatements,
  add: addKpi,
  change: changeKpi,
  remove: removeKpi,
  setShares: setKpiShares,
  setWeights: setKpiWeights,
  setTargets: setKpiTargets,
  removeTarget: removeKpiTarget,
  setValues: setKpiValues,
  disputes: listDisputes,
  lodgeDispute,
  settleDispute,
  withdrawDispute,
  alerts: listAlerts,
  alertRules: listAlertRules,
  setAlertRules,
  snooze: snoozeAlert,
  endSnooze,
  keepLanding,
  landings: listLandings,
  exportValues: exportKpiValues,
};
