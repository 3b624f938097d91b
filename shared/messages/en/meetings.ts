import type { Translated } from '../translated.ts';
import type { meetings as zhCn } from '../zh-cn/meetings.ts';
import { meetingPoint } from './meeting-point.ts';

export const meetings: Translated<typeof zhCn> = {
  point: meetingPoint,
  kind: { section: 'Section', proposal: 'To be decided', topic: 'Topic' },
  area: {
    actions: 'Actions from before',
    changes: 'What changed',
    progress: 'Progress and gates',
    resources: 'Resources and load',
    budget: 'Budget and reserve',
    kpis: 'Joint KPIs',
    kols: 'KOLs and content',
    warnings: 'Warnings',
  },
  itemState: { open: 'Not discussed', done: 'Discussed', parked: 'Left for next time' },
  state: { running: 'Running', closed: 'Closed' },
  actionState: { open: 'Open', done: 'Done', dropped: 'Dropped' },
  carriedOut: {
    'approve-request': 'Approve a request',
    'reject-request': 'Reject a request',
    'decide-gate': 'Decide a gate',
    'set-kpi-targets': 'Set KPI targets',
    'accept-tiers': 'Change KOL tiers',
  },
};
