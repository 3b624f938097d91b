import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { RisksAddress } from './use-risks-address.ts';

const names = ['newRisk', 'rules', 'scale'] as const;
type ActionName = (typeof names)[number];
/** What can be done on the screen of risks. All of it is in the command palette as well. */
export type RiskActionSet = Readonly<Record<ActionName, Action>>;

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  newRisk: 'djfx xjfx fengxian',
  rules: 'yjgz yujing limits',
  scale: 'fjbz juzhen matrix levels',
};

export function useRiskActions({ show }: Pick<RisksAddress, 'show'>): RiskActionSet {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const actions = useMemo<RiskActionSet>(() => {
    const action = (name: ActionName, run: () => void): Action => ({
      id: `risks.${name}`,
      label: t(`risks.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run,
    });
    return {
      newRisk: action('newRisk', () => show('new')),
      rules: action('rules', () => show('rules')),
      scale: action('scale', () => show('scale')),
    };
  }, [t, show]);
  useActions(useMemo(() => (readOnly ? [] : names.map((name) => actions[name])), [actions, readOnly]));
  return actions;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(name: ActionName): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`risks.action.${name}`))
    .join(' ');
}
