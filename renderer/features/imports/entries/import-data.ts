import { useMutation, useQuery } from '@tanstack/react-query';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import type { ImportMapping } from '#shared/domain/import/import.ts';
import { useSessionOf } from '../session-store.ts';
import { type Reading, useReadingOf } from '../use-reading.ts';
import {
  beginSession,
  changeSession,
  type FoundFile,
  type ImportSession,
  sessions,
  takeFound,
} from './import-session.ts';
import { countingMapping } from './mapping.ts';

export const useSession = () => useSessionOf(sessions);

const inWizard = { meta: { refusalsShown: true } };

/** Takes a file of spend in. */
export function useReading(): Reading {
  return useReadingOf(useSession(), { read: readFile, begin: beginSession, take: takeFound });
}

function readFile(file: File, sheet: string | undefined) {
  return client.imports.read(sheet === undefined ? { file } : { file, sheet });
}

/** The values of the line column with how often each stands in the file; counted by reading it once. */
export function useLineValues(importId: string, mapping: ImportMapping, line: number | undefined) {
  return useQuery(
    orpc.imports.preview.queryOptions({
      input: { importId, mapping: countingMapping(mapping, line ?? 0) },
      enabled: line !== undefined,
      select: ({ lineValues }) => lineValues,
      queryKey: ['import-line-values', importId, line],
      retry: false,
      throwOnError: false,
    }),
  );
}

type Asked = { readonly session: ImportSession; readonly found: FoundFile; readonly mapping: ImportMapping };

/** Reads the whole file as mapped; the session goes on to the preview. */
export function usePreview() {
  return useMutation({
    ...inWizard,
    mutationFn: async ({ session, found, mapping }: Asked) => {
      const ask = async (importId: string) => ({
        importId,
        preview: await client.imports.preview({ importId, mapping }),
      });
      return ask(found.importId).catch(async (error: unknown) => {
        if (refusalOf(error)?.reason !== 'import-expired') throw error;
        // A service that was started anew doesn't know the file any more; this window still has it.
        const { importId } = await readFile(session.file, found.source.sheet ?? undefined);
        return ask(importId);
      });
    },
    onSuccess: ({ importId, preview }, { found }) =>
      changeSession({ found: { ...found, importId }, preview, step: 'preview' }),
  });
}

type Committed = { readonly added: number; readonly changed: number };

/** Writes the file. What comes after is done also when the reader has gone to another screen meanwhile. */
export const useCommit = (onCommitted: (answer: Committed) => Promise<void>) =>
  useMutation(
    orpc.imports.commit.mutationOptions({
      meta: { refusalsShown: true, announced: true },
      onSuccess: onCommitted,
    }),
  );

export const useProfiles = () => useQuery(orpc.imports.profiles.queryOptions({ throwOnError: false }));
