import { exportRoster } from '../exports/export-roster.ts';
import {
  acceptDeliverable,
  invoiceDeliverable,
  payDeliverable,
  withdrawAcceptance,
} from './acceptance-commands.ts';
import {
  addCooperation,
  cancelCooperation,
  changeCooperation,
  endCooperation,
  removeCooperation,
  signCooperation,
  signNewCooperation,
} from './cooperation-commands.ts';
import {
  addDeliverable,
  changeDeliverable,
  removeDeliverable,
  tieDeliverable,
} from './deliverable-commands.ts';
import { checkDraft, getDeliverable, listDeliverables } from './deliverable-handlers.ts';
import {
  addKol,
  changeKol,
  removeFollowers,
  removeKol,
  setFollowers,
  setPrices,
  setQualifications,
} from './kol-commands.ts';
import { kolFacets, kolNames, kolPage, listKols } from './kol-handlers.ts';
import { removeResults, setResults } from './result-commands.ts';
import { addPack, changePack, listPacks, removePack, reviewScript, waiveScript } from './review-handlers.ts';
import { advance, retract, sendBack } from './step-commands.ts';
import { kolTierSummary } from './tier-summary.ts';
import {
  acceptTierProposals,
  changeTierRule,
  setTier,
  setTierLines,
  tierProposals,
  tierRules,
} from './tier-handlers.ts';

export const kolRoutes = {
  list: listKols,
  names: kolNames,
  facets: kolFacets,
  page: kolPage,
  tierSummary: kolTierSummary,
  add: addKol,
  change: changeKol,
  remove: removeKol,
  setFollowers,
  removeFollowers,
  setPrices,
  setQualifications,
  setTier,
  tierRules,
  changeTierRule,
  setTierLines,
  tierProposals,
  acceptTierProposals,
  addCooperation,
  sign: signCooperation,
  signNew: signNewCooperation,
  changeCooperation,
  endCooperation,
  cancelCooperation,
  removeCooperation,
  exportRoster,
};

export const deliverableRoutes = {
  list: listDeliverables,
  get: getDeliverable,
  add: addDeliverable,
  change: changeDeliverable,
  remove: removeDeliverable,
  tieTask: tieDeliverable,
  advance,
  sendBack,
  retract,
  check: checkDraft,
  review: reviewScript,
  waive: waiveScript,
  accept: acceptDeliverable,
  withdrawAcceptance,
  invoice: invoiceDeliverable,
  pay: payDeliverable,
  setResults,
  removeResults,
};

export const rulePackRoutes = { list: listPacks, add: addPack, change: changePack, remove: removePack };
