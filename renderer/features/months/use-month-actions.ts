import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Months } from './months-data.ts';
import { reportedMonth } from './reported-month.ts';
import type { MonthsAddress } from './use-months-address.ts';

export type MonthActions = { readonly closeNext: Action | null; readonly papers: Action };

/** What can be done with the months; in the command palette as well. */
export function useMonthActions({ months, next, today }: Months, { open }: MonthsAddress): MonthActions {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const reported = reportedMonth(months, today);
  const actions = useMemo<MonthActions>(
    () => ({
      closeNext:
        next === null
          ? null
          : {
              id: 'months.closeNext',
              label: t('months.action.close', { replace: { month: formats.month(next, 'short') } }),
              keywords: '月结 yj close month',
              run: () => open(next),
            },
      papers: {
        id: 'months.papers',
        label: t('months.action.papers'),
        keywords: '月结报告 yjbg pdf xlsx month-end report',
        run: () => open(reported),
      },
    }),
    [t, formats, next, open, reported],
  );
  const { closeNext, papers } = actions;
  useActions(
    useMemo(
      () => (closeNext === null || readOnly ? [papers] : [closeNext, papers]),
      [closeNext, papers, readOnly],
    ),
  );
  return actions;
}
