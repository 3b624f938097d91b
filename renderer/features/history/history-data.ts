import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import type { Day } from '#shared/values/day.ts';
import type { HistorySearch } from './history-search.ts';
import { useWords } from './words.ts';

const RECORDS = 100;
const ROWS = 200;

/** The records that the address asks for, newest first, read on as far as the list was scrolled. */
export function useRecords(search: HistorySearch) {
  const words = useWords();
  const filter = useMemo(
    () => ({
      text: search.text,
      labels: search.text === undefined ? undefined : words.labelsSaying(search.text),
      personId: search.person,
      command: search.command,
      table: search.table,
      rowId: search.row,
      fromDay: search.from,
      toDay: search.to,
      zoneMinutes: zoneMinutesOn(search.from ?? search.to),
    }),
    [search, words],
  );
  return useInfiniteQuery(
    orpc.history.search.infiniteOptions({
      input: (before: number | undefined) => ({ ...filter, before, limit: RECORDS }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextBefore ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
}

/** How far the reader's clock is ahead of UTC on that day, or now. */
function zoneMinutesOn(day: Day | undefined): number {
  const at = day === undefined ? new Date() : new Date(`${day}T00:00`);
  return -at.getTimezoneOffset();
}

/** What one record changed, read on as far as asked for. */
export function useRecordDetail(seq: number) {
  return useInfiniteQuery(
    orpc.history.detail.infiniteOptions({
      input: (offset: number) => ({ seq, offset, limit: ROWS }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.reduce((sum, page) => sum + page.changes.length, 0);
        return read < last.changeTotal && last.changes.length > 0 ? read : undefined;
      },
      throwOnError: false,
    }),
  );
}

export function useFacets() {
  return useQuery(orpc.history.facets.queryOptions());
}

/** The newest record: its number is how many there are. */
export function useNewestRecord(): LedgerRecord | undefined {
  return useQuery(orpc.history.search.queryOptions({ input: { limit: 1 } })).data?.records[0];
}

/** The drawer says a refusal itself. */
const inDrawer = { meta: { refusalsShown: true } };

export function useUndoOf() {
  return useMutation(orpc.history.undo.mutationOptions(inDrawer));
}

export function useRedoOf() {
  return useMutation(orpc.history.redo.mutationOptions(inDrawer));
}

/** Runs when asked to: on a large file it takes some seconds. */
export function useVerification() {
  return useQuery(
    orpc.history.verify.queryOptions({ enabled: false, throwOnError: false, gcTime: 0, retry: false }),
  );
}
