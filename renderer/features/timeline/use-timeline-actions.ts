import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import { foldOnly } from './chart-choices.ts';
import type { TaskRow } from './plan-rows.ts';
import type { TimelineAddress } from './use-timeline-address.ts';

const names = ['newTask', 'baselines', 'settings', 'foldAll', 'unfoldAll', 'exportPng'] as const;
type ActionName = (typeof names)[number];
export type TimelineActionSet = Readonly<Record<ActionName, Action>>;

/** Pinyin initials and other words to find them by. */
const furtherWords: Readonly<Record<ActionName, string>> = {
  newTask: 'xjrw',
  baselines: 'jx',
  settings: 'ztrq status date 状态日期',
  foldAll: 'qbzd',
  unfoldAll: 'qbzk',
  exportPng: 'dc png picture 图片',
};

const changing: readonly ActionName[] = ['newTask', 'settings'];

type Parts = {
  readonly address: TimelineAddress;
  readonly rows: readonly TaskRow[];
  readonly exportPng: () => void;
};

/** What can be done here; all of it is in the command palette as well. */
export function useTimelineActions({ address, rows, exportPng }: Parts): TimelineActionSet {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { open } = address;
  const { task } = address.search;
  const actions = useMemo<TimelineActionSet>(() => {
    const action = (name: ActionName, run: () => void): Action => ({
      id: `timeline.${name}`,
      label: t(`timeline.action.${name}`),
      keywords: `${inBoth(name)} ${furtherWords[name]}`,
      run,
    });
    const phases = () => rows.flatMap(({ kind, id }) => (kind === 'phase' ? [id] : []));
    return {
      newTask: action('newTask', () => open('new', task)),
      baselines: action('baselines', () => open('baselines')),
      settings: action('settings', () => open('settings')),
      foldAll: action('foldAll', () => foldOnly(phases())),
      unfoldAll: action('unfoldAll', () => foldOnly([])),
      exportPng: action('exportPng', exportPng),
    };
  }, [t, open, task, rows, exportPng]);
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
    .map((language) => i18n.getFixedT(language)(`timeline.action.${name}`))
    .join(' ');
}
