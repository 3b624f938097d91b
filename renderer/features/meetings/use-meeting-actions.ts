import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { type Action, useActions } from '#renderer/ui/actions.ts';
import { i18n } from '#renderer/ui/i18n.ts';
import type { MeetingId } from '#shared/domain/meetings/meeting.ts';

/** What can be done with the meetings. All of it is in the command palette as well. */
export function useMeetingActions(runningId: MeetingId | undefined): {
  readonly series: Action;
  readonly enter: Action;
} {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const readOnly = useReadOnly();
  const actions = useMemo(() => {
    const name = runningId === undefined ? 'open' : 'run';
    return {
      series: {
        id: 'meetings.series',
        label: t('meetingScreens.action.series'),
        keywords: `${inBoth('series')} zhap weekday`,
        run: () => void navigate({ to: '/meetings', search: { show: 'series' } }),
      },
      enter: {
        id: 'meetings.open',
        label: t(`meetingScreens.action.${name}`),
        keywords: `${inBoth(name)} zkzh zh kaihui`,
        run: () =>
          void (runningId === undefined
            ? navigate({ to: '/meetings', search: { show: 'open' } })
            : navigate({ to: '/meetings/run', search: { id: runningId } })),
      },
    } satisfies Record<string, Action>;
  }, [t, navigate, runningId]);
  useActions(useMemo(() => (readOnly ? [] : [actions.enter, actions.series]), [actions, readOnly]));
  return actions;
}

/** The label in both languages: people search in either, whichever the window speaks. */
function inBoth(name: 'series' | 'open' | 'run'): string {
  return (['zh-CN', 'en'] as const)
    .map((language) => i18n.getFixedT(language)(`meetingScreens.action.${name}`))
    .join(' ');
}
