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

const LIKELY = 0.7;
const UNLIKELY = 0.2;

/** A chance below one half wants a decision, one near nothing wants another day. */
export function chanceStatus(chance: number): Status {
  if (chance >= LIKELY) return 'good';
  return chance >= UNLIKELY ? 'watch' : 'stop';
}
