import { keepPreviousData, skipToken, useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Client } from '#renderer/rpc/connection.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import type { DeliverableFilter, DeliverableId, DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import { type DeliverableStep, deliverableStepSchema } from '#shared/domain/kols/kol-kinds.ts';
import { firstDay, lastDay, type Month } from '#shared/values/month.ts';

export type DeliverableDetail = Awaited<ReturnType<Client['deliverables']['get']>>;

export const steps: readonly DeliverableStep[] = deliverableStepSchema.options;

/** A step with the first of its deliverables, and how many there are. */
export interface StepColumn {
  readonly step: DeliverableStep;
  readonly rows: readonly DeliverableRow[];
  readonly total: number;
}

/** Beyond these nobody reads a column: the filter narrows it down. */
const MOST_CARDS = 100;
const MOST_IN_MONTH = 2000;

/** How many there are of each step; with a filter, of what it lets through. */
export function useDeliverableCounts(filter: DeliverableFilter) {
  return useQuery(
    orpc.deliverables.list.queryOptions({ input: { filter, limit: 1 }, placeholderData: keepPreviousData }),
  ).data;
}

/** The board: one query for each column. Undefined until all are there. */
export function useStepColumns(filter: DeliverableFilter): readonly StepColumn[] | undefined {
  const wanted = useMemo(() => steps.filter((step) => filter.steps?.includes(step) ?? true), [filter.steps]);
  return useQueries({
    queries: wanted.map((step) =>
      orpc.deliverables.list.queryOptions({
        // What is to come by its day; of what is out the newest.
        input: {
          filter: { ...filter, steps: [step] },
          limit: MOST_CARDS,
          newestFirst: step === 'published' || step === 'retracted',
        },
        placeholderData: keepPreviousData,
      }),
    ),
    combine: (answers) => {
      const columns = answers.flatMap(({ data }, at) => {
        const step = wanted[at];
        return data === undefined || step === undefined ? [] : [{ step, rows: data.rows, total: data.total }];
      });
      return columns.length < wanted.length ? undefined : columns;
    },
  });
}

/** What is published or due in a month. */
export function useMonthRows(filter: DeliverableFilter, month: Month) {
  return useQuery(
    orpc.deliverables.list.queryOptions({
      input: {
        filter: { ...filter, fromDay: firstDay(month), toDay: lastDay(month) },
        limit: MOST_IN_MONTH,
      },
      placeholderData: keepPreviousData,
    }),
  ).data;
}

/** All that is tied to a task of the timeline. */
export function useTiedDeliverables(taskId: DeliverableRow['taskId']) {
  return useQuery(
    orpc.deliverables.list.queryOptions({
      input: taskId === null ? skipToken : { filter: { taskId } },
      retry: false,
      throwOnError: false,
    }),
  ).data;
}

/** One that is gone is told by the drawer. */
export function useDeliverable(id: DeliverableId) {
  return useQuery(orpc.deliverables.get.queryOptions({ input: { id }, retry: false, throwOnError: false }));
}

export function useKolNames(text: string) {
  return useQuery(
    orpc.kols.names.queryOptions({ input: { text, limit: 50 }, placeholderData: keepPreviousData }),
  ).data;
}

/** The KOL's page, for its cooperations. */
export function useKol(id: DeliverableRow['kolId'] | null) {
  return useQuery(
    orpc.kols.page.queryOptions({
      input: id === null ? skipToken : { id },
      retry: false,
      throwOnError: false,
    }),
  ).data;
}

/** The refusal is said at the place; a success is seen. */
const seen = { meta: { refusalsShown: true } };
/** The refusal is said in the form; a success is told with its undo. */
const told = { meta: { refusalsShown: true, announced: true } };

export const useAddDeliverable = () => useMutation(orpc.deliverables.add.mutationOptions(told));
export const useChangeDeliverable = () => useMutation(orpc.deliverables.change.mutationOptions(seen));
export const useRemoveDeliverable = () => useMutation(orpc.deliverables.remove.mutationOptions(told));
export const useTieTask = () => useMutation(orpc.deliverables.tieTask.mutationOptions(seen));
export const useAdvance = () => useMutation(orpc.deliverables.advance.mutationOptions(told));
export const useSendBack = () => useMutation(orpc.deliverables.sendBack.mutationOptions(told));
export const useRetract = () => useMutation(orpc.deliverables.retract.mutationOptions(told));
export const useReview = () => useMutation(orpc.deliverables.review.mutationOptions(seen));
export const useWaive = () => useMutation(orpc.deliverables.waive.mutationOptions(told));
export const useSetResults = () => useMutation(orpc.deliverables.setResults.mutationOptions(seen));
export const useRemoveResults = () => useMutation(orpc.deliverables.removeResults.mutationOptions(told));
