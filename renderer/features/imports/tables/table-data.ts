import { useMutation, useQuery } from '@tanstack/react-query';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import type { TableKind, TableMapping } from '#shared/domain/import/table-import.ts';
import { useSessionOf } from '../session-store.ts';
import { type Reading, useReadingOf } from '../use-reading.ts';
import { newSession, sessionsOf, type TableFound, type TableSession, withFound } from './table-session.ts';

/** Takes a table of a kind in. */
export function useTableReading(kind: TableKind): Reading {
  const sessions = sessionsOf(kind);
  return useReadingOf(useSessionOf(sessions), {
    read: (file, sheet) => readTable(kind, file, sheet),
    begin: (workspaceId, file) => sessions.begin(newSession(workspaceId, file)),
    take: (file, found) => sessions.changeOf(file, (session) => withFound(session, found)),
  });
}

function readTable(kind: TableKind, file: File, sheet: string | undefined): Promise<TableFound> {
  return client.tableImports.read(sheet === undefined ? { file, kind } : { file, kind, sheet });
}

type Asked = { readonly session: TableSession; readonly found: TableFound; readonly mapping: TableMapping };

/** Reads the whole file as mapped; the session goes on to the preview. */
export function useTablePreview(kind: TableKind) {
  return useMutation({
    meta: { refusalsShown: true },
    mutationFn: async ({ session, found, mapping }: Asked) => {
      const ask = async (importId: string) => ({
        importId,
        preview: await client.tableImports.preview({ importId, mapping }),
      });
      return ask(found.importId).catch(async (error: unknown) => {
        if (refusalOf(error)?.reason !== 'import-expired') throw error;
        // A service that was started anew doesn't know the file any more; this window still has it.
        const { importId } = await readTable(kind, session.file, found.source.sheet ?? undefined);
        return ask(importId);
      });
    },
    onSuccess: ({ importId, preview }, { found }) =>
      sessionsOf(kind).change({ found: { ...found, importId }, preview, step: 'preview' }),
  });
}

/** Writes the file. What comes after is done also when the reader has gone to another screen meanwhile. */
export const useTableCommit = (onCommitted: () => Promise<void>) =>
  useMutation(
    orpc.tableImports.commit.mutationOptions({
      meta: { refusalsShown: true, announced: true },
      onSuccess: onCommitted,
    }),
  );

export const useTableProfiles = (kind: TableKind) =>
  useQuery(orpc.tableImports.profiles.queryOptions({ input: { kind }, throwOnError: false }));

/** The KPIs that values can be imported of, for choosing them and for showing what was read. */
export const useKnownKpis = () => useQuery(orpc.kpis.list.queryOptions({ select: ({ kpis }) => kpis }));
export type ListedKpi = NonNullable<ReturnType<typeof useKnownKpis>['data']>[number];
