import type { Translated } from '../translated.ts';
import type { meetingPoint as zhCn } from '../zh-cn/meeting-point.ts';

export const meetingPoint: Translated<typeof zhCn> = {
  changes: '{{recordCount}} changes since the last meeting',
  'action-overdue': '{{number}} “{{name}}” was due on {{dueDay}}',
  'actions-open': '{{openCount}} more actions are open',
  overload: '{{name}} has {{shareBp}} of the working time to do in the week from {{weekDay}}',
  'gate-near': 'Gate {{gateNumber}} “{{name}}” is due on {{onDay}} with {{openCount}} criteria open',
  risk: '{{number}} “{{name}}”, exposure {{exposureFen}}',
  request: 'Request {{number}} over {{amountFen}} waits for a decision',
  gate: 'Gate {{gateNumber}} “{{name}}” ({{onDay}}) waits for a decision with {{openCount}} criteria open',
  tiers: 'Proposed tiers of {{kolCount}} KOLs wait for a decision',
  'critical-slip':
    '“{{name}}” on the critical path slipped by {{slipDays}} working days and moved {{movedCount}} tasks',
  'gate-chance': 'Gate {{gateNumber}} “{{name}}” has a chance of {{chanceBp}} to be on time',
  'drift-plan': '“{{name}}” has {{shareBp}} of the plan, out of the band around {{targetBp}}',
  'drift-committed': '“{{name}}” has {{shareBp}} of what is committed, out of the band around {{targetBp}}',
  'drift-actual': '“{{name}}” has {{shareBp}} of what was spent, out of the band around {{targetBp}}',
  overspend: '“{{name}}” is heading for {{eacFen}}, {{overBp}} over its plan',
  'kpi-off-pace': '“{{name}}” is at {{figureBp}} of its pace',
  'kpi-out-of-band': '“{{name}}” missed its aim in {{figure}} of the last periods',
  'stale-data': 'Data of “{{name}}” are {{lateDays}} days late',
  'qualification-expiry': '“{{qualification}}” of {{name}} holds until {{onDay}}',
  'qualification-expired': '“{{qualification}}” of {{name}} ran out on {{onDay}}',
  'deliverable-late': '“{{name}}” by {{kol}} is {{lateDays}} days late',
  'compliance-block': '“{{name}}” by {{kol}} did not pass compliance, due on {{dueDay}}',
};
