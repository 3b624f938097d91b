/** Texts of the design system itself. */
export const ui = {
  drawer: { close: '关闭侧栏' },
  error: {
    title: '这个页面出错了',
    kept: '已保存的数据不受影响，其他页面可以照常使用。',
    detail: '错误信息',
  },
  loading: '正在载入',
  amount: {
    unit: '（{{unit}}）',
    empty: '请填写金额。',
    'not-a-number': '这不是金额，请填写数字，例如 1,234.50 或 1.2万。',
    'too-many-decimals': '金额最多两位小数（到分）。',
    'too-large': '金额过大，请核对单位和小数点。',
    ambiguous: '这个写法有两种读法，请写成 1234.50 这样的形式。',
  },
  field: { required: '必填', optional: '选填' },
  picker: { day: '选择日期', month: '选择月份' },
  grid: {
    selection: '选择',
    empty: '没有数据',
    copied_other: '已复制 {{count}} 格',
    loading: '正在载入',
    failed: '这些行没有载入',
    columns: '显示的列',
    resetColumns: '恢复默认列',
  },
  chart: {
    exportPng: '导出 PNG',
    exportSvg: '导出 SVG',
    showData: '查看数据',
    showChart: '查看图表',
    data: '{{title}}：数据',
  },
  notice: { region: '通知' },
  confirm: { title: '请确认' },
  format: { thousand: '千', justNow: '刚刚' },
};
