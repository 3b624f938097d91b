import { useEffect, useEffectEvent, useState } from 'react';
import { client } from '#renderer/rpc/rpc.ts';
import type { ImportProgress } from '#shared/domain/import/import.ts';

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
