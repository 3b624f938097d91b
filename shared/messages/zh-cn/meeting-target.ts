/** Changing a KPI's target in the meeting. */
export const meetingTarget = {
  title: '调整KPI目标',
  kpi: '指标',
  target: '新目标',
  lower: '新下限',
  upper: '新上限',
  held: '{{period}}，现行目标 {{aim}}',
  period: '{{first}}至{{last}}',
  range: '{{low}}～{{high}}',
  noPeriod: '这个指标今天没有目标，请先在联合KPI里设定。',
  question: '把“{{name}}”{{period}}的目标从 {{from}} 调整为 {{to}}',
};
