import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/rpc.ts';

/** What requests would do, and what the reserve holds, follows from the whole budget. */
const decisions = [orpc.requests.key(), orpc.reserve.key()];
const budget = [orpc.budget.key(), orpc.policy.key(), orpc.overview.key(), orpc.versions.key(), ...decisions];
const forecastBasis = [orpc.forecast.basis.key(), orpc.overview.key()];
const documents = [
  ...budget,
  orpc.documents.key(),
  orpc.months.key(),
  orpc.entries.key(),
  orpc.kols.key(),
  orpc.deliverables.key(),
];
const versions = [orpc.versions.key(), orpc.requests.key()];
const plan = [orpc.timeline.get.key(), orpc.timeline.money.key()];
const kols = [orpc.kols.key(), orpc.deliverables.key()];
const kpis = [orpc.kpis.key(), orpc.overview.key()];
const names = [orpc.search.key()];
const meetings = [orpc.meetings.key()];

/** Which queries have to ask again when a table was written, by the table's name in the file. */
const dependants: Readonly<Record<string, readonly QueryKey[]>> = {
  workspace: [orpc.workspace.key()],
  department: [orpc.catalogue.key(), orpc.kpis.key(), ...names],
  person: [orpc.catalogue.key(), orpc.session.key(), orpc.requests.key(), ...names],
  programme: [...budget, orpc.forecast.key(), ...plan],
  budget_category: [...budget, orpc.entries.key(), ...names, orpc.timeline.money.key()],
  policy: budget,
  policy_share: budget,
  budget_line: [
    ...budget,
    orpc.entries.key(),
    orpc.forecast.key(),
    orpc.timeline.money.key(),
    orpc.kpis.key(),
    ...names,
  ],
  plan_month: [
    ...budget,
    orpc.kols.key(),
    orpc.documents.facts.key(),
    orpc.months.key(),
    orpc.timeline.money.key(),
  ],
  document: documents,
  month_close: [...documents, orpc.timeline.money.key()],
  accrual: documents,
  entry: [...documents, orpc.forecast.kept.key(), orpc.timeline.money.key(), orpc.kpis.key()],
  plan_version: versions,
  version_line: versions,
  budget_request: [...budget, ...names, orpc.kpis.page.key()],
  request_leg: budget,
  request_approval: decisions,
  approval_limit: [orpc.requests.key()],
  policy_exception: budget,
  forecast_method: forecastBasis,
  line_progress: forecastBasis,
  forecast_snapshot: [orpc.forecast.kept.key()],
  timeline: plan,
  work_calendar: plan,
  task: [...plan, ...names, orpc.kpis.key(), orpc.deliverables.key()],
  task_link: plan,
  task_risk: plan,
  task_line: plan,
  line_tie: plan,
  gate_criterion: plan,
  gate_decision: [...plan, orpc.kpis.page.key()],
  schedule_baseline: [orpc.timeline.baselines.key(), orpc.timeline.baseline.key(), orpc.kpis.key()],
  kept_schedule: [orpc.timeline.keptForecasts.key()],
  risk: [...decisions, ...names],
  risk_link: [],
  risk_scale: [],
  warning_rule: [],
  warning_mark: [],
  meeting_series: meetings,
  meeting: meetings,
  agenda_item: meetings,
  decision: meetings,
  action_item: meetings,
  kol: [...kols, ...names],
  kol_follower: [orpc.kols.key()],
  kol_price: [orpc.kols.page.key()],
  kol_qualification: kols,
  tier_rule: [orpc.kols.key()],
  tier_line: [orpc.kols.key()],
  cooperation: [...kols, orpc.documents.key()],
  deliverable: kols,
  deliverable_step: [orpc.deliverables.get.key()],
  rule_pack: [orpc.rulePacks.key(), orpc.deliverables.key()],
  script_review: kols,
  result_day: kols,
  kpi: [...kpis, ...names],
  kpi_line: kpis,
  kpi_factor: kpis,
  kpi_share: kpis,
  kpi_target: kpis,
  kpi_value: kpis,
  kpi_dispute: kpis,
  kpi_alert_rule: kpis,
  kpi_snooze: kpis,
  kpi_landing: [orpc.kpis.page.key(), orpc.kpis.landings.key()],
  import_profile: [orpc.imports.profiles.key(), orpc.tableImports.profiles.key()],
  import_run: [],
};

/** Every commit is a record of the ledger, which these show; a meeting looks at everything as it is, and what warns may follow from any table. */
const ofEveryCommit: readonly QueryKey[] = [
  orpc.history.key(),
  orpc.overview.key(),
  orpc.risks.key(),
  orpc.papers.position.key(),
  ...meetings,
];

/** Makes everything that depends on the tables ask again; a table that is not known here makes all of it ask. */
export function refreshAfterCommit(queryClient: QueryClient, tables: readonly string[]): void {
  const keys = new Set<QueryKey>(ofEveryCommit);
  for (const table of tables) {
    const known = dependants[table];
    if (known === undefined) return void queryClient.invalidateQueries();
    for (const key of known) keys.add(key);
  }
  for (const queryKey of keys) void queryClient.invalidateQueries({ queryKey });
}
