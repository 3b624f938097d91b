import { keepPreviousData, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Client } from '#renderer/rpc/connection.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { LineId } from '#shared/domain/budget/line.ts';
import type { Instant } from '#shared/values/instant.ts';
import type { Month } from '#shared/values/month.ts';

export type Months = Awaited<ReturnType<Client['months']['list']>>;
export type Closing = Awaited<ReturnType<Client['months']['preview']>>;

/** The lines' names. Nothing waits for them: a drawer that did would take the whole screen with it. */
export function useLineNames(): ReadonlyMap<LineId, string> {
  const lines = useQuery(orpc.budget.sheet.queryOptions()).data?.lines;
  return useMemo(() => new Map((lines ?? []).map(({ id, name }) => [id, name])), [lines]);
}

export function useMonths(): Months {
  return useSuspenseQuery(orpc.months.list.queryOptions()).data;
}

/** What closing the month would lock and post; for the one that can be closed now alone. */
export function useClosing(month: Month) {
  return useQuery(orpc.months.preview.queryOptions({ input: { month }, retry: false, throwOnError: false }));
}

/** Where the ledger stood at an instant, or stands now. */
export function usePosition(at: Instant | undefined, enabled: boolean) {
  return useQuery(
    orpc.papers.position.queryOptions({ input: { at }, enabled, placeholderData: keepPreviousData }),
  );
}

const announcedInForm = { meta: { refusalsShown: true, announced: true } };

export const useCloseMonth = () => useMutation(orpc.months.close.mutationOptions(announcedInForm));
export const useReopenMonth = () => useMutation(orpc.months.reopen.mutationOptions(announcedInForm));
