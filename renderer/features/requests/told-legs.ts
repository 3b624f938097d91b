import { createContext, useContext, useEffect } from 'react';
import type { Leg, RequestId } from '#shared/domain/requests/request.ts';

/** A request that is being looked at, or written: nothing of it is in force. */
export type ToldRequest = { readonly id: RequestId | null; readonly legs: readonly Leg[] };

/** Who shows the plan as the request would have it; null where no sheet stands beside it. */
export const ToldLegsContext = createContext<((told: ToldRequest | null) => void) | null>(null);

/** Tells the sheet beside it what the request moves, for as long as it is shown. */
export function useToldLegs(id: RequestId | null, legs: readonly Leg[]): void {
  const tell = useContext(ToldLegsContext);
  useEffect(() => {
    tell?.({ id, legs });
    return () => tell?.(null);
  }, [tell, id, legs]);
}
