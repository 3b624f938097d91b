import {
  addDepartment,
  addPerson,
  catalogueList,
  changeDepartment,
  changePerson,
  removeDepartment,
  removePerson,
} from './catalogue/catalogue-handlers.ts';
import { watchFeed } from './feed/feed-handlers.ts';
import { choosePerson, sessionGet, setPreferences } from './session/session-handlers.ts';

/** Every procedure of the contract with its handler. */
export const router = {
  session: { get: sessionGet, setPreferences, choosePerson },
  feed: { watch: watchFeed },
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
