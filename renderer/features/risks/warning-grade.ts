import type { Status } from '#renderer/ui/status-mark.tsx';
import { isGrave, type Warning } from '#shared/domain/risks/warning.ts';

export function warningStatus(warning: Pick<Warning, 'impact' | 'urgency' | 'state'>): Status {
  if (warning.state !== 'open') return 'none';
  return isGrave(warning) ? 'stop' : 'watch';
}
