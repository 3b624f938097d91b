import type { Translated } from '../translated.ts';
import type { kpiRefusal as zhCn } from '../zh-cn/kpi-refusal.ts';

export const kpiRefusal: Translated<typeof zhCn> = {
  'kpi-shares-do-not-add-up':
    'What the departments answer for adds up to {{sumBp}}. Bring it to exactly 100 %.',
  'kpi-share-repeated': '{{department}} stands there twice. Make it one share.',
  'kpi-weights-do-not-add-up': 'The weights of all KPIs add up to {{sumBp}}. Bring them to exactly 100 %.',
  'kpi-thresholds-reversed': 'The limit for “watch” can’t be above that for “good”. Swap or change them.',
  'kpi-profile-empty': 'All shares are 0, so that nothing is ever due. Enter at least one.',
  'kpi-has-values':
    '“{{kpi}}” has {{valueCount}} values already; unit, aggregation, grain and derivation stay. Add another KPI instead.',
  'kpi-has-targets':
    '“{{kpi}}” has targets already, which a range and a direction do not share. Delete its targets first.',
  'kpi-derivation-unfit':
    'Unit or aggregation of “{{kpi}}” does not fit what is worked out: spend is yuan and a sum, cost per conversion yuan and a ratio, milestones on time percent and a ratio.',
  'kpi-derived':
    '“{{kpi}}” is worked out by the console and takes no values. Change the entries or milestones behind it.',
  'kpi-conversions-unfit':
    '“{{kpi}}” is no count that adds up, so it can’t count conversions. Choose one that is.',
  'kpi-made-of-itself': '“{{kpi}}” can’t be made of itself. Choose another factor.',
  'kpi-target-missing': 'Enter the target of “{{kpi}}”.',
  'kpi-target-zero':
    'The target of “{{kpi}}” is the same as its baseline (0 where there is none), so nothing can be attained. Choose another, or change the baseline.',
  'kpi-target-behind-baseline':
    'The target of “{{kpi}}” is worse than its baseline. Check target, baseline and direction.',
  'kpi-range-missing': 'The target of “{{kpi}}” is a range. Enter its lower and its upper limit.',
  'kpi-range-reversed': 'The lower limit of “{{kpi}}” is above the upper one. Swap them.',
  'kpi-target-days-reversed':
    'The target of “{{kpi}}” ends on {{lastDay}}, before it begins on {{firstDay}}. Check the days.',
  'kpi-target-overlaps':
    '“{{kpi}}” has a target from {{firstDay}} to {{lastDay}}, and periods can’t overlap. Change that one, or choose other days.',
  'kpi-target-too-short':
    'No whole period of “{{kpi}}” lies between {{firstDay}} and {{lastDay}}. Widen the days.',
  'kpi-value-repeated': 'There are two values of “{{kpi}}” for the period of {{onDay}}. Keep one of them.',
  'kpi-denominator-zero':
    'The denominator of “{{kpi}}” can’t be 0. Where there is no data, leave it empty instead of 0.',
  'kpi-denominator-unused':
    '“{{kpi}}” is neither a ratio nor a weighted mean and has no denominator. Enter the value alone.',
  'kpi-value-negative': '“{{kpi}}” is never negative. Check the value.',
  'kpi-percent-too-large':
    '“{{kpi}}” is above 1000 %. Check whether it was multiplied by 100 once too often: 45 % is typed as 45% or 0.45.',
  'kpi-period-ahead': 'The period of {{onDay}} of “{{kpi}}” has not begun, so it has no value yet.',
  'kpi-value-missing': '“{{kpi}}” has no value for the period of {{onDay}}, so there is nothing to dispute.',
  'kpi-dispute-ended': 'This dispute was settled or withdrawn already.',
  'kpi-rule-repeated': 'There can be one rule for each kind of alert of a KPI. Make them one.',
  'kpi-rule-window': 'The periods looked at can’t be fewer than those that have to be out of band.',
  'kpi-snooze-over': 'The last day of a snooze comes after today ({{todayDay}}). Choose another.',
  'kpi-not-snoozed': 'This alert of “{{kpi}}” is not snoozed.',
  'kpi-no-landing': '“{{kpi}}” has no target that runs, or no value yet, so there is no landing to keep.',
};
