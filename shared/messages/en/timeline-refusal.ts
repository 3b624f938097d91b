import type { Translated } from '../translated.ts';
import type { timelineRefusal as zhCn } from '../zh-cn/timeline-refusal.ts';

export const timelineRefusal: Translated<typeof zhCn> = {
  'plan-changed': 'Someone else has just changed the plan. Look at it as it is now, then do this again.',
  'place-gone': 'The place where “{{name}}” was to go has changed. Choose it again.',
  'code-taken': 'The code {{code}} belongs to “{{name}}” already. Choose another.',
  'link-repeated': '“{{name}}” has two links of the same kind to “{{predecessor}}”. Keep one of them.',
  'constraint-needs-date': 'The constraint {{kind}} of “{{name}}” needs a date. Enter one.',
  'phase-follows-tasks':
    '“{{name}}” is a phase: its duration and progress come from its tasks. Change those instead.',
  'gate-takes-time':
    '“{{name}}” is a gate and takes no time. Set its duration to 0, or make it an ordinary task.',
  'gate-holds-tasks':
    '“{{name}}” is a gate and can’t hold tasks. Put them elsewhere, or make it an ordinary task.',
  'gate-by-decision':
    'Whether the gate “{{name}}” is passed follows from its decision, so progress can’t be entered. Record the decision instead.',
  'gate-not-passed':
    '“{{name}}” stands behind the gate “{{gate}}”, which has not let work through, so it can’t begin. Record a go first.',
  'gate-missing': '“{{name}}” is no gate, so it has no entry criteria and no decision. Make it a gate first.',
  'gate-undecided': 'The gate “{{name}}” has no decision yet, so there are no actions to follow.',
  'gate-has-decision': 'A decision was recorded on “{{name}}”, so it has to stay a gate.',
  'criteria-open':
    '“{{name}}” has entry criteria that are not met ({{openCount}}): {{criteria}}. Meet them first, or give a conditional go.',
  'action-missing': 'A conditional go on “{{name}}” needs at least one action with a due date.',
  'no-go-needs-note': 'Say why “{{name}}” is a no-go.',
  'decision-ahead': 'A decision can’t be dated after today ({{todayDay}}).',
  'work-begun-behind':
    '“{{name}}” behind the gate “{{gate}}” has begun, so this can’t become a no-go. Check its actual start first.',
  'calendar-owner-taken':
    'This department, person or country has a calendar already. Change that one instead of adding “{{name}}”.',
  'calendar-out-of-range':
    '“{{name}}” has too many exceptional days, or some outside 1950 to 2150. Check the years; what repeats every week belongs in the week.',
  'lines-above-whole':
    'All tasks together can spend at most 100 % of a line; “{{name}}” can still take {{leftBp}}.',
  'task-line-repeated': '“{{name}}” lists the same line twice. Make one of the two.',
  'tied-month-closed':
    'The phasing of “{{line}}” moves with its milestone and would change {{atMonth}}, which is closed. Untie the line first, or ask finance to reopen the month.',
  'tied-month-outside':
    'The phasing of “{{line}}” moves with its milestone and would reach {{atMonth}}, outside the programme ({{firstMonth}} – {{lastMonth}}). Extend the period first, or untie the line.',
};
