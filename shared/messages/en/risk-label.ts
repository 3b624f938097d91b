import type { Translated } from '../translated.ts';
import type { riskLabel as zhCn } from '../zh-cn/risk-label.ts';

export const riskLabel: Translated<typeof zhCn> = {
  riskAdded: 'Enter risk {{number}} “{{name}}”',
  riskChanged: 'Change risk {{number}} “{{name}}”',
  riskOccurred: 'Risk {{number}} “{{name}}” occurred',
  riskClosed: 'Close risk {{number}} “{{name}}”',
  riskReopened: 'Open risk {{number}} “{{name}}” again',
  riskRemoved: 'Delete risk {{number}} “{{name}}”',
  riskScaleChanged: 'Change the scale of risks',
  warningRulesChanged: 'Change the rules of warnings',
  warningSnoozed: 'Snooze the warning on “{{name}}” until {{untilDay}}',
  warningClosed: 'Close the warning on “{{name}}”',
  warningReopened: 'Wake the warning on “{{name}}”',
  warningMadeRisk: 'Make risk {{number}} “{{name}}” of a warning',
};
