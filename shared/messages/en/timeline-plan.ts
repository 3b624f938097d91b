import type { Translated } from '../translated.ts';
import type { timelinePlan as chinese } from '../zh-cn/timeline-plan.ts';

export const timelinePlan: Translated<typeof chinese> = {
  state: {
    go: 'Go',
    conditional: 'Conditional go',
    'no-go': 'No-go',
    done: 'Done',
    late_one: '{{days}} working day late',
    late_other: '{{days}} working days late',
    tight_zero: 'No room left',
    tight_one: '{{days}} working day to spare',
    tight_other: '{{days}} working days to spare',
    'on-time': 'On time',
  },
  board: {
    workingDays_one: '{{days}} working day',
    workingDays_other: '{{days}} working days',
    status: 'Status date {{day}}',
    chance: '{{share}} chance',
    off: 'Off',
    work: 'Work',
    earlier: 'A month earlier',
    later: 'A month later',
    sentence: {
      passed_one: '<b>{{passed}}</b> of {{all}} milestone is passed',
      passed_other: '<b>{{passed}}</b> of {{all}} milestones and gates are passed',
      late_one: '<b>{{late}}</b> will miss its day',
      late_other: '<b>{{late}}</b> will miss their day',
      noneLate: 'none will miss its day',
      next: 'next is {{name}} on <b>{{day}}</b>.',
      none: 'nothing is ahead.',
      empty: 'The plan has no milestones yet.',
    },
    empty: {
      title: 'No milestones or gates yet',
      text: 'A task with a duration of 0 is a milestone; a gate is set in the task’s drawer.',
      action: 'Go to the plan',
    },
  },
};
