import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { ForecastAddress } from './use-forecast-address.ts';

/** What can be done here; all of it is in the command palette as well. */
export function useForecastActions({ startKeeping }: Pick<ForecastAddress, 'startKeeping'>): {
  readonly keep: Action;
} {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const keep = useMemo<Action>(
    () => ({
      id: 'forecast.keep',
      label: t('forecast.action.keep'),
      keywords: `${inBoth()} lcyc snapshot 快照`,
      run: startKeeping,
    }),
    [t, startKeeping],
  );
  const offered = useMemo(() => (readOnly ? [] : [keep]), [readOnly, keep]);
  useActions(offered);
  return { keep };
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)('forecast.action.keep'))
    .join(' ');
}
