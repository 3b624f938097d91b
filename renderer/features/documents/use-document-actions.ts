import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { DocumentsAddress } from './use-documents-address.ts';
import { useExportDocuments } from './use-export-documents.ts';

/** What can be done with the list. All of it is in the command palette as well. */
export type DocumentActionSet = Readonly<Record<ActionName, Action>>;
type ActionName = (typeof names)[number];

const names = ['newRequest', 'newContract', 'newInvoice', 'exportXlsx', 'exportCsv'] as const;
/** What can be done with a workspace that is open read-only. */
const reading: readonly ActionName[] = ['exportXlsx', 'exportCsv'];

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  newRequest: 'cgsq xjcgsq purchase commitment',
  newContract: 'ht xjht commitment',
  newInvoice: 'fp djfp bill',
  exportXlsx: 'dc excel cndj commitments',
  exportCsv: 'dc cndj commitments',
};

export function useDocumentActions({ startNew, filter }: DocumentsAddress): DocumentActionSet {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const exportAs = useExportDocuments(filter);
  const actions = useMemo<DocumentActionSet>(() => {
    const action = (name: ActionName, run: () => void): Action => ({
      id: `documents.${name}`,
      label: t(`documents.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run,
    });
    return {
      newRequest: action('newRequest', () => startNew('request')),
      newContract: action('newContract', () => startNew('contract')),
      newInvoice: action('newInvoice', () => startNew('invoice')),
      exportXlsx: action('exportXlsx', () => exportAs('xlsx')),
      exportCsv: action('exportCsv', () => exportAs('csv')),
    };
  }, [t, startNew, exportAs]);
  useActions(
    useMemo(
      () => names.filter((name) => !readOnly || reading.includes(name)).map((name) => actions[name]),
      [actions, readOnly],
    ),
  );
  return actions;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(name: ActionName): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`documents.action.${name}`))
    .join(' ');
}
