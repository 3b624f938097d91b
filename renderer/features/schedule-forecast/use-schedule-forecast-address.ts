import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { TaskId } from '#shared/domain/timeline/task.ts';

export type ScheduleForecastAddress = {
  /** Whose finish is looked at; undefined: of what comes next. */
  readonly task: TaskId | 'end' | undefined;
  readonly choose: (task: TaskId | 'end') => void;
};

/** What the address asks the screen to show. */
export function useScheduleForecastAddress(): ScheduleForecastAddress {
  const { task } = useSearch({ from: '/timeline/forecast' });
  const navigate = useNavigate();
  const choose = useCallback(
    (chosen: TaskId | 'end') =>
      void navigate({ to: '/timeline/forecast', search: { task: chosen }, replace: true }),
    [navigate],
  );
  return { task, choose };
}
