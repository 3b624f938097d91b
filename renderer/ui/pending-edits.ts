import { create } from 'zustand';

/** Something typed that is on its way to the file. */
export type PendingEdit<Edit> = { readonly key: symbol; readonly edit: Edit };

type Pending<Edit> = { readonly edits: readonly PendingEdit<Edit>[] };

/** Edits that were sent and not answered yet, oldest first: laid over what is shown, so that it shows them at once. */
export function pendingEdits<Edit>() {
  const usePending = create<Pending<Edit>>(() => ({ edits: [] }));
  return {
    usePending,
    add: (edit: Edit): symbol => {
      const key = Symbol('edit');
      usePending.setState(({ edits }) => ({ edits: [...edits, { key, edit }] }));
      return key;
    },
    drop: (key: symbol): void => {
      usePending.setState(({ edits }) => ({ edits: edits.filter((pending) => pending.key !== key) }));
    },
  };
}
