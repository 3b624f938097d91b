import type { Translated } from '../translated.ts';
import type { ui as zhCn } from '../zh-cn/ui.ts';

export const ui: Translated<typeof zhCn> = {
  drawer: { close: 'Close the drawer' },
  error: {
    title: 'This screen failed',
    kept: 'What was saved is safe, and the other screens keep working.',
    detail: 'Error',
  },
  loading: 'Loading',
  amount: {
    unit: ' ({{unit}})',
    empty: 'Enter an amount.',
    'not-a-number': 'This is not an amount. Enter a number such as 1,234.50.',
    'too-many-decimals': 'An amount has at most two decimals.',
    'too-large': 'The amount is too large. Check the unit and the decimal point.',
    ambiguous: 'This can be read in two ways. Write it like 1234.50.',
  },
  day: { unreadable: '“{{text}}” is no day of the calendar. Write it like 2026-01-31.' },
  field: { required: 'required', optional: 'optional' },
  picker: { day: 'Choose a date', month: 'Choose a month' },
  line: { choose: 'Choose a line' },
  grid: {
    selection: 'Selection',
    empty: 'No data',
    copied_one: 'Copied {{count}} cell',
    copied_other: 'Copied {{count}} cells',
    loading: 'Loading',
    failed: 'These rows did not load',
    columns: 'Columns shown',
    resetColumns: 'Default columns',
  },
  chart: {
    exportPng: 'Export PNG',
    exportSvg: 'Export SVG',
    showData: 'Show data',
    showChart: 'Show chart',
    data: '{{title}}: data',
  },
  notice: { region: 'Notices' },
  confirm: { title: 'Please confirm' },
  format: { thousand: 'k', justNow: 'just now' },
};
