/** What a command did to risks and warnings, as Undo and History say it; part of ledger.label. */
export const riskLabel = {
  riskAdded: '登记风险 {{number}}“{{name}}”',
  riskChanged: '修改风险 {{number}}“{{name}}”',
  riskOccurred: '风险 {{number}}“{{name}}”已发生',
  riskClosed: '关闭风险 {{number}}“{{name}}”',
  riskReopened: '重新打开风险 {{number}}“{{name}}”',
  riskRemoved: '删除风险 {{number}}“{{name}}”',
  riskScaleChanged: '修改风险评分标准',
  warningRulesChanged: '修改预警规则',
  warningSnoozed: '“{{name}}”的预警暂停至{{untilDay}}',
  warningClosed: '关闭“{{name}}”的预警',
  warningReopened: '恢复“{{name}}”的预警',
  warningMadeRisk: '将预警转为风险 {{number}}“{{name}}”',
};
