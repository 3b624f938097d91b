import type { Translated } from '../translated.ts';
import type { spreadsheet as zhCn } from '../zh-cn/spreadsheet.ts';

export const spreadsheet: Translated<typeof zhCn> = {
  title: '{{programme}}: {{view}} (CNY)',
  amount: 'Amount (CNY)',
  measure: 'Measure',
  open: 'Open commitments',
  openAmount: 'Open (CNY)',
  previous: 'After',
  monthFormat: 'mmm yyyy',
  kpiValues: {
    title: 'KPI values',
    kpi: 'KPI',
    segment: 'Segment',
    period: 'First day of the period',
    value: 'Value',
    unit: 'Unit',
    numerator: 'Numerator',
    denominator: 'Denominator or weight',
    note: 'Note',
  },
  fileName: {
    kpiValues: '{{programme}} KPI values {{day}}',
    sheet: '{{programme}} budget {{day}}',
    entries: '{{programme}} entries {{day}}',
    documents: '{{programme}} commitments {{day}}',
  },
};
