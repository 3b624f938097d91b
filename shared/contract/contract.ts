import { budget, policy } from './budget.ts';
import { catalogue, search } from './catalogue.ts';
import { entries, exportFiles, imports } from './entries.ts';
import { history } from './history.ts';
import { overview } from './overview.ts';
import { backups, feed, session, workspace } from './workspace.ts';

/** Everything the service can be asked, as one value: handlers, clients, forms and the OpenAPI page derive from it. */
export const contract = {
  workspace,
  backups,
  session,
  feed,
  overview,
  budget,
  policy,
  entries,
  imports,
  exports: exportFiles,
  catalogue,
  search,
  history,
};
