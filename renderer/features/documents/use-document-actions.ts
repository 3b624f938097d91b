import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { DocumentsAddress } from './use-documents-address.ts';

/** What can be done with the list. All of it is in the command palette as well. */
export type DocumentActionSet = Readonly<Record<ActionName, Action>>;
type ActionName = (typeof names)[number];

const names = ['newRequest', 'newContract', 'newInvoice'] as const;
const kinds = { newRequest: 'request', newContract: 'contract', newInvoice: 'invoice' } as const;

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  newRequest: 'cgsq xjcgsq purchase commitment',
  newContract: 'ht xjht commitment',
  newInvoice: 'fp djfp bill',
};

export function useDocumentActions({ startNew }: DocumentsAddress): DocumentActionSet {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const actions = useMemo<DocumentActionSet>(() => {
    const action = (name: ActionName): Action => ({
      id: `documents.${name}`,
      label: t(`documents.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run: () => startNew(kinds[name]),
    });
    return {
      newRequest: action('newRequest'),
      newContract: action('newContract'),
      newInvoice: action('newInvoice'),
    };
  }, [t, startNew]);
  useActions(useMemo(() => (readOnly ? [] : names.map((name) => actions[name])), [actions, readOnly]));
  return actions;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(name: ActionName): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`documents.action.${name}`))
    .join(' ');
}
