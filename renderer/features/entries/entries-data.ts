import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import type { FetchPage } from '#renderer/ui/grid/paged-grid.tsx';
import type { Entry, EntryFilter, EntryId, EntryInput } from '#shared/domain/budget/entry.ts';
import { sortedColumns } from './entries-search.ts';

/** How many entries the filter lets through, and their sum; while the next is on its way, those before. */
export function useEntriesSum(filter: EntryFilter) {
  return useQuery(
    orpc.entries.list.queryOptions({ input: { filter, limit: 1 }, placeholderData: keepPreviousData }),
  );
}

/** An entry that is gone is told by the drawer. */
export function useEntry(id: string) {
  return useQuery(orpc.entries.get.queryOptions({ input: { id }, retry: false, throwOnError: false }));
}

/** Reads a page of the entries that the filter lets through. */
export function pageOf(filter: EntryFilter): FetchPage<Entry> {
  return async ({ offset, limit, sort }) => {
    const by = sortedColumns.find((name) => name === sort?.columnId) ?? 'day';
    const descending = sort?.descending ?? true;
    const page = await client.entries.list({ filter, sort: { by, descending }, offset, limit });
    return { rows: page.entries, total: page.total };
  };
}

const inForm = { meta: { refusalsShown: true } };

export const useAddEntry = () => useMutation(orpc.entries.add.mutationOptions(inForm));
/** Which entries to remove: by their ids, or all that a filter lets through. */
export type ChosenEntries = Parameters<typeof client.entries.remove>[0];

export const useRemoveEntries = () =>
  useMutation(orpc.entries.remove.mutationOptions({ meta: { announced: true } }));

type Change = { readonly id: EntryId; readonly change: Partial<EntryInput> };

/** What was changed stands in the entry at once; the feed brings the rest. */
export function useChangeEntry() {
  const queryClient = useQueryClient();
  return useMutation({
    ...inForm,
    mutationFn: (wanted: Change) => client.entries.change(wanted),
    onSuccess: (_answer, { id, change }) => {
      queryClient.setQueryData(orpc.entries.get.queryKey({ input: { id } }), (before) =>
        before === undefined ? before : { ...before, ...change },
      );
    },
  });
}
