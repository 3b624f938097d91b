import type { Status } from '#renderer/ui/status-mark.tsx';
import type { MilestoneState } from '#shared/domain/timeline/milestones.ts';

export const stateStatus = {
  go: 'good',
  conditional: 'watch',
  'no-go': 'stop',
  done: 'good',
  late: 'stop',
  tight: 'watch',
  'on-time': 'good',
} as const satisfies Record<MilestoneState, Status>;
