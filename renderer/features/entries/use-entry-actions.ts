import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { EntriesAddress } from './use-entries-address.ts';
import { useExportEntries } from './use-export-entries.ts';

/** What can be done with the list. All of it is in the command palette as well. */
export type EntryActionSet = Readonly<Record<ActionName, Action>>;
type ActionName = (typeof names)[number];

const names = ['newEntry', 'importFile', 'exportXlsx', 'exportCsv'] as const;
const changing: readonly ActionName[] = ['newEntry', 'importFile'];

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  newEntry: 'djzc xzzc 新增支出 actual bill',
  importFile: 'drwj drzc csv xlsx excel',
  exportXlsx: 'dc excel 表格',
  exportCsv: 'dc 表格',
};

export function useEntryActions({ open, startImport, filter }: EntriesAddress): EntryActionSet {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const exportEntries = useExportEntries(filter);
  const actions = useMemo<EntryActionSet>(() => {
    const action = (name: ActionName, run: () => void): Action => ({
      id: `entries.${name}`,
      label: t(`entries.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run,
    });
    return {
      newEntry: action('newEntry', () => open('new')),
      importFile: action('importFile', startImport),
      exportXlsx: action('exportXlsx', () => exportEntries('xlsx')),
      exportCsv: action('exportCsv', () => exportEntries('csv')),
    };
  }, [t, open, startImport, exportEntries]);
  const offered = useMemo(
    () => names.filter((name) => !(readOnly && changing.includes(name))).map((name) => actions[name]),
    [actions, readOnly],
  );
  useActions(offered);
  return actions;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(name: ActionName): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`entries.action.${name}`))
    .join(' ');
}
