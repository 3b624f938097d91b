import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client, desktop } from '#renderer/rpc/rpc.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { PaperEntries, PaperOrder } from '#shared/domain/papers/papers.ts';
import type { Instant } from '#shared/values/instant.ts';
import { printInFrame } from '#renderer/ui/print-frame.ts';

export type PaperWork = {
  readonly isBusy: boolean;
  /** From 0 to 1 while a workbook is made; null otherwise. */
  readonly share: number | null;
  readonly makeWorkbook: (order: PaperOrder & { readonly entries: PaperEntries }) => void;
  /** `at` is the instant of the position that is ordered. */
  readonly makeReport: (order: PaperOrder & { readonly at: Instant }) => void;
  readonly stop: () => void;
};

/** Makes papers one at a time and hands them to the user. */
export function usePaperWork(): PaperWork {
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const workbook = useMutation({
    mutationFn: async (order: PaperOrder & { readonly entries: PaperEntries }) => {
      const ending = new AbortController();
      running.current = ending;
      setShare(0);
      const runId = crypto.randomUUID();
      const made = client.papers.workbook({ ...order, runId }, { signal: ending.signal });
      const told = follow(runId, ending.signal, setShare);
      try {
        return await made;
      } catch (error) {
        // Whoever stopped it knows.
        if (ending.signal.aborted) return null;
        throw error;
      } finally {
        ending.abort();
        await told;
        setShare(null);
      }
    },
    onSuccess: (file) => {
      if (file !== null) saveFile(file, file.name);
    },
  });
  const report = useMutation({ mutationFn: makeReport });
  return {
    isBusy: workbook.isPending || report.isPending,
    share,
    makeWorkbook: workbook.mutate,
    makeReport: report.mutate,
    stop: () => running.current?.abort(),
  };
}

/** How far a run is, until it ends; what can't be told is no failure of the work. */
async function follow(runId: string, signal: AbortSignal, tell: (share: number) => void): Promise<void> {
  try {
    for await (const { done, total } of await client.papers.progress({ runId }, { signal })) {
      tell(total === 0 ? 1 : done / total);
    }
  } catch {
    // The work itself says what went wrong.
  }
}

/** As a PDF in the desktop program; in a browser its own dialog prints it, or keeps it as PDF. */
async function makeReport({ at, ...order }: PaperOrder & { readonly at: Instant }): Promise<void> {
  const page = await client.papers.print(order);
  const html = await page.text();
  if (desktop === null) return printInFrame(html);
  const pdf = await desktop.printToPdf({ html, at });
  saveFile(
    new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }),
    page.name.replace(/\.html$/, '.pdf'),
  );
}
