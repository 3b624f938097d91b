import type { Translated } from '../translated.ts';
import type * as zhCn from '../zh-cn/history-risks.ts';

export const riskTables: Translated<typeof zhCn.riskTables> = {
  risk: 'Risk',
  risk_link: 'Link of a risk',
  risk_scale: 'Scale of risks',
  warning_rule: 'Warning rule',
  warning_mark: 'Warning dealt with',
};

export const riskCommands: Translated<typeof zhCn.riskCommands> = {
  add: 'Enter a risk',
  change: 'Change a risk',
  remove: 'Delete a risk',
  changeScale: 'Change the scale',
  changeRules: 'Change warning rules',
  snooze: 'Snooze a warning',
  closeWarning: 'Close a warning',
  reopenWarning: 'Wake a warning',
  turnIntoRisk: 'Make a risk of a warning',
};

export const riskFields: Translated<typeof zhCn.riskFields> = {
  risk: {
    number: 'Number',
    title: 'Title',
    kind: 'Kind',
    probability_bp: 'Probability',
    impact_fen: 'Impact in money',
    impact_days: 'Impact in working days',
    owner_id: 'Owner',
    response: 'Response',
    response_text: 'What is done',
    trigger_text: 'Trigger',
    due_day: 'Due',
    status: 'State',
    note: 'Note',
    raised_on: 'Entered on',
    warning_key: 'From the warning',
  },
  risk_link: { risk_id: 'Risk', kind: 'Kind of link', record_id: 'Linked to' },
  risk_scale: { probability_bp: 'Probability', impact_fen: 'Money', impact_days: 'Delay' },
  warning_rule: { kind: 'Warning', is_on: 'In use', raise_at: 'Begins at', clear_at: 'Ends at' },
  warning_mark: {
    kind: 'Warning',
    cause_key: 'Cause',
    state: 'Dealt with',
    figure: 'Figure then',
    until_day: 'Until',
    reason: 'Reason',
    day: 'Day',
    person_id: 'Person',
    risk_id: 'Risk',
  },
};
