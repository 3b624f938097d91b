import { implement } from '@orpc/server';
import { contract } from '#shared/contract/contract.ts';
import type { ServiceContext } from './service-parts.ts';
import { addCategory, changeCategory, removeCategory } from './budget/category-handlers.ts';
import { setCells } from './budget/cell-handlers.ts';
import { addLine, changeLine, phaseLine, removeLine } from './budget/line-handlers.ts';
import { changePolicy, policyVersions, policyWatch } from './budget/policy-handlers.ts';
import { budgetSheet, changeProgramme, changeTotal } from './budget/programme-handlers.ts';
import {
  addDepartment,
  addPerson,
  catalogueList,
  changeDepartment,
  changePerson,
  removeDepartment,
  removePerson,
} from './catalogue/catalogue-handlers.ts';
import {
  addDocument,
  cancelDocument,
  changeDocument,
  closeDocument,
  removeDocument,
  reopenDocument,
} from './documents/document-commands.ts';
import {
  documentFacts,
  documentVendors,
  getDocument,
  listDocuments,
  previewDocument,
} from './documents/document-handlers.ts';
import { addEntry, changeEntry, getEntry, listEntries, removeEntries } from './entries/entry-handlers.ts';
import { exportDocuments, exportEntries, exportSheet } from './exports/export-handlers.ts';
import { watchFeed } from './feed/feed-handlers.ts';
import {
  forecastBasis,
  forecastGet,
  keepForecastByHand,
  keptForecasts,
  removeProgress,
  setForecastMethods,
  setProgress,
} from './forecast/forecast-handlers.ts';
import {
  facetsOfHistory,
  recordDetail,
  redoCommand,
  searchHistoryRecords,
  tableAsOf,
  undoCommand,
  undoState,
  verifyHistory,
} from './history/history-handlers.ts';
import {
  cancelImport,
  commitImport,
  forgetProfile,
  importProgress,
  listProfiles,
  previewImport,
  previewImportRows,
  readImport,
} from './imports/import-handlers.ts';
import {
  commitTableImport,
  listTableProfiles,
  previewTable,
  previewTableRows,
  readTable,
} from './imports/tables/table-handlers.ts';
import { deliverableRoutes, kolRoutes, rulePackRoutes } from './kols/kol-routes.ts';
import { kpiRoutes } from './kpis/kpi-routes.ts';
import { closeMonth, reopenMonth } from './months/month-commands.ts';
import { listMonths, previewClosing } from './months/month-handlers.ts';
import { overviewRoutes } from './overview/overview-routes.ts';
import {
  approveSubmitted,
  changeLimits,
  changeRequest,
  createRequestDraft,
  rejectRequest,
  submitRequestDraft,
  withdrawRequest,
} from './requests/request-handlers.ts';
import { requestFlows } from './requests/flow-handlers.ts';
import { listRequests, requestLimits } from './requests/request-list-handlers.ts';
import { getRequest, listHeldEdits, previewRequestLegs } from './requests/request-view-handlers.ts';
import { meetingRoutes } from './meetings/meeting-routes.ts';
import { timelineRoutes } from './timeline/timeline-routes.ts';
import { riskRoutes } from './risks/risk-routes.ts';
import { paperPosition, paperPrint, paperProgress, paperWorkbook } from './papers/papers-handlers.ts';
import { getReserve } from './reserve/reserve-handlers.ts';
import { searchRecords } from './search/search-handlers.ts';
import { choosePerson, sessionGet, setPreferences } from './session/session-handlers.ts';
import { compareTwoVersions, exportComparison, scenarioPromotion } from './versions/comparison-handlers.ts';
import { promoteScenario, proposeBaseline } from './versions/proposal-handlers.ts';
import {
  addScenarioLine,
  changeScenarioLineFields,
  phaseScenarioLine,
  removeScenarioLines,
  setScenarioCells,
  takeScenarioLine,
} from './versions/scenario-handlers.ts';
import {
  branchScenario,
  changeVersion,
  keepSnapshot,
  removeVersion,
  versionList,
  versionSheet,
} from './versions/version-handlers.ts';
import { backupsList, backupsMake, backupsRestore, backupsSalvage } from './workspace/backup-handlers.ts';
import {
  forgetRecent,
  workspaceClose,
  workspaceCreate,
  workspaceOpen,
  workspacePlaces,
  workspaceRename,
  workspaceSaveCopy,
  workspaceState,
} from './workspace/workspace-handlers.ts';

/** Every procedure of the contract with its handler: one that is missing does not compile. */
export const router = implement(contract)
  .$context<ServiceContext>()
  .router({
    workspace: {
      state: workspaceState,
      places: workspacePlaces,
      create: workspaceCreate,
      open: workspaceOpen,
      close: workspaceClose,
      saveCopy: workspaceSaveCopy,
      rename: workspaceRename,
      forgetRecent,
    },
    backups: { list: backupsList, make: backupsMake, restore: backupsRestore, salvage: backupsSalvage },
    session: { get: sessionGet, setPreferences, choosePerson },
    feed: { watch: watchFeed },
    overview: overviewRoutes,
    budget: {
      sheet: budgetSheet,
      changeProgramme,
      changeTotal,
      addCategory,
      changeCategory,
      removeCategory,
      addLine,
      changeLine,
      removeLine,
      phaseLine,
      setCells,
    },
    requests: {
      list: listRequests,
      get: getRequest,
      preview: previewRequestLegs,
      held: listHeldEdits,
      create: createRequestDraft,
      change: changeRequest,
      submit: submitRequestDraft,
      withdraw: withdrawRequest,
      approve: approveSubmitted,
      reject: rejectRequest,
      flows: requestFlows,
      limits: requestLimits,
      changeLimits,
    },
    reserve: { state: getReserve },
    risks: riskRoutes,
    meetings: meetingRoutes,
    policy: { versions: policyVersions, change: changePolicy, watch: policyWatch },
    entries: {
      list: listEntries,
      get: getEntry,
      add: addEntry,
      change: changeEntry,
      remove: removeEntries,
    },
    documents: {
      list: listDocuments,
      get: getDocument,
      facts: documentFacts,
      preview: previewDocument,
      add: addDocument,
      change: changeDocument,
      cancel: cancelDocument,
      close: closeDocument,
      reopen: reopenDocument,
      remove: removeDocument,
      vendors: documentVendors,
    },
    months: { list: listMonths, preview: previewClosing, close: closeMonth, reopen: reopenMonth },
    imports: {
      read: readImport,
      preview: previewImport,
      previewRows: previewImportRows,
      commit: commitImport,
      progress: importProgress,
      cancel: cancelImport,
      profiles: listProfiles,
      forgetProfile,
    },
    tableImports: {
      read: readTable,
      preview: previewTable,
      previewRows: previewTableRows,
      commit: commitTableImport,
      profiles: listTableProfiles,
    },
    exports: { sheet: exportSheet, entries: exportEntries, documents: exportDocuments },
    papers: {
      position: paperPosition,
      workbook: paperWorkbook,
      print: paperPrint,
      progress: paperProgress,
    },
    forecast: {
      get: forecastGet,
      basis: forecastBasis,
      setMethods: setForecastMethods,
      setProgress,
      removeProgress,
      keep: keepForecastByHand,
      kept: keptForecasts,
    },
    timeline: timelineRoutes,
    kpis: kpiRoutes,
    kols: kolRoutes,
    deliverables: deliverableRoutes,
    rulePacks: rulePackRoutes,
    versions: {
      list: versionList,
      sheet: versionSheet,
      branch: branchScenario,
      keep: keepSnapshot,
      change: changeVersion,
      remove: removeVersion,
      setCells: setScenarioCells,
      phaseLine: phaseScenarioLine,
      addLine: addScenarioLine,
      takeLine: takeScenarioLine,
      changeLine: changeScenarioLineFields,
      removeLines: removeScenarioLines,
      proposeBaseline,
      promote: promoteScenario,
      compare: compareTwoVersions,
      workbook: exportComparison,
      promotion: scenarioPromotion,
    },
    search: { records: searchRecords },
    history: {
      search: searchHistoryRecords,
      detail: recordDetail,
      undoState,
      undo: undoCommand,
      redo: redoCommand,
      verify: verifyHistory,
      tableAsOf,
      facets: facetsOfHistory,
    },
    catalogue: {
      list: catalogueList,
      addDepartment,
      changeDepartment,
      removeDepartment,
      addPerson,
      changePerson,
      removePerson,
    },
  });
