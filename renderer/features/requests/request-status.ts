import type { Status } from '#renderer/ui/status-mark.tsx';
import type { RequestState } from '#shared/domain/requests/request.ts';

export const requestStatus: Readonly<Record<RequestState, Status>> = {
  draft: 'none',
  submitted: 'watch',
  applied: 'good',
  rejected: 'stop',
  withdrawn: 'none',
};
