import './milestones.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TimelineTabs } from '#renderer/ui/timeline-tabs.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import { addMonths, monthOf } from '#shared/values/month.ts';
import { shownFrom } from './board-months.ts';
import { type Board, useBoard } from './milestones-data.ts';
import { MilestonesSentence } from './milestones-sentence.tsx';
import { MonthColumn } from './month-column.tsx';
import { useRoom } from './use-room.ts';

/** Wide enough that a name of ten characters breaks once, in the size of a projector. */
const COLUMN_WIDTH = 240;

/** Milestones and gates by month, for a room. */
export function MilestonesScreen() {
  const { t } = useTranslation();
  const board = useBoard();
  const isEmpty = board.milestones.length === 0;
  return (
    <Page filled>
      <PageHeader
        title={t('timeline.title')}
        tabs={<TimelineTabs />}
        sentence={isEmpty ? t('timelinePlan.board.sentence.empty') : <MilestonesSentence board={board} />}
      />
      {isEmpty ? (
        <EmptyState
          title={t('timelinePlan.board.empty.title')}
          text={t('timelinePlan.board.empty.text')}
          action={<Link to="/timeline">{t('timelinePlan.board.empty.action')}</Link>}
        />
      ) : (
        <Months board={board} />
      )}
    </Page>
  );
}

function Months({ board }: { readonly board: Board }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { from } = useSearch({ from: '/timeline/board' });
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const room = useRoom(place, COLUMN_WIDTH);
  const { months, timeline } = board;
  const { statusAt } = timeline.settings;
  const now = statusAt === null ? null : dayEndedAt(minuteOf(statusAt));
  const first = shownFrom(months, room, from ?? (now === null ? null : addMonths(monthOf(now), -1)));
  const shown = months.slice(first, first + room);
  const move = (by: number) => {
    const month = months[Math.max(0, Math.min(first + by, months.length - 1))]?.month;
    if (month !== undefined) void navigate({ to: '/timeline/board', search: { from: month }, replace: true });
  };
  const [begin] = shown;
  const end = shown.at(-1);
  return (
    <div className="tz-board" ref={place}>
      <div className="tz-board-bar">
        <IconButton
          icon="chevron-left"
          label={t('timelinePlan.board.earlier')}
          disabled={first === 0}
          onClick={() => move(-1)}
        />
        <IconButton
          icon="chevron-right"
          label={t('timelinePlan.board.later')}
          disabled={first + room >= months.length}
          onClick={() => move(1)}
        />
        {begin !== undefined && end !== undefined && (
          <span>{formats.monthRange(begin.month, end.month)}</span>
        )}
      </div>
      <div className="tz-board-months">
        {shown.map((column) => (
          <MonthColumn key={column.month} board={board} column={column} now={now} />
        ))}
      </div>
    </div>
  );
}
