/* Parameters by reason: snooze-in-past untilDay; warning-is-risk name. */
export const riskRefusal = {
  'warning-limits-crossed': '解除界限不能比触发界限更宽松，否则预警会反复出现和消失。请调整其中一个。',
  'snooze-in-past': '{{untilDay}}已经过去。请选择今天或以后的日期。',
  'warning-is-risk': '“{{name}}”的预警已经转为风险，请直接修改该风险。',
};
