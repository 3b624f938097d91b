import type { Kysely, Transaction } from 'kysely';
import type {
  ActualMonthTable,
  BudgetCategoryTable,
  BudgetLineTable,
  EntryTable,
  ImportProfileTable,
  ImportRunTable,
  PlanMonthTable,
  PolicyShareTable,
  PolicyTable,
  ProgrammeTable,
} from './tables/budget-tables.ts';
import type { DepartmentTable, PersonTable, WorkspaceTable } from './tables/catalogue-tables.ts';
import type {
  AccrualTable,
  CommitmentMonthTable,
  DocumentOpenTable,
  DocumentTable,
  MonthCloseTable,
} from './tables/document-tables.ts';
import type {
  ForecastMethodTable,
  ForecastSnapshotTable,
  LineProgressTable,
} from './tables/forecast-tables.ts';
import type {
  KpiAlertRuleTable,
  KpiDisputeTable,
  KpiFactorTable,
  KpiLandingTable,
  KpiLineTable,
  KpiShareTable,
  KpiSnoozeTable,
  KpiTable,
  KpiTargetTable,
  KpiValueTable,
} from './tables/kpi-tables.ts';
import type {
  CooperationTable,
  DeliverableStepTable,
  DeliverableTable,
  DeliverableTotalTable,
  KolFollowerTable,
  KolPriceTable,
  KolQualificationTable,
  KolTable,
  KolTotalTable,
  ResultDayTable,
  RulePackTable,
  ScriptReviewTable,
  TierLineTable,
  TierRuleTable,
} from './tables/kol-tables.ts';
import type { ChangeTable, LedgerOpenTable, TransactionRecordTable } from './tables/ledger-tables.ts';
import type {
  ApprovalLimitTable,
  BudgetRequestTable,
  PolicyExceptionTable,
  RequestApprovalTable,
  RequestLegTable,
} from './tables/request-tables.ts';
import type {
  ActionItemTable,
  AgendaItemTable,
  DecisionTable,
  MeetingSeriesTable,
  MeetingTable,
} from './tables/meeting-tables.ts';
import type {
  RiskLinkTable,
  RiskScaleTable,
  RiskTable,
  WarningMarkTable,
  WarningRuleTable,
} from './tables/risk-tables.ts';
import type {
  GateCriterionTable,
  GateDecisionTable,
  KeptScheduleTable,
  LineTieTable,
  ScheduleBaselineTable,
  TaskLineTable,
  TaskLinkTable,
  TaskRiskTable,
  TaskTable,
  TimelineTable,
  WorkCalendarTable,
} from './tables/timeline-tables.ts';
import type { PlanVersionTable, VersionLineTable } from './tables/version-tables.ts';

/** Every table, by its name in the file. */
export interface Database {
  transaction_record: TransactionRecordTable;
  change: ChangeTable;
  ledger_open: LedgerOpenTable;
  workspace: WorkspaceTable;
  department: DepartmentTable;
  person: PersonTable;
  programme: ProgrammeTable;
  budget_category: BudgetCategoryTable;
  policy: PolicyTable;
  policy_share: PolicyShareTable;
  budget_line: BudgetLineTable;
  plan_month: PlanMonthTable;
  entry: EntryTable;
  import_run: ImportRunTable;
  import_profile: ImportProfileTable;
  actual_month: ActualMonthTable;
  document: DocumentTable;
  document_open: DocumentOpenTable;
  commitment_month: CommitmentMonthTable;
  month_close: MonthCloseTable;
  accrual: AccrualTable;
  budget_request: BudgetRequestTable;
  request_leg: RequestLegTable;
  request_approval: RequestApprovalTable;
  approval_limit: ApprovalLimitTable;
  policy_exception: PolicyExceptionTable;
  plan_version: PlanVersionTable;
  version_line: VersionLineTable;
  forecast_method: ForecastMethodTable;
  line_progress: LineProgressTable;
  forecast_snapshot: ForecastSnapshotTable;
  timeline: TimelineTable;
  work_calendar: WorkCalendarTable;
  task: TaskTable;
  task_link: TaskLinkTable;
  task_risk: TaskRiskTable;
  task_line: TaskLineTable;
  line_tie: LineTieTable;
  gate_criterion: GateCriterionTable;
  gate_decision: GateDecisionTable;
  schedule_baseline: ScheduleBaselineTable;
  kept_schedule: KeptScheduleTable;
  kpi: KpiTable;
  kpi_line: KpiLineTable;
  kpi_factor: KpiFactorTable;
  kpi_share: KpiShareTable;
  kpi_target: KpiTargetTable;
  kpi_value: KpiValueTable;
  kpi_dispute: KpiDisputeTable;
  kpi_alert_rule: KpiAlertRuleTable;
  kpi_snooze: KpiSnoozeTable;
  kpi_landing: KpiLandingTable;
  kol: KolTable;
  kol_follower: KolFollowerTable;
  kol_price: KolPriceTable;
  kol_qualification: KolQualificationTable;
  tier_rule: TierRuleTable;
  tier_line: TierLineTable;
  cooperation: CooperationTable;
  deliverable: DeliverableTable;
  deliverable_step: DeliverableStepTable;
  rule_pack: RulePackTable;
  script_review: ScriptReviewTable;
  result_day: ResultDayTable;
  deliverable_total: DeliverableTotalTable;
  kol_total: KolTotalTable;
  risk: RiskTable;
  risk_link: RiskLinkTable;
  risk_scale: RiskScaleTable;
  warning_rule: WarningRuleTable;
  warning_mark: WarningMarkTable;
  meeting_series: MeetingSeriesTable;
  meeting: MeetingTable;
  agenda_item: AgendaItemTable;
  decision: DecisionTable;
  action_item: ActionItemTable;
}

/** Tables that no ledger trigger watches: the ledger itself, and what can be made again from other tables. */
export const unwatchedTables: readonly string[] = [
  'transaction_record',
  'change',
  'ledger_open',
  'actual_month',
  'document_open',
  'commitment_month',
  'deliverable_total',
  'kol_total',
];

/** Can only ask. `getExecutor` serves sql`…`; the connection behind it is opened read-only. */
export type Reader = Pick<Kysely<Database>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>;

/** The inside of one transaction. A Writer serves wherever a Reader is asked for. */
export type Writer = Transaction<Database>;
