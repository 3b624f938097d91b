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
import { addEntry, changeEntry, getEntry, listEntries, removeEntries } from './entries/entry-handlers.ts';
import { watchFeed } from './feed/feed-handlers.ts';
import { overviewGet } from './overview/overview-handlers.ts';
import { searchRecords } from './search/search-handlers.ts';
import { choosePerson, sessionGet, setPreferences } from './session/session-handlers.ts';

/** Every procedure of the contract with its handler. */
export const router = {
  session: { get: sessionGet, setPreferences, choosePerson },
  feed: { watch: watchFeed },
  overview: { get: overviewGet },
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
  policy: { versions: policyVersions, change: changePolicy, watch: policyWatch },
  entries: {
    list: listEntries,
    get: getEntry,
    add: addEntry,
    change: changeEntry,
    remove: removeEntries,
  },
  search: { records: searchRecords },
  catalogue: {
    list: catalogueList,
    addDepartment,
    changeDepartment,
    removeDepartment,
    addPerson,
    changePerson,
    removePerson,
  },
};
