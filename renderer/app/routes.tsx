import { createRootRoute, createRoute } from '@tanstack/react-router';
import { budgetSearchSchema } from '#renderer/features/budget/budget-search.ts';
import { catalogueSearchSchema } from '#renderer/features/catalogue/catalogue-search.ts';
import { documentsSearchSchema } from '#renderer/features/documents/documents-search.ts';
import { deliverablesSearchSchema } from '#renderer/features/deliverables/deliverables-search.ts';
import { rulesSearchSchema } from '#renderer/features/deliverables/rules/rules-search.ts';
import { entriesSearchSchema } from '#renderer/features/entries/entries-search.ts';
import { requestsSearchSchema } from '#renderer/features/requests/requests-search.ts';
import { forecastSearchSchema } from '#renderer/features/forecast/forecast-search.ts';
import { asOfSearchSchema, historySearchSchema } from '#renderer/features/history/history-search.ts';
import {
  alertsSearchSchema,
  kpiPageSearchSchema,
  kpisSearchSchema,
  valuesSearchSchema,
} from '#renderer/features/kpis/kpis-search.ts';
import { kolImportSearchSchema } from '#renderer/features/imports/tables/kol-import-search.ts';
import { kolSearchSchema } from '#renderer/features/kols/kol-search.ts';
import { rosterSearchSchema } from '#renderer/features/kols/roster-search.ts';
import { tiersSearchSchema } from '#renderer/features/kols/tiers-search.ts';
import { loadSearchSchema } from '#renderer/features/load/load-search.ts';
import {
  meetingSearchSchema,
  meetingsSearchSchema,
  runSearchSchema,
} from '#renderer/features/meetings/meetings-search.ts';
import { milestonesSearchSchema } from '#renderer/features/milestones/milestones-search.ts';
import { monthsSearchSchema } from '#renderer/features/months/months-search.ts';
import { overviewSearchSchema } from '#renderer/features/overview/overview-search.ts';
import { risksSearchSchema } from '#renderer/features/risks/risks-search.ts';
import { scheduleForecastSearchSchema } from '#renderer/features/schedule-forecast/schedule-forecast-search.ts';
import { calendarsSearchSchema } from '#renderer/features/timeline/calendars/calendars-search.ts';
import { timelineSearchSchema } from '#renderer/features/timeline/timeline-search.ts';
import { versionsSearchSchema } from '#renderer/features/versions/versions-search.ts';
import { askAhead } from './ask-ahead.ts';
import { NotFound } from './not-found.tsx';
import { RootFrame } from './root-frame.tsx';
import { screen } from './screen.tsx';

const root = createRootRoute({ component: RootFrame, notFoundComponent: NotFound });
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => root, path }) as const;

// One line for each screen: its path, what its address holds beside the path, and where its code is.
const overview = createRoute({
  ...at('/'),
  validateSearch: overviewSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/overview/overview-screen.tsx')).OverviewScreen,
  ),
});
const timeline = createRoute({
  ...at('/timeline'),
  validateSearch: timelineSearchSchema,
  loader: askAhead.timeline,
  component: screen(
    async () => (await import('#renderer/features/timeline/timeline-screen.tsx')).TimelineScreen,
  ),
});
const board = createRoute({
  ...at('/timeline/board'),
  validateSearch: milestonesSearchSchema,
  loader: askAhead.tasks,
  component: screen(
    async () => (await import('#renderer/features/milestones/milestones-screen.tsx')).MilestonesScreen,
  ),
});
const load = createRoute({
  ...at('/timeline/load'),
  validateSearch: loadSearchSchema,
  loader: askAhead.tasks,
  component: screen(async () => (await import('#renderer/features/load/load-screen.tsx')).LoadScreen),
});
const timelineForecast = createRoute({
  ...at('/timeline/forecast'),
  validateSearch: scheduleForecastSearchSchema,
  loader: askAhead.tasks,
  component: screen(
    async () =>
      (await import('#renderer/features/schedule-forecast/schedule-forecast-screen.tsx'))
        .ScheduleForecastScreen,
  ),
});
const calendars = createRoute({
  ...at('/timeline/calendars'),
  validateSearch: calendarsSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/timeline/calendars/calendars-screen.tsx')).CalendarsScreen,
  ),
});
const budget = createRoute({
  ...at('/budget'),
  validateSearch: budgetSearchSchema,
  loader: askAhead.budget,
  component: screen(async () => (await import('./budget-with-requests.tsx')).BudgetWithRequests),
});
const entries = createRoute({
  ...at('/budget/entries'),
  validateSearch: entriesSearchSchema,
  component: screen(async () => (await import('./entries-with-import.tsx')).EntriesWithImport),
});
const commitments = createRoute({
  ...at('/budget/commitments'),
  validateSearch: documentsSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/documents/documents-screen.tsx')).DocumentsScreen,
  ),
});
const requests = createRoute({
  ...at('/budget/requests'),
  validateSearch: requestsSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/requests/requests-screen.tsx')).RequestsScreen,
  ),
});
const versions = createRoute({
  ...at('/budget/versions'),
  validateSearch: versionsSearchSchema,
  loader: askAhead.versions,
  component: screen(
    async () => (await import('#renderer/features/versions/versions-screen.tsx')).VersionsScreen,
  ),
});
const forecast = createRoute({
  ...at('/budget/forecast'),
  validateSearch: forecastSearchSchema,
  loader: askAhead.budget,
  component: screen(
    async () => (await import('#renderer/features/forecast/forecast-screen.tsx')).ForecastScreen,
  ),
});
const months = createRoute({
  ...at('/budget/months'),
  validateSearch: monthsSearchSchema,
  loader: askAhead.months,
  component: screen(async () => (await import('#renderer/features/months/months-screen.tsx')).MonthsScreen),
});
const kpis = createRoute({
  ...at('/kpis'),
  validateSearch: kpisSearchSchema,
  loader: askAhead.kpis,
  component: screen(async () => (await import('#renderer/features/kpis/kpis-screen.tsx')).KpisScreen),
});
const kpi = createRoute({
  ...at('/kpis/kpi'),
  validateSearch: kpiPageSearchSchema,
  loaderDeps: ({ search: { id, segment = '' } }) => ({ id, segment }),
  loader: ({ deps }) => askAhead.kpi(deps),
  component: screen(async () => (await import('#renderer/features/kpis/kpi-page-screen.tsx')).KpiPageScreen),
});
const kpiValues = createRoute({
  ...at('/kpis/values'),
  validateSearch: valuesSearchSchema,
  loader: askAhead.kpis,
  component: screen(async () => (await import('#renderer/features/kpis/values-screen.tsx')).ValuesScreen),
});
const kpiAlerts = createRoute({
  ...at('/kpis/alerts'),
  validateSearch: alertsSearchSchema,
  loader: askAhead.kpis,
  component: screen(async () => (await import('#renderer/features/kpis/alerts-screen.tsx')).AlertsScreen),
});
const timelineImport = createRoute({
  ...at('/timeline/import'),
  component: screen(
    async () =>
      (await import('#renderer/features/timeline-import/timeline-import-screen.tsx')).TimelineImportScreen,
  ),
});
const kols = createRoute({
  ...at('/kols'),
  validateSearch: rosterSearchSchema,
  component: screen(async () => (await import('#renderer/features/kols/roster-screen.tsx')).RosterScreen),
});
const kol = createRoute({
  ...at('/kols/kol'),
  validateSearch: kolSearchSchema,
  component: screen(async () => (await import('#renderer/features/kols/kol-screen.tsx')).KolScreen),
});
const kolTiers = createRoute({
  ...at('/kols/tiers'),
  validateSearch: tiersSearchSchema,
  component: screen(async () => (await import('#renderer/features/kols/tiers-screen.tsx')).TiersScreen),
});
const deliverables = createRoute({
  ...at('/kols/deliverables'),
  validateSearch: deliverablesSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/deliverables/deliverables-screen.tsx')).DeliverablesScreen,
  ),
});
const kolRules = createRoute({
  ...at('/kols/rules'),
  validateSearch: rulesSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/deliverables/rules/rules-screen.tsx')).RulesScreen,
  ),
});
const risks = createRoute({
  ...at('/risks'),
  validateSearch: risksSearchSchema,
  loader: askAhead.risks,
  component: screen(async () => (await import('#renderer/features/risks/risks-screen.tsx')).RisksScreen),
});
const meetings = createRoute({
  ...at('/meetings'),
  validateSearch: meetingsSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/meetings/meetings-screen.tsx')).MeetingsScreen,
  ),
});
const meetingRun = createRoute({
  ...at('/meetings/run'),
  validateSearch: runSearchSchema,
  component: screen(async () => (await import('#renderer/features/meetings/run/run-screen.tsx')).RunScreen),
});
const meeting = createRoute({
  ...at('/meetings/meeting'),
  validateSearch: meetingSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/meetings/meeting-screen.tsx')).MeetingScreen,
  ),
});
const history = createRoute({
  ...at('/history'),
  validateSearch: historySearchSchema,
  component: screen(
    async () => (await import('#renderer/features/history/history-screen.tsx')).HistoryScreen,
  ),
});
const asOf = createRoute({
  ...at('/history/as-of'),
  validateSearch: asOfSearchSchema,
  component: screen(async () => (await import('#renderer/features/history/as-of-screen.tsx')).AsOfScreen),
});
const catalogue = createRoute({
  ...at('/catalogue'),
  validateSearch: catalogueSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/catalogue/catalogue-screen.tsx')).CatalogueScreen,
  ),
});
const settings = createRoute({
  ...at('/settings'),
  component: screen(
    async () => (await import('#renderer/features/settings/settings-screen.tsx')).SettingsScreen,
  ),
});

const kpiImport = createRoute({
  ...at('/kpis/import'),
  component: screen(
    async () => (await import('#renderer/features/imports/tables/kpi-import-screen.tsx')).KpiImportScreen,
  ),
});
const kolImport = createRoute({
  ...at('/kols/import'),
  validateSearch: kolImportSearchSchema,
  component: screen(
    async () => (await import('#renderer/features/imports/tables/kol-import-screen.tsx')).KolImportScreen,
  ),
});
export const routeTree = root.addChildren([
  overview,
  timeline,
  timelineImport,
  kpiImport,
  kolImport,
  calendars,
  board,
  timelineForecast,
  load,
  budget,
  entries,
  commitments,
  requests,
  versions,
  forecast,
  months,
  kpis,
  kpi,
  kpiValues,
  kpiAlerts,
  kols,
  kol,
  kolTiers,
  catalogue,
  deliverables,
  kolRules,
  risks,
  meetings,
  meetingRun,
  meeting,
  history,
  asOf,
  settings,
]);
