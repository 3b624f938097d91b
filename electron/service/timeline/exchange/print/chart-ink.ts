/** The light theme's colours of the Gantt chart (renderer/ui/tokens.css). */
export const chartInk = {
  bar: '#a9b6c4',
  done: '#5f7183',
  critical: '#26323e',
  criticalRest: '#77879a',
  baseline: '#c3cbd5',
  weekend: '#f3f5f7',
  holiday: '#e6eaef',
  makeUp: '#c9d0d9',
  link: '#8391a1',
  slack: '#c9d0d9',
} as const;
