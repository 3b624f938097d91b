/** The screens that are pictured: where they are, and what has to stand there before the picture is taken. */
export const shots = [
  { name: 'overview', address: '/', ready: '.tz-overview-table' },
  { name: 'timeline', address: '/timeline', ready: '.ag-row [col-id="status"]' },
  { name: 'timeline-board', address: '/timeline/board', ready: '.tz-board-item' },
  { name: 'timeline-forecast', address: '/timeline/forecast', ready: '.tz-sim svg' },
  { name: 'timeline-load', address: '/timeline/load', ready: '.tz-load-over' },
  { name: 'timeline-calendars', address: '/timeline/calendars', ready: '.tz-year-month' },
  { name: 'budget', address: '/budget', ready: '.ag-row' },
  { name: 'entries', address: '/budget/entries', ready: '.ag-row' },
  { name: 'commitments', address: '/budget/commitments', ready: '.ag-row' },
  { name: 'requests', address: '/budget/requests', ready: '.ag-row' },
  { name: 'versions', address: '/budget/versions', ready: 'figure.tz-chart' },
  { name: 'forecast', address: '/budget/forecast', ready: '.ag-row' },
  { name: 'months', address: '/budget/months', ready: '.ag-row' },
  { name: 'catalogue', address: '/catalogue', ready: '.ag-row' },
  { name: 'history', address: '/history', ready: 'main li, main .ag-row' },
  { name: 'settings', address: '/settings', ready: 'h1' },
] as const;
