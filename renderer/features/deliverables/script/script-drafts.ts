import { create } from 'zustand';
import type { DeliverableId } from '#shared/domain/kols/deliverable.ts';

type Drafts = { readonly texts: ReadonlyMap<DeliverableId, string> };

const useDrafts = create<Drafts>(() => ({ texts: new Map() }));

/** What was typed of a script and not saved yet: it outlives the drawer. Null while nothing is being edited. */
export function useScriptDraft(id: DeliverableId): string | null {
  return useDrafts(({ texts }) => texts.get(id) ?? null);
}

export function keepDraft(id: DeliverableId, text: string): void {
  useDrafts.setState(({ texts }) => ({ texts: new Map(texts).set(id, text) }));
}

export function dropDraft(id: DeliverableId): void {
  useDrafts.setState(({ texts }) => {
    const rest = new Map(texts);
    rest.delete(id);
    return { texts: rest };
  });
}
