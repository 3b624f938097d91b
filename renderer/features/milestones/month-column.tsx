import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { CalendarStretch } from '#shared/domain/schedule/calendar-stretches.ts';
import { holidayNames } from '#shared/domain/schedule/national-calendar.ts';
import type { Milestone } from '#shared/domain/timeline/milestones.ts';
import type { Day } from '#shared/values/day.ts';
import { dayEndedAt } from '#shared/values/moment.ts';
import { monthOf } from '#shared/values/month.ts';
import type { BoardMonth } from './board-months.ts';
import { MilestoneItem } from './milestone-item.tsx';
import type { Board } from './milestones-data.ts';

type Props = {
  readonly board: Board;
  readonly column: BoardMonth;
  /** Up to which day the plan's facts are known. */
  readonly now: Day | null;
};

/** A month: its days off and its make-up days, then what is reached in it, with a line at the status date. */
export function MonthColumn({ board, column, now }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { month, workingDays, stretches, milestones } = column;
  const isNow = now !== null && monthOf(now) === month;
  const isBehind = ({ finish }: Milestone) => now !== null && dayEndedAt(finish) <= now;
  const behind = milestones.filter(isBehind);
  const ahead = milestones.filter((milestone) => !isBehind(milestone));
  const isFirstOfYear = month.endsWith('-01');
  return (
    <section
      className={isNow ? 'tz-board-month tz-board-now' : 'tz-board-month'}
      aria-label={formats.month(month)}
    >
      <header className="tz-board-head">
        <h2>
          {formats.month(month, 'short')}
          {isFirstOfYear && <small>{month.slice(0, 4)}</small>}
        </h2>
        <span className="tz-board-days">
          {t('timelinePlan.board.workingDays', {
            count: workingDays,
            replace: { days: String(workingDays) },
          })}
        </span>
        <ul className="tz-board-marks">
          {stretches.map((stretch) => (
            <StretchMark key={`${stretch.kind} ${stretch.first}`} stretch={stretch} />
          ))}
        </ul>
      </header>
      <ul className="tz-board-items">
        {[behind, ahead].map((part, at) => (
          <Fragment key={at === 0 ? 'behind' : 'ahead'}>
            {at === 1 && isNow && (
              <li className="tz-board-line">
                {t('timelinePlan.board.status', { day: formats.day(now, 'short') })}
              </li>
            )}
            {part.map((milestone) => (
              <MilestoneItem key={milestone.task.id} board={board} milestone={milestone} />
            ))}
          </Fragment>
        ))}
      </ul>
    </section>
  );
}

/** A holiday, or a day that is worked instead: boxed as on the chart. */
function StretchMark({ stretch: { kind, first, last, reasons } }: { readonly stretch: CalendarStretch }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const days = first === last ? shortDay(first) : `${shortDay(first)}\u2013${shortDay(last)}`;
  const names = new Set(
    reasons.flatMap(({ name }) => {
      const holidays = holidayNames(name);
      return holidays.length === 0 ? [name] : holidays.map((holiday) => t(`calendars.holiday.${holiday}`));
    }),
  );
  const isOff = kind === 'off';
  const spoken =
    first === last
      ? formats.day(first, 'short')
      : `${formats.day(first, 'short')}\u2013${formats.day(last, 'short')}`;
  return (
    <li>
      <span className={isOff ? 'tz-board-off' : 'tz-board-work'}>
        {t(isOff ? 'timelinePlan.board.off' : 'timelinePlan.board.work')}
      </span>
      {isOff && <span>{[...names].join(t('common.separator.list'))}</span>}
      <span aria-label={spoken}>{days}</span>
    </li>
  );
}

/** '9/25': the head of a column is narrow. */
function shortDay(day: Day): string {
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
}
