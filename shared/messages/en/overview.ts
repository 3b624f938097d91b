import type { Translated } from '../translated.ts';
import type { overview as zhCn } from '../zh-cn/overview.ts';

export const overview: Translated<typeof zhCn> = {
  title: 'Overview',
  sentence: {
    noPlan: '<b>{{time}}</b> of time gone; nothing is planned yet.',
    spent: '<b>{{spent}}</b> spent at {{time}} of time',
    inBand: 'all shares within their bands',
    outOfBand: 'shares out of band: <b>{{out}}</b>',
    overspent: 'lines overspent: <b>{{over}}</b>.',
    noneOverspent: 'no line overspent.',
  },
  figures: {
    label: 'The budget at a glance',
    total: 'Programme total, {{unit}}',
    plan: 'Planned, {{unit}}',
    actual: 'Spent, {{unit}}',
    available: 'Available, {{unit}}',
    unallocated: '{{amount}} unallocated',
    ofPlan: '{{share}} of plan',
    noPlan: 'nothing planned yet',
    time: '{{share}} of time gone',
  },
  spend: {
    title: 'Spend against time',
    unit: 'of all plan',
    time: 'Time {{time}}',
  },
  policy: {
    title: 'Shares against policy',
    unit: 'in %; drift is actual less policy, pp',
    policy: 'Policy',
    drift: 'Drift',
  },
  state: {
    'no-data': 'No data',
    within: 'Within',
    'near-upper': 'Near upper',
    'near-lower': 'Near lower',
    above: 'Above',
    below: 'Below',
  },
  overspent: { title: 'Overspent lines', by: 'Left' },
  changes: { title: 'Newest changes', all: 'All changes' },
  empty: {
    title: 'No budget is planned yet',
    text: 'Set the programme total, then spread it over lines and months.',
    action: 'Plan the budget',
  },
};
