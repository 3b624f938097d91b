import type { Translated } from '../translated.ts';
import type { requests as zhCn } from '../zh-cn/requests.ts';

export const requests: Translated<typeof zhCn> = {
  kind: {
    reallocation: 'Reallocation',
    draw: 'Reserve draw',
    release: 'Reserve release',
    'plan-edit': 'Plan edit',
    baseline: 'Baseline',
    scenario: 'Scenario',
  },
  state: {
    draft: 'Draft',
    submitted: 'Waiting',
    applied: 'Approved',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
  cause: {
    'traffic-surge': 'Traffic surge',
    'public-opinion': 'Public-opinion crisis',
    other: 'Other',
  },
  reach: {
    any: 'Within or across categories',
    within: 'Within a category',
    across: 'Across categories',
  },
  check: {
    'money-free': '{{line}}: what it gives is uncommitted and free to move',
    'money-free-many': 'Lines whose money is uncommitted and free to move: {{lineCount}}',
    'money-short': '{{line}} is short of {{byFen}}; what is committed or spent can’t be moved away',
    'month-short': '{{line}} plans too little in {{atMonth}}, by {{byFen}}',
    'month-closed': '{{atMonth}} is closed; its plan can’t change',
    'line-removed': 'The line “{{line}}” was deleted',
    'legs-do-not-add-up': 'What is given and what is taken differ by {{byFen}}',
    'over-allocated': 'The plan would be {{byFen}} above the total budget',
    refused: 'It can’t be submitted as it is',
    'near-upper':
      '{{category}} will be {{shareBp}}, {{roomBp}} ({{roomFen}}) below its upper limit of {{limitBp}}',
    'near-lower':
      '{{category}} will be {{shareBp}}, {{roomBp}} ({{roomFen}}) above its lower limit of {{limitBp}}',
    'above-band':
      '{{category}} will be {{shareBp}}, above its limit of {{limitBp}}; approval takes an exception with its reason and last day',
    'below-band':
      '{{category}} will be {{shareBp}}, below its limit of {{limitBp}}; approval takes an exception with its reason and last day',
    'still-outside':
      '{{category}} stays outside its tolerance ({{shareBp}}, limit {{limitBp}}) and goes no further out',
    excepted: '{{category}} will be {{shareBp}}, outside its tolerance under an exception until {{untilDay}}',
    'within-bands': 'All shares stay within their tolerance',
    'reserve-after': '{{reserveFen}} of the reserve remain',
    'to-unallocated': '{{amountFen}} become unallocated',
    'too-few-approvers': 'Approvers needed: {{neededCount}}; people who could approve it: {{candidateCount}}',
  },
};
