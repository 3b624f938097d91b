/** Words that stand only in exported spreadsheets; the rest they share with the screens. */
export const spreadsheet = {
  title: '{{programme}}　{{view}}（元）',
  amount: '金额（元）',
  measure: '项目',
  open: '未结承诺',
  openAmount: '未结（元）',
  previous: '前一张单据',
  /** In the notation of spreadsheets. */
  monthFormat: 'yyyy"年"m"月"',
  kpiValues: {
    title: '指标数值',
    kpi: '指标',
    segment: '分组',
    period: '周期的第一天',
    value: '数值',
    unit: '单位',
    numerator: '分子',
    denominator: '分母或权数',
    note: '备注',
  },
  fileName: {
    kpiValues: '{{programme}}-指标数值-{{day}}',
    sheet: '{{programme}}-预算-{{day}}',
    entries: '{{programme}}-支出明细-{{day}}',
    documents: '{{programme}}-承诺单据-{{day}}',
  },
};
