import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import type { Beside } from './kol-search.ts';
import type { KolAddress } from './use-kol-address.ts';

type ActionName = (typeof names)[number];

const names = [
  'contract',
  'change',
  'followers',
  'prices',
  'qualifications',
  'tier',
  'results',
] as const satisfies readonly Beside[];

/** What can be done on a KOL's page. All of it is in the command palette as well. */
export function useKolActions(
  kol: KolPage['kol'],
  { show }: KolAddress,
): Readonly<Record<ActionName, Action>> {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const actions = useMemo(() => {
    const action = (name: ActionName): Action => ({
      id: `kol.${name}`,
      label: t(`kols.pageAction.${name}`),
      keywords: `${inBoth(name)} ${kol.name}`,
      run: () => show(name),
    });
    return {
      contract: action('contract'),
      change: action('change'),
      followers: action('followers'),
      prices: action('prices'),
      qualifications: action('qualifications'),
      tier: action('tier'),
      results: action('results'),
    };
  }, [t, show, kol.name]);
  useActions(useMemo(() => (readOnly ? [] : Object.values(actions)), [actions, readOnly]));
  return actions;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(name: ActionName): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`kols.pageAction.${name}`))
    .join(' ');
}
