import './meetings.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { ActionsTable } from './actions-table.tsx';
import { ChangesList } from './changes-list.tsx';
import { CompareSection } from './compare-section.tsx';
import { DecisionsTable } from './decisions-table.tsx';
import { ItemNotes } from './item-notes.tsx';
import { MeetingFigures } from './meeting-figures.tsx';
import { type MeetingView, useMeeting, useMeetings } from './meetings-data.ts';
import type { MeetingSearch } from './meetings-search.ts';
import { MinutesMenu } from './minutes-menu.tsx';
import { ReverseDrawer } from './reverse-drawer.tsx';
import { useParticipants } from './use-participants.ts';

const CHANGES_EACH = 12;

/** One meeting: closed, exactly as it stood. */
export function MeetingScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/meetings/meeting' });
  const { data: view, isError } = useMeeting(search.id);
  if (view !== undefined && !isError) return <Shown view={view} search={search} />;
  return (
    <Page>
      <PageHeader title={t('meetingScreens.title')} />
      {isError || search.id === undefined ? (
        <EmptyState
          title={t('meetingScreens.closedView.gone.title')}
          text={t('meetingScreens.closedView.gone.text')}
          action={<Link to="/meetings">{t('meetingScreens.action.toList')}</Link>}
        />
      ) : (
        <Skeleton rows={12} />
      )}
    </Page>
  );
}

type ShownProps = { readonly view: MeetingView; readonly search: MeetingSearch };

function Shown({ view, search }: ShownProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { meeting, decisions } = view;
  const running = useMeetings().data?.find(({ state }) => state === 'running');
  const go = (change: Partial<MeetingSearch>) =>
    void navigate({ to: '/meetings/meeting', search: { ...search, ...change } });
  const reversed = decisions.find(({ id }) => id === search.reverse);
  const drawer = reversed !== undefined && running !== undefined && (
    <ReverseDrawer decision={reversed} meetingId={running.id} onClose={() => go({ reverse: undefined })} />
  );
  const isLive = meeting.state === 'running';
  return (
    <Page drawer={drawer}>
      <PageHeader
        title={t('meetingScreens.numbered', { replace: { number: meeting.number } })}
        sentence={<Sentence view={view} />}
        actions={
          <>
            <Link to="/meetings" className="tz-meeting-back">
              {t('meetingScreens.action.toList')}
            </Link>
            <MinutesMenu meeting={meeting} />
            {isLive && (
              <Button
                type="primary"
                onClick={() => void navigate({ to: '/meetings/run', search: { id: meeting.id } })}
              >
                {t('meetingScreens.action.run')}
              </Button>
            )}
          </>
        }
      />
      <Attendance view={view} />
      <Content view={view} onReverse={running === undefined ? undefined : ({ id }) => go({ reverse: id })} />
      {!isLive && (
        <CompareSection meeting={meeting} other={search.with} onChoose={(other) => go({ with: other })} />
      )}
    </Page>
  );
}

type ContentProps = Pick<ShownProps, 'view'> & {
  readonly onReverse: Parameters<typeof DecisionsTable>[0]['onReverse'];
};

function Content({ view, onReverse }: ContentProps) {
  const { t } = useTranslation();
  const participants = useParticipants();
  const { decisions, actions, changes } = view;
  return (
    <>
      <Section title={t('meetingScreens.decision.list')}>
        {decisions.length === 0 ? (
          <p className="tz-caption">{t('meetingScreens.decision.noneClosed')}</p>
        ) : (
          <DecisionsTable decisions={decisions} participants={participants} onReverse={onReverse} />
        )}
      </Section>
      <Section title={t('meetingScreens.closedView.actionsTitle')}>
        {actions.length === 0 ? (
          <p className="tz-caption">{t('meetingScreens.actions.noneClosed')}</p>
        ) : (
          <ActionsTable
            actions={actions}
            participants={participants}
            live={view.meeting.state === 'running'}
          />
        )}
      </Section>
      <MeetingFigures view={view} />
      <Section title={t('meetingScreens.agenda.title')}>
        <ItemNotes view={view} />
      </Section>
      <Section
        title={t('meetingScreens.changes.title')}
        unit={t('meetingScreens.changes.count', { replace: { count: changes.total } })}
      >
        <ChangesList changes={changes} most={CHANGES_EACH} />
      </Section>
    </>
  );
}

function Sentence({ view: { meeting, decisions, actions } }: Pick<ShownProps, 'view'>) {
  const formats = useFormats();
  const values = {
    day: formats.day(meeting.day),
    decisions: formats.count(decisions.length),
    actions: formats.count(actions.filter(({ meetingId }) => meetingId === meeting.id).length),
  };
  return (
    <Said
      text={`meetingScreens.sentence.${meeting.state === 'running' ? 'live' : 'closed'}`}
      values={values}
    />
  );
}

/** Who came, and who did not. */
function Attendance({ view: { meeting } }: Pick<ShownProps, 'view'>) {
  const { t } = useTranslation();
  const { departmentOf, personName } = useParticipants();
  const said = (isPresent: boolean) =>
    meeting.attendance
      .filter((one) => one.isPresent === isPresent)
      .flatMap(({ departmentId, personIds }) => {
        const people = personIds.flatMap((id) => personName(id) ?? []);
        const name = departmentOf(departmentId)?.name;
        if (name === undefined) return [];
        return people.length === 0
          ? [name]
          : [
              t('minutes.department', {
                replace: { department: name, people: people.join(t('common.separator.list')) },
              }),
            ];
      })
      .join(t('common.separator.list'));
  const present = said(true);
  const absent = said(false);
  return (
    <p className="tz-caption">
      {present !== '' && t('meetingScreens.attendance.line', { replace: { names: present } })}
      {present !== '' && absent !== '' && t('common.separator.clause')}
      {absent !== '' && t('meetingScreens.attendance.absent', { replace: { names: absent } })}
    </p>
  );
}
