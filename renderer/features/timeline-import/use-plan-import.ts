import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { client, orpc } from '#renderer/rpc/rpc.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { LARGEST_FILE_BYTES } from '#shared/domain/import/import.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import type { TaskId } from '#shared/domain/timeline/task.ts';
import type { ImportAnswer, ImportColumns } from '#shared/domain/timeline/import-answer.ts';

export type ImportMode = 'append' | 'replace';

type Asked = { readonly file: File; readonly columns?: ImportColumns };

const MEGABYTE = 1024 * 1024;

/** A file on its way into the plan: what it was found to hold, and how it will be written. */
export type PlanImport = {
  readonly file: File | null;
  readonly found: ImportAnswer | null;
  readonly isReading: boolean;
  readonly refusal: Refusal | null;
  /** Neither read nor refused: the shell tells why, here it can be tried again. */
  readonly hasFailed: boolean;
  readonly take: (file: File) => void;
  readonly takeColumns: (columns: ImportColumns) => void;
};

export function usePlanImport(): PlanImport {
  const { language } = useFormats();
  const [file, setFile] = useState<File | null>(null);
  const [found, setFound] = useState<ImportAnswer | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    meta: { refusalsShown: true },
    mutationFn: (asked: Asked) => client.timeline.readImport({ ...asked, language }),
    onSuccess: setFound,
  });
  const refusal = tooLarge(file) ?? refusalOf(error);
  return {
    file,
    found,
    isReading: isPending,
    refusal,
    hasFailed: error !== null && refusal === null,
    take: (taken) => {
      setFile(taken);
      setFound(null);
      reset();
      if (tooLarge(taken) === null) mutate({ file: taken });
    },
    takeColumns: (columns) => {
      if (file !== null) mutate({ file, columns });
    },
  };
}

/** Refused before gigabytes are on their way. */
function tooLarge(file: File | null): Refusal | null {
  if (file === null || file.size <= LARGEST_FILE_BYTES) return null;
  const params = { sizeMb: Math.round(file.size / MEGABYTE), limitMb: LARGEST_FILE_BYTES / MEGABYTE };
  return { reason: 'import-too-large', params };
}

/** How many tasks the plan has now; null while that is asked. */
export function useStandingTasks(): number | null {
  return useQuery(orpc.timeline.get.queryOptions()).data?.timeline.tasks.length ?? null;
}

/** Writes it, and tells where to look then: at the first task that came in, once it is known here as well. */
export function useCommitPlan(onCommitted: (firstId: TaskId | null) => void) {
  const queries = useQueryClient();
  return useMutation(
    orpc.timeline.commitImport.mutationOptions({
      meta: { refusalsShown: true, announced: true },
      onSuccess: async ({ firstId }) => {
        await queries.invalidateQueries({ queryKey: orpc.timeline.get.key() });
        onCommitted(firstId);
      },
    }),
  );
}
