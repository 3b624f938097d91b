import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { VersionsAddress } from './use-versions-address.ts';

const names = ['branch', 'baseline', 'keep'] as const;
type ActionName = (typeof names)[number];

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  branch: 'xjqjfa scenario what if',
  baseline: 'tjwjx approve',
  keep: 'lckz version',
};

/** What can be done here; all of it is in the command palette as well. */
export type VersionActionSet = Readonly<Record<ActionName, Action>>;

export function useVersionActions({ show }: Pick<VersionsAddress, 'show'>): VersionActionSet {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const actions = useMemo<VersionActionSet>(() => {
    const action = (name: ActionName): Action => ({
      id: `versions.${name}`,
      label: t(`versions.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run: () => show(name),
    });
    return { branch: action('branch'), baseline: action('baseline'), keep: action('keep') };
  }, [t, show]);
  useActions(useMemo(() => (readOnly ? [] : names.map((name) => actions[name])), [actions, readOnly]));
  return actions;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(name: ActionName): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`versions.action.${name}`))
    .join(' ');
}
