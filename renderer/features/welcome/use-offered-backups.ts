import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Backup } from '#shared/domain/workspace/workspace-state.ts';

export interface OfferedBackups {
  /** Null where they could not be listed. */
  readonly backups: readonly Backup[] | null;
  readonly askAgain: () => void;
}

/**
 * The backups that can take the place of a file. What was offered stays: while one of them is restored the workspace
 * changes, and everything else that is shown of it is asked for anew.
 */
export function useOfferedBackups(path: string): OfferedBackups | 'asking' {
  const list = useQuery(orpc.backups.list.queryOptions({ input: { path }, throwOnError: false, gcTime: 0 }));
  const [known, setKnown] = useState<readonly Backup[] | null>(null);
  if (known === null && list.data !== undefined) setKnown(list.data.backups);
  if (known === null && !list.isError) return 'asking';
  return { backups: known, askAgain: () => void list.refetch() };
}
