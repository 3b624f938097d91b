import './calendars.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Said } from '#renderer/ui/said.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { TimelineTabs } from '#renderer/ui/timeline-tabs.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { yearsNotAnnounced } from '#shared/domain/schedule/national-calendar.ts';
import { officialYears } from '#shared/domain/schedule/official-holidays.ts';
import type { Timeline, WorkCalendarRecord } from '#shared/domain/timeline/timeline.ts';
import { day, daysBetween } from '#shared/values/day.ts';
import { minuteOf } from '#shared/values/moment.ts';
import { SlipDock } from '../editing/slip-dock.tsx';
import { type PlanEdits, usePlanEdits } from '../editing/use-plan-edits.ts';
import { CalendarDrawer } from './calendar-drawer.tsx';
import { calendarOf } from './calendar-layers.ts';
import { CalendarList } from './calendar-list.tsx';
import { ExceptionsTable } from './exceptions-table.tsx';
import { NewCalendarDrawer } from './new-calendar-drawer.tsx';
import { type CalendarsAddress, useCalendarsAddress } from './use-calendars-address.ts';
import { useOpenTask } from './use-open-task.ts';
import { YearSwitch } from './year-switch.tsx';
import { YearView } from './year-view.tsx';

/** Working time: whose calendars there are, each by its year, and what a change of one would move. */
export function CalendarsScreen() {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const plan = usePlanEdits();
  const address = useCalendarsAddress();
  const openTask = useOpenTask();
  const shown = plan.pending?.after ?? plan.timeline;
  const { calendar: id, year: asked } = address.search;
  const year = asked ?? Number((shown.settings.statusAt ?? shown.settings.projectStart).slice(0, 4));
  const chosen = chosenOf(shown, id);
  return (
    <Page
      drawer={address.search.drawer !== undefined && <Beside plan={plan} chosen={chosen} address={address} />}
    >
      <PageHeader
        title={t('timeline.title')}
        tabs={<TimelineTabs />}
        sentence={<Sentence year={year} />}
        actions={
          <Button type="primary" icon={<Icon name="plus" />} disabled={readOnly} onClick={address.startNew}>
            {t('calendars.new')}
          </Button>
        }
      />
      <Warning plan={plan} />
      <div className="tz-calendars">
        <CalendarList timeline={shown} chosen={chosen} onChoose={address.choose} />
        <YearSection timeline={shown} chosen={chosen} year={year} address={address} />
      </div>
      <SlipDock plan={plan} address={openTask} />
    </Page>
  );
}

type BesideProps = {
  readonly plan: PlanEdits;
  readonly chosen: WorkCalendarRecord | null;
  readonly address: CalendarsAddress;
};

function Beside({ plan, chosen, address }: BesideProps) {
  const { drawer } = address.search;
  if (drawer === 'new') {
    return <NewCalendarDrawer plan={plan} onMade={address.change} onClose={address.close} />;
  }
  return (
    <CalendarDrawer key={chosen?.id ?? 'national'} record={chosen} plan={plan} onClose={address.close} />
  );
}

/** What the State Council announced for the year, or that it has not yet. */
function Sentence({ year }: { readonly year: number }) {
  const formats = useFormats();
  const official = officialYears.find((known) => known.year === year);
  if (official === undefined)
    return <Said text="calendars.sentence.unknown" values={{ year: String(year) }} />;
  const off = official.holidays.reduce(
    (sum, [, first, last]) => sum + daysBetween(day(first), day(last)) + 1,
    0,
  );
  const worked = official.holidays.reduce((sum, [, , , ...makeUpDays]) => sum + makeUpDays.length, 0);
  const values = { year: String(year), off: formats.count(off), worked: formats.count(worked) };
  return <Said text="calendars.sentence.known" values={values} count={worked} />;
}

/** Years that the plan reaches into without official data. */
function Warning({ plan: { timeline, schedule } }: { readonly plan: PlanEdits }) {
  const { t } = useTranslation();
  const [own] = schedule.network.calendars;
  const years =
    own === undefined
      ? []
      : yearsNotAnnounced(own, minuteOf(timeline.settings.projectStart), schedule.projectFinish);
  if (years.length === 0) return null;
  return (
    <p className="tz-calendar-warning">
      <StatusShape status="watch" />
      {t('calendars.warning', { replace: { years: years.join(t('common.separator.list')) } })}
    </p>
  );
}

type YearProps = {
  readonly timeline: Timeline;
  readonly chosen: WorkCalendarRecord | null;
  readonly year: number;
  readonly address: CalendarsAddress;
};

function YearSection({ timeline, chosen, year, address }: YearProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { people } = useSuspenseQuery(orpc.catalogue.list.queryOptions()).data;
  const calendar = useMemo(() => calendarOf(timeline, chosen, people), [timeline, chosen, people]);
  const level = chosen === null ? 'national' : chosen.owner.level;
  const name = chosen === null || level === 'national' ? t('calendars.national') : chosen.name;
  return (
    <div>
      <Section
        title={t('calendars.year.title', { replace: { name, year: String(year) } })}
        control={<YearSwitch year={year} onChange={address.showYear} />}
        aside={
          <Button size="small" disabled={readOnly} onClick={() => address.change(chosen?.id)}>
            {t('common.action.change')}
          </Button>
        }
      >
        <YearView calendar={calendar} year={year} level={level === 'shared' ? 'department' : level} />
      </Section>
      <ExceptionsTable year={year} record={chosen} />
    </div>
  );
}

/** Null: the national calendar without corrections of its own. */
function chosenOf(
  { calendars }: Timeline,
  id: WorkCalendarRecord['id'] | undefined,
): WorkCalendarRecord | null {
  const named = calendars.find((calendar) => calendar.id === id);
  return named ?? calendars.find(({ owner }) => owner.level === 'national') ?? null;
}
