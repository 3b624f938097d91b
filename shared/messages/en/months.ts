import type { Translated } from '../translated.ts';
import type { months as zhCn } from '../zh-cn/months.ts';

export const months: Translated<typeof zhCn> = {
  title: 'Month end',
  grid: 'The months with plan, actual and closing',
  sentence: {
    none: 'No month is closed yet; <b>{{next}}</b> comes next',
    upTo: 'Closed up to <b>{{last}}</b>; <b>{{next}}</b> comes next',
    due_one: ', and <b>{{due}}</b> month is over and not closed.',
    due_other: ', and <b>{{due}}</b> months are over and not closed.',
    running: ', and is not over yet.',
    all: 'All <b>{{total}}</b> months are closed.',
  },
  state: { closed: 'Closed', next: 'Can be closed', open: 'Open' },
  column: {
    plan: 'Plan',
    actual: 'Actual',
    variance: 'Variance',
    open: 'Open, due',
    available: 'Available',
    accrued: 'Accrued',
    closedBy: 'Closed',
  },
  closedOn: '{{person}}, {{day}}',
  closedLong: 'Closed by {{person}} on {{at}}. Its entries, documents and plan are locked.',
  gone: {
    title: 'The programme has no such month',
    text: 'The month in the address is outside the programme. Choose one from the list.',
  },
  action: { close: 'Close {{month}}', reopen: 'Reopen {{month}}', papers: 'Month-end report' },
  sums: {
    title: 'This month',
    unit: 'CNY',
    actual: 'Actual ({{total}} entries)',
    documents: 'Documents of the month',
    accrued: 'of which accrued ({{total}})',
  },
  closing: {
    title: 'Before closing',
    locks: 'Locked by closing: {{entries}} entries, {{documents}} documents, {{cells}} planned amounts.',
    notOver: 'The month is not over. Once it is closed, nothing can be booked in it.',
    waiting_one:
      '{{total}} request or contract that is due waits for acceptance or invoice; it is not accrued.',
    waiting_other:
      '{{total}} requests and contracts that are due wait for acceptance or invoice; they are not accrued.',
    accruals:
      'Accepted without invoice. What is ticked is accrued on the last day and reversed on the first of the next month.',
    noAccruals: 'Nothing is accepted without invoice, so there is nothing to accrue.',
    all: 'Accrue all',
    take: 'Accrue {{number}}',
    acceptance: 'Acceptance',
    amount: 'Not invoiced',
    rest: '{{total}} others',
    total: '{{total}} accrued',
  },
  reopen: { reason: 'Why it is reopened', missing: 'Say why it is reopened.' },
  papers: {
    title: 'Month-end report',
    language: 'Language',
    time: 'As of',
    times: { now: 'Now', close: 'Its closing', day: 'A day' },
    day: 'As of the end of',
    entries: 'Entries in the workbook',
    entriesOf: { month: 'This month', 'to-date': 'All to date' },
    position: 'As of ledger record {{seq}} ({{at}}). The same record gives the same report, to the byte.',
    nothingThen: 'The ledger had no record then, so there is nothing to report.',
    pdf: 'Save PDF',
    print: 'Print or save as PDF',
    xlsx: 'Save XLSX',
    making: 'Making the workbook',
    stop: 'Stop',
  },
};
