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
import type { PanelAddress } from './panel-address.ts';

const names = [
  'newKpi',
  'target',
  'lodge',
  'weights',
  'rules',
  'importValues',
  'exportXlsx',
  'exportCsv',
] as const;
type ActionName = (typeof names)[number];
/** What can be done on every KPI screen. All of it is in the command palette as well. */
export type KpiActionSet = Readonly<Record<ActionName, Action>>;

/** What can be done with a workspace that is open read-only. */
const reading: readonly ActionName[] = ['exportXlsx', 'exportCsv'];

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  newKpi: 'xjkpi indicator zhibiao',
  target: 'sdmb goal',
  lodge: 'tcyy objection',
  weights: 'tzqz',
  rules: 'yjgz alerts',
  importValues: 'drzbz csv xlsx excel',
  exportXlsx: 'dc excel kpi',
  exportCsv: 'dc kpi',
};

type ExportFormat = 'xlsx' | 'csv';

export function useKpiActions({ open }: Pick<PanelAddress, 'open'>): KpiActionSet {
  const { t } = useTranslation();
  const { language } = useFormats();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const { mutate: exportAs } = useMutation({
    mutationFn: (format: ExportFormat) => orpc.kpis.exportValues.call({ format, language }),
    onSuccess: (file, format) => saveFile(file, file.name || `${t('kpis.title')}.${format}`),
  });
  const actions = useMemo<KpiActionSet>(() => {
    const action = (name: ActionName, run: () => void): Action => ({
      id: `kpis.${name}`,
      label: t(`kpis.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run,
    });
    return {
      newKpi: action('newKpi', () => open({ show: 'new' })),
      target: action('target', () => open({ show: 'target' })),
      lodge: action('lodge', () => open({ show: 'lodge' })),
      weights: action('weights', () => open({ show: 'weights' })),
      rules: action('rules', () => open({ show: 'rules' })),
      importValues: action('importValues', () => void navigate({ to: '/kpis/import' })),
      exportXlsx: action('exportXlsx', () => exportAs('xlsx')),
      exportCsv: action('exportCsv', () => exportAs('csv')),
    };
  }, [t, open, exportAs, navigate]);
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
    .map((language) => i18n.getFixedT(language)(`kpis.action.${name}`))
    .join(' ');
}
