import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { RulesAddress } from './use-rules-address.ts';

/** Pinyin initials and other words to find it by. */
const FURTHER_WORDS = 'xjbb gzb hggz compliance rules';

/** What can be started here; in the command palette as well. */
export function useRuleActions({ startVersion }: RulesAddress): { readonly version: Action } {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const version = useMemo<Action>(
    () => ({
      id: 'rules.newVersion',
      label: t('compliance.newVersion.action'),
      keywords: `${inBoth()} ${FURTHER_WORDS}`,
      run: startVersion,
    }),
    [t, startVersion],
  );
  useActions(useMemo(() => (readOnly ? [] : [version]), [version, readOnly]));
  return { version };
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)('compliance.newVersion.action'))
    .join(' ');
}
