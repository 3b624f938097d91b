import { useCallback } from 'react';
import { useLines } from '#renderer/rpc/use-lines.ts';
import type { Deliverable } from '#shared/domain/kols/deliverable.ts';

/** Whether a script that is handed in today comes after its day, and so moves the day of publication. */
export function useLateScript(): (deliverable: Pick<Deliverable, 'scriptDueDay'>) => boolean {
  const { today } = useLines();
  return useCallback(({ scriptDueDay }) => scriptDueDay !== null && today > scriptDueDay, [today]);
}
