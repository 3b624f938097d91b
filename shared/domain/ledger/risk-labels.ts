/** What a command did to risks and warnings; part of the list in label.ts. */
export const riskLabels = [
  'riskAdded',
  'riskChanged',
  'riskOccurred',
  'riskClosed',
  'riskReopened',
  'riskRemoved',
  'riskScaleChanged',
  'warningRulesChanged',
  'warningSnoozed',
  'warningClosed',
  'warningReopened',
  'warningMadeRisk',
] as const;
