import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { isPassed, type Milestone, type MilestoneState } from '#shared/domain/timeline/milestones.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import { dayEndedAt } from '#shared/values/moment.ts';
import type { Board } from './milestones-data.ts';

const STATUS = {
  go: 'good',
  conditional: 'watch',
  'no-go': 'stop',
  done: 'good',
  late: 'stop',
  tight: 'watch',
  'on-time': 'good',
} as const satisfies Record<MilestoneState, Status>;

type Props = { readonly board: Board; readonly milestone: Milestone };

/** Its day, its name and how it stands, to be read from the back of the room. */
export function MilestoneItem({ board, milestone }: Props) {
  const formats = useFormats();
  const words = useStateWords(board);
  const { task, gateNumber, state, finish } = milestone;
  const department = board.departmentOf(milestone);
  return (
    <li className={isPassed(milestone) ? 'tz-board-item tz-board-passed' : 'tz-board-item'}>
      <div className="tz-board-when">
        <MilestoneShape gateNumber={gateNumber} />
        <time dateTime={dayEndedAt(finish)}>{formats.day(dayEndedAt(finish), 'weekday')}</time>
        {department !== undefined && (
          <DepartmentBadge compact hue={department.hue} badge={department.badge} name={department.name} />
        )}
      </div>
      <Link to="/timeline" search={{ task: task.id, drawer: gateNumber === null ? 'task' : 'gate' }}>
        {task.name}
      </Link>
      <div className="tz-board-state">
        <StatusMark status={STATUS[state]} word={words.state(milestone)} />
        <Chance board={board} milestone={milestone} />
      </div>
    </li>
  );
}

/** Of a gate that is still ahead: how likely its committed day is kept. */
function Chance({ board, milestone }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const chance = isPassed(milestone) ? undefined : board.chanceOf(milestone.task.id);
  if (chance === undefined) return null;
  const share = formats.percent(basisPoints(Math.round(chance * 10_000)), 0);
  return <span className="tz-board-chance">{t('timelinePlan.board.chance', { share })}</span>;
}

/** A square with its number for a gate, a diamond for everything else. */
function MilestoneShape({ gateNumber }: Pick<Milestone, 'gateNumber'>) {
  if (gateNumber !== null) {
    return (
      <span className="tz-board-gate" aria-hidden="true">
        {gateNumber}
      </span>
    );
  }
  return (
    <svg className="tz-board-diamond" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path d="M9 1l8 8-8 8-8-8z" fill="currentColor" />
    </svg>
  );
}

function useStateWords({ timeline }: Board) {
  const { t } = useTranslation();
  const { minutesPerDay } = timeline.settings.units;
  return {
    state: ({ state, lateMinutes, slackMinutes }: Milestone): string => {
      const count = Math.ceil((state === 'late' ? lateMinutes : Math.max(0, slackMinutes)) / minutesPerDay);
      return t(`timelinePlan.state.${state}`, { count, replace: { days: String(count) } });
    },
  };
}
