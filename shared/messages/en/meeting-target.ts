import type { Translated } from '../translated.ts';
import type { meetingTarget as zhCn } from '../zh-cn/meeting-target.ts';

/** Changing a KPI's target in the meeting. */
export const meetingTarget: Translated<typeof zhCn> = {
  title: 'Change a KPI target',
  kpi: 'KPI',
  target: 'New target',
  lower: 'New lower limit',
  upper: 'New upper limit',
  held: '{{period}}: the target is {{aim}}',
  period: '{{first}} to {{last}}',
  range: '{{low}} to {{high}}',
  noPeriod: 'This KPI has no target today. Set one under KPIs first.',
  question: 'Change the target of “{{name}}”, {{period}}, from {{from}} to {{to}}',
};
