import { useEffect } from 'react';
import { create } from 'zustand';
import type { Shortcut } from './shortcuts.ts';

/** Something that can be done from the command palette. */
export type Action = {
  /** Unique, dotted: 'budget.addLine'. */
  readonly id: string;
  /** A verb, as on a button. */
  readonly label: string;
  /** Further words to find it by: the label in the other language, pinyin initials, synonyms. */
  readonly keywords?: string;
  /** One of `shortcuts`, shown beside it; whoever offers the action also listens for it (`useShortcut`). */
  readonly shortcut?: Shortcut;
  readonly run: () => void;
};

type Registry = { readonly offered: ReadonlyMap<symbol, readonly Action[]> };

const useRegistry = create<Registry>(() => ({ offered: new Map() }));

/** Offers actions in the command palette while the component is shown. Memoise the list. */
export function useActions(actions: readonly Action[]): void {
  useEffect(() => {
    const owner = Symbol('actions');
    useRegistry.setState(({ offered }) => ({ offered: new Map(offered).set(owner, actions) }));
    return () => {
      useRegistry.setState(({ offered }) => {
        const rest = new Map(offered);
        rest.delete(owner);
        return { offered: rest };
      });
    };
  }, [actions]);
}

/** Every action on offer, in the order in which they were offered. */
export function useOfferedActions(): readonly Action[] {
  const offered = useRegistry((registry) => registry.offered);
  return [...offered.values()].flat();
}
