import './load.css';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TimelineTabs } from '#renderer/ui/timeline-tabs.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { CellDrawer } from './cell-drawer.tsx';
import { LevellingDrawer } from './levelling-drawer.tsx';
import { type Heat, useHeat } from './load-data.ts';
import { overloads } from './load-rows.ts';
import { LoadSentence } from './load-sentence.tsx';
import { LoadTable } from './load-table.tsx';
import { OverloadList } from './overload-list.tsx';
import { type LoadAddress, useLoadAddress } from './use-load-address.ts';
import { useWeekRoom } from './use-week-room.ts';

/** Who has how much to do, week by week, and how it could be spread. */
export function LoadScreen() {
  const { t } = useTranslation();
  const heat = useHeat();
  const address = useLoadAddress();
  const readOnly = useReadOnly();
  const isEmpty = heat.rows.length === 0;
  const over = overloads(heat.rows, heat.weeks, heat.now);
  return (
    <Page drawer={<Beside heat={heat} address={address} />}>
      <PageHeader
        title={t('timeline.title')}
        tabs={<TimelineTabs />}
        sentence={<LoadSentence heat={heat} over={over} />}
        actions={
          <Button disabled={readOnly || over.length === 0} onClick={address.openLevelling}>
            {t('timelinePlan.levelling.open')}
          </Button>
        }
      />
      {isEmpty ? (
        <EmptyState
          title={t('timelinePlan.load.empty.title')}
          text={t('timelinePlan.load.empty.text')}
          action={<Link to="/timeline">{t('timelinePlan.board.empty.action')}</Link>}
        />
      ) : (
        <>
          <Weeks heat={heat} address={address} />
          <OverloadList heat={heat} over={over} onOpen={address.openCell} />
        </>
      )}
    </Page>
  );
}

type Props = { readonly heat: Heat; readonly address: LoadAddress };

function Beside({ heat, address }: Props) {
  const { who, week, levelling, close } = address;
  if (levelling) return <LevellingDrawer heat={heat} onClose={close} />;
  const row = heat.rows.find(({ key }) => key === who);
  const at = week === undefined ? -1 : heat.weeks.indexOf(week);
  const cell = row?.cells[at];
  if (row === undefined || week === undefined || cell === undefined) return null;
  return <CellDrawer key={`${who} ${week}`} heat={heat} row={row} week={week} cell={cell} onClose={close} />;
}

/** As many whole weeks as there is room for, two of them behind the status date. */
const WEEKS_BEHIND = 2;
const STEP = 4;

function Weeks({ heat, address }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const place = useRef<HTMLDivElement>(null);
  const room = useWeekRoom(place);
  const { weeks, now } = heat;
  const asked = address.from === undefined ? -1 : weeks.indexOf(address.from);
  const begin = asked >= 0 ? asked : now === null ? 0 : weeks.indexOf(now) - WEEKS_BEHIND;
  // What is looked at stays in sight, however little room the drawer leaves.
  const looked = address.week === undefined ? begin : weeks.indexOf(address.week);
  const inSight = looked < begin ? looked : Math.max(begin, looked - room + 1);
  const first = Math.max(0, Math.min(inSight, weeks.length - room));
  const move = (by: number) => {
    const week = weeks[Math.max(0, Math.min(first + by, weeks.length - room))];
    if (week !== undefined) address.showFrom(week);
  };
  const from = weeks[first];
  const to = weeks[Math.min(first + room, weeks.length) - 1];
  return (
    <div className="tz-load" ref={place}>
      <div className="tz-load-bar">
        <IconButton
          icon="chevron-left"
          label={t('timelinePlan.load.earlier')}
          disabled={first === 0}
          onClick={() => move(-STEP)}
        />
        <IconButton
          icon="chevron-right"
          label={t('timelinePlan.load.later')}
          disabled={first + room >= weeks.length}
          onClick={() => move(STEP)}
        />
        {from !== undefined && to !== undefined && (
          <span>{t('timelinePlan.load.weeks', { from: formats.day(from), to: formats.day(to) })}</span>
        )}
      </div>
      <LoadTable heat={heat} first={first} count={room} address={address} />
    </div>
  );
}
