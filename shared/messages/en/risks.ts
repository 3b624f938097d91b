import type { Translated } from '../translated.ts';
import type { risks as zhCn } from '../zh-cn/risks.ts';

export const risks: Translated<typeof zhCn> = {
  kind: {
    schedule: 'Schedule',
    budget: 'Budget',
    kpi: 'KPI',
    compliance: 'Compliance',
    'public-opinion': 'Public opinion',
    traffic: 'Traffic',
    technology: 'Technology',
    partner: 'Partner',
  },
  response: { avoid: 'Avoid', reduce: 'Reduce', share: 'Share', accept: 'Accept' },
  status: { open: 'Open', occurred: 'Occurred', closed: 'Closed' },
  link: { task: 'Task', line: 'Budget line', kpi: 'KPI', kol: 'KOL' },
  warningState: { standing: 'Stands', snoozed: 'Snoozed', closed: 'Closed', risk: 'Made a risk' },
  warningKind: {
    'critical-slip': 'Slip on the critical path',
    'gate-chance': 'Gate unlikely to be on time',
    drift: 'Share out of its band',
    overspend: 'Line about to overspend',
    'kpi-off-pace': 'KPI off pace',
    'stale-data': 'Data not up to date',
    'qualification-expiry': 'Qualification about to expire',
    'deliverable-late': 'Content late',
    'compliance-block': 'Blocked by compliance',
  },
};
