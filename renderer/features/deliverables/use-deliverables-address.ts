import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DeliverableFilter, DeliverableId } from '#shared/domain/kols/deliverable.ts';
import type { DeliverableAct, DeliverablePart, DeliverablesSearch } from './deliverables-search.ts';

export type DeliverablesAddress = {
  readonly search: DeliverablesSearch;
  readonly filter: DeliverableFilter;
  readonly isNarrowed: boolean;
  /** Narrows down what is shown, or lets go of what is given as undefined; and how it is shown. */
  readonly narrow: (change: Partial<DeliverablesSearch>) => void;
  readonly showAll: () => void;
  readonly open: (id: DeliverableId, part?: DeliverablePart) => void;
  /** Opens it with what a step asks for. */
  readonly openFor: (id: DeliverableId, act: DeliverableAct, to?: DeliverablesSearch['to']) => void;
  readonly showPart: (part: DeliverablePart) => void;
  readonly ask: (act: DeliverableAct | undefined) => void;
  readonly startNew: () => void;
  readonly close: () => void;
};

const everything = {
  kol: undefined,
  platform: undefined,
  tier: undefined,
  format: undefined,
  step: undefined,
  late: undefined,
  text: undefined,
};

const noAct = { act: undefined, to: undefined };

/** What the address asks the Deliverables screen to show. */
export function useDeliverablesAddress(): DeliverablesAddress {
  const search = useSearch({ from: '/kols/deliverables' });
  const navigate = useNavigate({ from: '/kols/deliverables' });
  const filter = useMemo(() => filterOf(search), [search]);
  const moves = useMemo(() => {
    const move = (change: Partial<DeliverablesSearch>, replace = false) =>
      void navigate({
        to: '/kols/deliverables',
        search: (before: DeliverablesSearch) => ({ ...before, ...change }),
        replace,
      });
    return {
      narrow: (change: Partial<DeliverablesSearch>) => move(change, true),
      showAll: () => move(everything, true),
      open: (show: DeliverableId, part?: DeliverablePart) => move({ show, part, ...noAct }),
      openFor: (show: DeliverableId, act: DeliverableAct, to?: DeliverablesSearch['to']) =>
        move({ show, part: undefined, act, to }),
      showPart: (part: DeliverablePart) => move({ part }, true),
      ask: (act: DeliverableAct | undefined) => move({ act, to: undefined }, true),
      startNew: () => move({ show: 'new', part: undefined, ...noAct }),
      close: () => move({ show: undefined, part: undefined, ...noAct }),
    };
  }, [navigate]);
  const isNarrowed = Object.values(filter).some((value) => value !== undefined);
  return { search, filter, isNarrowed, ...moves };
}

function filterOf({ kol, platform, tier, format, step, late, text }: DeliverablesSearch): DeliverableFilter {
  return {
    kolId: kol,
    platforms: platform === undefined ? undefined : [platform],
    tiers: tier === undefined ? undefined : [tier],
    formats: format === undefined ? undefined : [format],
    steps: step === undefined ? undefined : [step],
    lateOnly: late === true ? true : undefined,
    text,
  };
}
