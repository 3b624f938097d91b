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
  fileName: {
    sheet: '{{programme}} budget {{day}}',
    entries: '{{programme}} entries {{day}}',
    documents: '{{programme}} commitments {{day}}',
  },
};
