import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { sortedColumns } from './roster-search.ts';
import type { RosterAddress } from './use-roster-address.ts';

/** What can be done with the roster. All of it is in the command palette as well. */
export type RosterActionSet = Readonly<Record<ActionName, Action>>;
type ActionName = (typeof names)[number];

const names = ['add', 'importRoster', 'importResults', 'exportXlsx', 'exportCsv', 'tiers'] as const;
/** What can be done with a workspace that is open read-only. */
const reading: readonly ActionName[] = ['exportXlsx', 'exportCsv', 'tiers'];

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  add: 'xz kol influencer blogger xzkol',
  importRoster: 'drmd csv xlsx excel',
  importResults: 'drcx csv xlsx excel',
  exportXlsx: 'dc excel mc roster',
  exportCsv: 'dc mc roster',
  tiers: 'ckcj fc layers',
};

export function useRosterActions(address: RosterAddress): RosterActionSet {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const { startNew } = address;
  const exportAs = useExportRoster(address);
  const actions = useMemo<RosterActionSet>(() => {
    const action = (name: ActionName, run: () => void): Action => ({
      id: `kols.${name}`,
      label: t(`kols.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run,
    });
    return {
      add: action('add', startNew),
      importRoster: action('importRoster', () => void navigate({ to: '/kols/import' })),
      importResults: action(
        'importResults',
        () => void navigate({ to: '/kols/import', search: { kind: 'results' } }),
      ),
      exportXlsx: action('exportXlsx', () => exportAs('xlsx')),
      exportCsv: action('exportCsv', () => exportAs('csv')),
      tiers: action('tiers', () => void navigate({ to: '/kols/tiers' })),
    };
  }, [t, startNew, exportAs, navigate]);
  useActions(
    useMemo(
      () => names.filter((name) => !readOnly || reading.includes(name)).map((name) => actions[name]),
      [actions, readOnly],
    ),
  );
  return actions;
}

/** What the roster lets through, as it is sorted, as a file in the reader's language. A failure is told by the shell. */
function useExportRoster({ filter, sort }: RosterAddress): (format: 'xlsx' | 'csv') => void {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { columnId, descending } = sort;
  const { mutate } = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') => {
      const by = sortedColumns.find((name) => name === columnId) ?? 'name';
      return orpc.kols.exportRoster.call({ format, language, filter, sort: { by, descending } });
    },
    onSuccess: (file, format) => saveFile(file, file.name || `${t('kols.title')}.${format}`),
  });
  return mutate;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(name: ActionName): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`kols.action.${name}`))
    .join(' ');
}
