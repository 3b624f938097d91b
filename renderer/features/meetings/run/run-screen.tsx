import './run.css';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useMeeting } from '../meetings-data.ts';
import { useParticipants } from '../use-participants.ts';
import { RunAgenda } from './run-agenda.tsx';
import { RunHeader } from './run-header.tsx';
import { RunItem } from './run-item.tsx';
import { RunSide } from './run-side.tsx';
import { type RunningMeeting, useRun } from './use-run.ts';

/** A meeting on the projector: one item at a time, the figures as they are now, what waits for a decision beside it. */
export function RunScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/meetings/run' });
  const { data: view, isError } = useMeeting(search.id);
  const item = view?.items.find(({ id }) => id === search.item) ?? view?.items[0];
  if (view !== undefined && item !== undefined && view.meeting.state === 'running' && !isError) {
    return <Running running={{ view, item }} />;
  }
  return (
    <Page>
      <PageHeader title={t('meetingScreens.title')} />
      {view === undefined && !isError && search.id !== undefined ? (
        <Skeleton rows={12} />
      ) : (
        <EmptyState
          title={
            view === undefined
              ? t('meetingScreens.run.gone.title')
              : t('meetingScreens.run.closed', { replace: { number: view.meeting.number } })
          }
          text={t('meetingScreens.run.gone.text')}
          action={
            view === undefined ? (
              <Link to="/meetings">{t('meetingScreens.action.toList')}</Link>
            ) : (
              <Link to="/meetings/meeting" search={{ id: view.meeting.id }}>
                {t('meetingScreens.run.showClosed')}
              </Link>
            )
          }
        />
      )}
    </Page>
  );
}

function Running({ running }: { readonly running: RunningMeeting }) {
  const participants = useParticipants();
  const run = useRun(running);
  return (
    <div className="tz-projector" data-alone>
      <RunHeader run={run} participants={participants} />
      <RunAgenda run={run} />
      <RunItem key={run.item.id} run={run} participants={participants} />
      <RunSide run={run} participants={participants} />
    </div>
  );
}
