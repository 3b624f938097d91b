import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query';
import type { Client } from '#renderer/rpc/connection.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import type { FetchPage } from '#renderer/ui/grid/paged-grid.tsx';
import type { LineId } from '#shared/domain/budget/line.ts';
import type {
  DocumentFilter,
  DocumentId,
  DocumentInput,
  DocumentRow,
} from '#shared/domain/documents/document.ts';
import { sortedColumns } from './documents-search.ts';

/** A document with its chain and what it posted. */
export type OpenedDocument = Awaited<ReturnType<Client['documents']['get']>>;

/** How many documents the filter lets through, with their sums by stage. */
export function useDocumentSums(filter: DocumentFilter) {
  return useQuery(
    orpc.documents.list.queryOptions({ input: { filter, limit: 1 }, placeholderData: keepPreviousData }),
  );
}

/** A document that is gone is told by the drawer. */
export function useDocument(id: DocumentId | undefined) {
  return useQuery(
    orpc.documents.get.queryOptions({
      input: id === undefined ? skipToken : { id },
      retry: false,
      throwOnError: false,
    }),
  );
}

export function useLineFacts(lineId: LineId) {
  return useQuery(orpc.documents.facts.queryOptions({ input: { lineId } }));
}

/** What adding the document would come to; a refusal stands beside the field that it names. */
export function useDocumentPreview(input: DocumentInput | null) {
  return useQuery(
    orpc.documents.preview.queryOptions({
      input: input ?? skipToken,
      placeholderData: keepPreviousData,
      retry: false,
      throwOnError: false,
    }),
  );
}

export function pageOf(filter: DocumentFilter): FetchPage<DocumentRow> {
  return async ({ offset, limit, sort }) => {
    const by = sortedColumns.find((name) => name === sort?.columnId) ?? 'day';
    const descending = sort?.descending ?? true;
    const page = await client.documents.list({ filter, sort: { by, descending }, offset, limit });
    return { rows: page.documents, total: page.total };
  };
}

const announcedInForm = { meta: { refusalsShown: true, announced: true } };
const announced = { meta: { announced: true } };

export const useAddDocument = () => useMutation(orpc.documents.add.mutationOptions(announcedInForm));
export const useChangeDocument = () =>
  useMutation(orpc.documents.change.mutationOptions({ meta: { refusalsShown: true } }));
export const useCancelDocument = () => useMutation(orpc.documents.cancel.mutationOptions(announcedInForm));
export const useCloseDocument = () => useMutation(orpc.documents.close.mutationOptions(announcedInForm));
export const useReopenDocument = () => useMutation(orpc.documents.reopen.mutationOptions(announced));
export const useRemoveDocument = () => useMutation(orpc.documents.remove.mutationOptions(announced));
