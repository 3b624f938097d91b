import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Entry } from '#shared/domain/budget/entry.ts';
import { useChangeEntry } from './entries-data.ts';
import {
  changeOf,
  draftOf,
  type EntryDraft,
  type EntryErrors,
  entryOf,
  refusalErrors,
  withoutErrors,
} from './entry-draft.ts';

/**
 * Changes of one entry. What is typed lies over what is stored until it has been taken; a refund and its reason
 * are taken together, since neither is anything without the other.
 */
export function useEntryEditing(entry: Entry) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const readOnly = useReadOnly();
  const { mutate, error } = useChangeEntry();
  const [typed, setTyped] = useState<Partial<EntryDraft>>({});
  const [faults, setFaults] = useState<EntryErrors>({});

  const store = (over: Partial<EntryDraft>) => {
    if (readOnly || Object.keys(over).length === 0) return;
    const result = entryOf({ ...draftOf(entry), ...over }, t);
    setFaults('errors' in result ? result.errors : {});
    if ('errors' in result) return;
    const change = changeOf(entry, result.entry);
    if (change === null) return setTyped({});
    mutate({ id: entry.id, change }, { onSuccess: () => setTyped((now) => without(now, over)) });
  };
  return {
    draft: { ...draftOf(entry), ...typed },
    errors: { ...refusalErrors(refusalOf(error), sentence), ...faults },
    change: (change: Partial<EntryDraft>) => {
      const over = { ...typed, ...change };
      setTyped(over);
      setFaults((before) => withoutErrors(before, change));
      // A day or a line is chosen at once; a text or an amount is done when its field is left.
      if ('day' in change || 'lineId' in change) store(over);
    },
    store: () => store(typed),
  };
}

/** What was typed since stays. */
function without(now: Partial<EntryDraft>, taken: Partial<EntryDraft>): Partial<EntryDraft> {
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => !isTaken(taken, field, value)));
}

function isTaken(taken: Partial<EntryDraft>, field: string, value: unknown): boolean {
  return Object.entries(taken).some(([name, other]) => name === field && other === value);
}
