import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import { type FormKind, formKinds } from './requests-search.ts';
import type { RequestsAddress } from './use-requests-address.ts';

/** What can be started here. All of it is in the command palette as well. */
export type RequestActionSet = Readonly<Record<FormKind, Action>>;

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<FormKind, string>> = {
  reallocation: 'dj tj sqdj move money',
  draw: 'dybyj byj reserve contingency',
  release: 'sfbyj byj reserve',
};

export function useRequestActions({ startNew }: RequestsAddress): RequestActionSet {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const actions = useMemo<RequestActionSet>(() => {
    const action = (kind: FormKind): Action => ({
      id: `requests.${kind}`,
      label: t(`requests.new.${kind}`),
      keywords: `${inBoth(kind)} ${furtherWords[kind]}`,
      run: () => startNew(kind),
    });
    return { reallocation: action('reallocation'), draw: action('draw'), release: action('release') };
  }, [t, startNew]);
  useActions(useMemo(() => (readOnly ? [] : formKinds.map((kind) => actions[kind])), [actions, readOnly]));
  return actions;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(kind: FormKind): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`requests.new.${kind}`))
    .join(' ');
}
