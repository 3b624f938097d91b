import { useMutation } from '@tanstack/react-query';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useOpenWorkspace } from '#renderer/rpc/use-workspace.ts';
import { LARGEST_FILE_BYTES } from '#shared/domain/import/import.ts';
import type { Refusal } from '#shared/domain/refusal.ts';

export type Reading = {
  readonly take: (file: File) => void;
  readonly takeSheet: (sheet: string) => void;
  readonly isReading: boolean;
  readonly refusal: Refusal | null;
  /** Neither read nor refused: the shell tells why, here it can be tried again. */
  readonly hasFailed: boolean;
};

type Ways<Found> = {
  readonly read: (file: File, sheet: string | undefined) => Promise<Found>;
  readonly begin: (workspaceId: string, file: File) => void;
  readonly take: (file: File, found: Found) => void;
};

/** Takes a file in: what it is, and how it would be read. */
export function useReadingOf<Found>(
  session: { readonly file: File } | null,
  { read, begin, take }: Ways<Found>,
): Reading {
  const { id } = useOpenWorkspace();
  const { mutate, isPending, error } = useMutation({
    meta: { refusalsShown: true },
    mutationFn: ({ file, sheet }: { readonly file: File; readonly sheet?: string }) => read(file, sheet),
    onSuccess: (found, { file }) => take(file, found),
  });
  const refusal = tooLarge(session?.file) ?? refusalOf(error);
  return {
    take: (file) => {
      begin(id, file);
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
