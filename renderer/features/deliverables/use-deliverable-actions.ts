import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { DeliverablesAddress } from './use-deliverables-address.ts';

/** Pinyin initials and other words to find it by. */
const FURTHER_WORDS = 'xjjf jf kol content';

/** What can be started here; in the command palette as well. */
export function useDeliverableActions({ startNew }: DeliverablesAddress): { readonly start: Action } {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const start = useMemo<Action>(
    () => ({
      id: 'deliverables.new',
      label: t('deliverables.action.new'),
      keywords: `${inBoth()} ${FURTHER_WORDS}`,
      run: startNew,
    }),
    [t, startNew],
  );
  useActions(useMemo(() => (readOnly ? [] : [start]), [start, readOnly]));
  return { start };
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)('deliverables.action.new'))
    .join(' ');
}
