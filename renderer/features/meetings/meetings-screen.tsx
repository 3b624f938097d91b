import './meetings.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { ActionsTable } from './actions-table.tsx';
import { ChangesList } from './changes-list.tsx';
import {
  type MeetingRow,
  type NextAgenda,
  type Series,
  useMeetings,
  useNextAgenda,
  useOpenActions,
  useSeries,
} from './meetings-data.ts';
import { NextAgendaTable } from './next-agenda-table.tsx';
import { OpenDrawer } from './open-drawer.tsx';
import { PastMeetings } from './past-meetings.tsx';
import { SeriesDrawer } from './series-drawer.tsx';
import { useMeetingActions } from './use-meeting-actions.ts';
import { useParticipants } from './use-participants.ts';

const CHANGES_EACH = 5;

/** The weekly meeting: what the next one will go through, what is due, and those that were. */
export function MeetingsScreen() {
  const { t } = useTranslation();
  const series = useSeries().data;
  const meetings = useMeetings().data;
  const agenda = useNextAgenda().data;
  const { show } = useSearch({ from: '/meetings' });
  const navigate = useNavigate();
  const close = () => void navigate({ to: '/meetings', search: {} });
  const running = meetings?.find(({ state }) => state === 'running');
  const drawer =
    series === undefined || meetings === undefined || show === undefined ? undefined : show === 'series' ? (
      <SeriesDrawer series={series.series} onClose={close} />
    ) : (
      <OpenDrawer series={series} number={(meetings[0]?.number ?? 0) + 1} onClose={close} />
    );
  return (
    <Page drawer={drawer}>
      <PageHeader
        title={t('meetingScreens.title')}
        sentence={
          series !== undefined && agenda !== undefined ? (
            <Sentence series={series} agenda={agenda} running={running} />
          ) : undefined
        }
        actions={meetings !== undefined && <Actions running={running} />}
      />
      {meetings === undefined || agenda === undefined ? (
        <Skeleton rows={12} />
      ) : (
        <Loaded meetings={meetings} agenda={agenda} />
      )}
    </Page>
  );
}

type LoadedProps = { readonly meetings: readonly MeetingRow[]; readonly agenda: NextAgenda };

function Loaded({ meetings, agenda }: LoadedProps) {
  const { t } = useTranslation();
  const participants = useParticipants();
  const actions = useOpenActions().data ?? [];
  return (
    <div className="tz-meetings-columns">
      <div>
        <Section title={t('meetingScreens.next.title')} unit={t('meetingScreens.next.unit')}>
          <NextAgendaTable items={agenda.items} />
        </Section>
        <Section title={t('meetingScreens.past.title')}>
          {meetings.length === 0 ? (
            <EmptyState
              title={t('meetingScreens.past.none.title')}
              text={t('meetingScreens.past.none.text')}
              action={
                <Link to="/meetings" search={{ show: 'series' }}>
                  {t('meetingScreens.action.series')}
                </Link>
              }
            />
          ) : (
            <PastMeetings meetings={meetings} />
          )}
        </Section>
      </div>
      <div>
        <Section title={t('meetingScreens.actions.due')}>
          {actions.length === 0 ? (
            <p className="tz-caption">{t('meetingScreens.actions.none')}</p>
          ) : (
            <ActionsTable actions={actions} participants={participants} live />
          )}
        </Section>
        <Section
          title={t('meetingScreens.changes.title')}
          unit={t('meetingScreens.changes.count', { replace: { count: agenda.changes.total } })}
          aside={<Link to="/history">{t('meetingScreens.changes.all')}</Link>}
        >
          <ChangesList changes={agenda.changes} most={CHANGES_EACH} />
        </Section>
      </div>
    </div>
  );
}

type SentenceProps = {
  readonly series: Series;
  readonly agenda: NextAgenda;
  readonly running: MeetingRow | undefined;
};

function Sentence({ series, agenda, running }: SentenceProps) {
  const formats = useFormats();
  const actions = useOpenActions().data ?? [];
  const values = {
    day: formats.day(series.nextDay, 'weekday'),
    time: series.series.startTime,
    number: String(running?.number ?? ''),
    proposals: formats.count(agenda.items.filter(({ kind }) => kind === 'proposal').length),
    actions: formats.count(actions.length),
    overdue: formats.count(actions.filter(({ isOverdue }) => isOverdue).length),
  };
  return (
    <Said text={`meetingScreens.sentence.${running === undefined ? 'next' : 'running'}`} values={values} />
  );
}

function Actions({ running }: { readonly running: MeetingRow | undefined }) {
  const readOnly = useReadOnly();
  const { series, enter } = useMeetingActions(running?.id);
  return (
    <>
      <Button onClick={series.run}>{series.label}</Button>
      <Button type="primary" disabled={readOnly && running === undefined} onClick={enter.run}>
        {enter.label}
      </Button>
    </>
  );
}
