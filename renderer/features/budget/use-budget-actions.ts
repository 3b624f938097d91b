import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { BudgetAddress } from './use-budget-address.ts';
import { useExportSheet } from './use-export-sheet.ts';

/** What can be done here, by its place on the screen. All of it is in the command palette as well. */
export type BudgetActionSet = Readonly<Record<ActionName, Action>>;
type ActionName = (typeof names)[number];

const names = [
  'reallocate',
  'addLine',
  'changeTotal',
  'programme',
  'changePolicy',
  'categories',
  'exportXlsx',
  'exportCsv',
  'openEntries',
] as const;

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  reallocate: 'sqtj move 调拨',
  addLine: 'xzkm',
  changeTotal: 'tzze zong e',
  programme: 'famc period 期间',
  changePolicy: 'xgfezc 60/20/15/5',
  categories: 'gllb',
  exportXlsx: 'dc excel 表格',
  exportCsv: 'dc 表格',
  openEntries: 'zcmx actuals 实际',
};

const changing: readonly ActionName[] = [
  'reallocate',
  'addLine',
  'changeTotal',
  'programme',
  'changePolicy',
  'categories',
];

export function useBudgetActions({ open }: Pick<BudgetAddress, 'open'>): BudgetActionSet {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const navigate = useNavigate();
  const exportSheet = useExportSheet();
  const actions = useMemo<BudgetActionSet>(() => {
    const action = (name: ActionName, run: () => void): Action => ({
      id: `budget.${name}`,
      label: t(`budget.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run,
    });
    return {
      reallocate: action('reallocate', () => open('request')),
      addLine: action('addLine', () => open('newLine')),
      changeTotal: action('changeTotal', () => open('total')),
      programme: action('programme', () => open('programme')),
      changePolicy: action('changePolicy', () => open('policy')),
      categories: action('categories', () => open('categories')),
      exportXlsx: action('exportXlsx', () => exportSheet('xlsx')),
      exportCsv: action('exportCsv', () => exportSheet('csv')),
      openEntries: action('openEntries', () => void navigate({ to: '/budget/entries' })),
    };
  }, [t, open, exportSheet, navigate]);
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
    .map((language) => i18n.getFixedT(language)(`budget.action.${name}`))
    .join(' ');
}
