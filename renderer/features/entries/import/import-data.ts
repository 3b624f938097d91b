import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import { useOpenWorkspace } from '#renderer/rpc/use-workspace.ts';
import { type ImportMapping, type ImportProgress, LARGEST_FILE_BYTES } from '#shared/domain/import/import.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import {
  beginSession,
  changeSession,
  type FoundFile,
  type ImportSession,
  takeFound,
  useImportSession,
} from './import-session.ts';
import { countingMapping } from './mapping.ts';

/** The import under way in the workspace that is open. */
export function useSession() {
  const { id } = useOpenWorkspace();
  const session = useImportSession((state) => state.session);
  return session?.workspaceId === id ? session : null;
}

const inWizard = { meta: { refusalsShown: true } };

export type Reading = {
  readonly take: (file: File) => void;
  readonly takeSheet: (sheet: string) => void;
  readonly isReading: boolean;
  readonly refusal: Refusal | null;
  /** Neither read nor refused: the shell tells why, here it can be tried again. */
  readonly hasFailed: boolean;
};

/** Takes a file in: what it is, and how it would be read. */
export function useReading(): Reading {
  const { id } = useOpenWorkspace();
  const { mutate, isPending, error } = useMutation({
    ...inWizard,
    mutationFn: ({ file, sheet }: { readonly file: File; readonly sheet?: string }) => readFile(file, sheet),
    onSuccess: (found, { file }) => takeFound(file, found),
  });
  const session = useSession();
  const refusal = tooLarge(session?.file) ?? refusalOf(error);
  return {
    take: (file) => {
      beginSession(id, file);
      if (tooLarge(file) === null) mutate({ file });
    },
    takeSheet: (sheet) => {
      if (session !== null) mutate({ file: session.file, sheet });
    },
    isReading: isPending,
    refusal,
    hasFailed: error !== null && refusal === null,
  };
}

const MEGABYTE = 1024 * 1024;

/** Refused before gigabytes are on their way. */
function tooLarge(file: File | undefined): Refusal | null {
  if (file === undefined || file.size <= LARGEST_FILE_BYTES) return null;
  const params = { sizeMb: Math.round(file.size / MEGABYTE), limitMb: LARGEST_FILE_BYTES / MEGABYTE };
  return { reason: 'import-too-large', params };
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

export const useForgetProfile = () =>
  useMutation(orpc.imports.forgetProfile.mutationOptions({ meta: { announced: true } }));

const PAUSE_BETWEEN_WATCHES = 100;

/** How far the reading or writing under way is. For a component that stands as long as it lasts. */
export function useProgress(importId: string, onStep: () => void): ImportProgress | null {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const tell = useEffectEvent((step: ImportProgress) => {
    setProgress(step);
    onStep();
  });
  useEffect(() => {
    const ended = new AbortController();
    void watch(importId, ended.signal, (step) => tell(step));
    return () => ended.abort();
  }, [importId]);
  return progress;
}

/** A watch that began a moment too early sees the end of what was before: it is begun again. */
async function watch(importId: string, signal: AbortSignal, tell: (progress: ImportProgress) => void) {
  while (!signal.aborted) {
    try {
      for await (const progress of await client.imports.progress({ importId }, { signal })) {
        if (progress.phase === 'reading' || progress.phase === 'writing') tell(progress);
      }
    } catch {
      // The line went down, or nobody watches any longer; the work itself is told by its own answer.
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_BETWEEN_WATCHES));
  }
}
