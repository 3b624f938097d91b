import { useEffect, useState } from 'react';
import type { Outcome } from '#shared/domain/refusal.ts';
import { type LevellingProposal, startLevelling } from '#shared/domain/timeline/levelling.ts';
import type { Heat } from './load-data.ts';

/** Tries between two frames: few enough that the window stays awake in a plan of thousands. */
const TRIES_AT_ONCE = 5;

/** Looks for a proposal a few steps at a time, anew when the plan or the people change; null until there is one. */
export function useLevelling({ timeline, people }: Heat): Outcome<LevellingProposal> | null {
  const [found, setFound] = useState<Outcome<LevellingProposal> | null>(null);
  useEffect(() => {
    const search = startLevelling(timeline, people);
    let timer = 0;
    const goOn = () => {
      timer = window.setTimeout(() => {
        if (search.kind === 'refused') {
          setFound(search);
          return;
        }
        search.value.advance(TRIES_AT_ONCE);
        if (search.value.isDone) setFound(search.value.result());
        else goOn();
      });
    };
    goOn();
    return () => window.clearTimeout(timer);
  }, [timeline, people]);
  return found;
}
