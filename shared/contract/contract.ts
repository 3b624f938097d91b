import { budget, policy } from './budget.ts';
import { catalogue, search } from './catalogue.ts';
import { documents } from './documents.ts';
import { entries, exportFiles, imports } from './entries.ts';
import { forecast } from './forecast.ts';
import { history } from './history.ts';
import { deliverables, rulePacks } from './deliverables.ts';
import { kols } from './kols.ts';
import { kpis } from './kpis.ts';
import { meetings } from './meetings.ts';
import { months } from './months.ts';
import { overview } from './overview.ts';
import { papers } from './papers.ts';
import { requests } from './requests.ts';
import { reserve } from './reserve.ts';
import { risks } from './risks.ts';
import { tableImports } from './table-imports.ts';
import { timeline } from './timeline.ts';
import { versions } from './versions.ts';
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
  requests,
  reserve,
  risks,
  meetings,
  entries,
  documents,
  months,
  imports,
  tableImports,
  exports: exportFiles,
  papers,
  forecast,
  timeline,
  kpis,
  kols,
  deliverables,
  rulePacks,
  versions,
  catalogue,
  search,
  history,
};
