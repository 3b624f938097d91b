import type { Translated } from '../translated.ts';
import type { riskRefusal as zhCn } from '../zh-cn/risk-refusal.ts';

export const riskRefusal: Translated<typeof zhCn> = {
  'warning-limits-crossed':
    'The limit at which a warning ends can’t be beyond the one at which it begins, or it would come and go. Change one of them.',
  'snooze-in-past': '{{untilDay}} is over. Choose today or a later day.',
  'warning-is-risk': 'The warning on “{{name}}” is a risk already. Change that risk instead.',
};
