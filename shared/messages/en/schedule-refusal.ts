import type { Translated } from '../translated.ts';
import type { scheduleRefusal as zhCn } from '../zh-cn/schedule-refusal.ts';

export const scheduleRefusal: Translated<typeof zhCn> = {
  'calendar-never-works':
    'This calendar works on no day of the week, so that nothing can be scheduled on it. Leave at least one working day.',
  'calendar-missing': 'The calendar of “{{name}}” can’t be found. Choose another.',
  'task-repeated': 'The task “{{name}}” is listed twice. Keep one of the two.',
  'task-missing': 'A task linked with “{{name}}” no longer exists. Correct its predecessors.',
  'parent-missing': 'The phase of “{{name}}” no longer exists. Choose another.',
  'outline-cycle': '“{{name}}” would stand under itself. Choose another phase for it.',
  'link-to-itself': '“{{name}}” can’t be its own predecessor. Remove it from the list.',
  'link-within-summary':
    '“{{name}}” stands under “{{summary}}”, so the two can’t be linked. Link to one of its tasks, or to a task outside it.',
  'link-cycle':
    'These tasks wait for each other in a circle ({{taskCount}} tasks): {{cycle}}. Remove one of the links.',
  'lag-out-of-range':
    'The lag in “{{text}}” is too long or has more than two decimals (character {{position}}). Shorten it, or use another unit.',
  'duration-unreadable': 'The duration “{{text}}” can’t be read. Write it as 5d, 0.5d, 2w, 4h or 90m.',
  'duration-out-of-range':
    'The duration of “{{name}}” has to be between 0 and {{limitCount}} working days, in whole minutes.',
  'duration-elapsed':
    'The duration “{{text}}” is in elapsed time. Write it in working time; for work around the clock give the task a calendar that works all day.',
  'done-out-of-range': 'Percent complete of “{{name}}” has to be between 0 % and 100 %.',
  'remaining-out-of-range': 'The remaining duration of “{{name}}” is below zero or too long.',
  'progress-without-start': '“{{name}}” has progress but no actual start. Enter the actual start first.',
  'finish-before-start': 'The actual finish of “{{name}}” is before its actual start. Check the two dates.',
  'status-before-project': 'The status date is before the project’s start. Check the two dates.',
  'constraint-on-summary':
    '“{{name}}” is a phase and can’t take {{kind}}. A phase can be as soon as possible, start no earlier than (SNET) or finish no later than (FNLT) a date.',
  'date-out-of-range': 'A date of “{{name}}” isn’t valid. Check its start, finish, constraint and deadline.',
  'schedule-too-long':
    'This plan would reach beyond the year 9999 or before the year 0. Check durations and lags.',
  'predecessor-unknown':
    'There is no task “{{reference}}” (character {{position}}, “{{text}}”). Enter the number of a task.',
  'predecessor-unreadable':
    '“{{text}}” can’t be read (character {{position}}). Write 3, 3SS+2d or 7FS+10%, parted by commas.',
  'predecessor-repeated': '“{{text}}” is listed already (character {{position}}). Keep it once.',
  'lag-unit-unknown':
    'The unit “{{word}}” isn’t known (character {{position}}). Use m, h, d, w for minutes to weeks, with an e before it for elapsed time, or %.',
  'estimate-out-of-order':
    'The estimate of “{{name}}” has to grow from optimistic over most likely to pessimistic, none below zero.',
  'risk-out-of-range':
    'The risk on “{{name}}” needs a probability between 0 % and 100 %, and an impact that grows from the least to the most, none below zero.',
  'draws-out-of-range': 'The number of draws has to be between {{leastCount}} and {{limitCount}}.',
  'simulation-stopped': 'The simulation was stopped, and has no result.',
  'nothing-to-simulate': 'The work plan has no tasks yet, so there is nothing to simulate.',
};
