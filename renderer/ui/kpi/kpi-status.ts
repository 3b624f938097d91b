import type { Status } from '../status-mark.tsx';

/** The mark of a KPI's status; its word stands beside it. */
export const kpiStatusMark = {
  good: 'good',
  watch: 'watch',
  off: 'stop',
  'no-data': 'none',
  'no-target': 'none',
} as const satisfies Readonly<Record<string, Status>>;
