import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanAddress } from '../editing/plan-address.ts';

/** From here a task is shown on the plan. */
export function useOpenTask(): Pick<PlanAddress, 'open'> {
  const navigate = useNavigate();
  return useMemo(
    () => ({ open: (drawer, task) => void navigate({ to: '/timeline', search: { drawer, task } }) }),
    [navigate],
  );
}
