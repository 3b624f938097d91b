import { useQuery } from '@tanstack/react-query';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { Instant } from '#shared/values/instant.ts';

const PAGE = 200;

/** The first rows of a table as of an instant, and how many there were. */
export function useFirstRows(table: string, at: Instant) {
  return useQuery(
    orpc.history.tableAsOf.queryOptions({ input: { table, at, limit: PAGE }, throwOnError: false }),
  );
}
