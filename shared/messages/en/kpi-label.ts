import type { Translated } from '../translated.ts';
import type { kpiLabel as zhCn } from '../zh-cn/kpi-label.ts';

export const kpiLabel: Translated<typeof zhCn> = {
  kpiAdded: 'Add KPI “{{kpi}}”',
  kpiChanged: 'Change KPI “{{kpi}}”',
  kpiRemoved: 'Delete KPI “{{kpi}}”',
  kpiSharesSet: 'Change who answers for “{{kpi}}”',
  kpiWeightsSet: 'Change the weights of KPIs: {{kpiCount}}',
  kpiTargetSet: 'Target of “{{kpi}}” from {{firstDay}} to {{lastDay}}: version {{version}}',
  kpiTargetsSet: 'Set KPI targets: {{targetCount}}',
  kpiTargetRemoved: 'Delete the target of “{{kpi}}” from {{firstDay}} to {{lastDay}}',
  kpiValueSet: 'Enter the value of “{{kpi}}” for {{onDay}}',
  kpiValuesSet: 'Enter KPI values: {{addedCount}}',
  kpiValueRestated: 'Restate “{{kpi}}” for {{onDay}}: {{before}} becomes {{after}}',
  kpiMoneyRestated: 'Restate “{{kpi}}” for {{onDay}}: {{beforeFen}} becomes {{afterFen}}',
  kpiValuesRestated: 'Enter KPI values: {{addedCount}}; restate {{restatedCount}}',
  kpiValueTaken: 'Clear the value of “{{kpi}}” for {{onDay}}',
  kpiDisputeLodged: '{{department}} disputes “{{kpi}}” for {{onDay}}',
  kpiDisputeSettled: 'Settle the dispute of {{department}} on “{{kpi}}” for {{onDay}}',
  kpiDisputeWithdrawn: 'Withdraw the dispute of {{department}} on “{{kpi}}” for {{onDay}}',
  kpiAlertRulesSet: 'Change the rules of KPI alerts: {{ruleCount}}',
  kpiSnoozed: 'Snooze the alert of “{{kpi}}” until {{untilDay}}',
  kpiSnoozeEnded: 'Wake the alert of “{{kpi}}”',
  kpiLandingKept: 'Keep the landing of “{{kpi}}” of {{asOfDay}}',
};
