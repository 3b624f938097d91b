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
  fileName: {
    sheet: '{{programme}}-预算-{{day}}',
    entries: '{{programme}}-支出明细-{{day}}',
    documents: '{{programme}}-承诺单据-{{day}}',
  },
};
