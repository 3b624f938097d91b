import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DeliverableRow } from '#shared/domain/kols/deliverable.ts';
import { holidayNames } from '#shared/domain/schedule/national-calendar.ts';
import type { DeliverablesAddress } from '../use-deliverables-address.ts';
import type { MonthDay } from './month-weeks.ts';

type Props = {
  readonly day: MonthDay;
  readonly isToday: boolean;
  readonly rows: readonly DeliverableRow[];
  readonly address: DeliverablesAddress;
};

/** More are counted, and shown when asked for. */
const SHOWN_FIRST = 4;
const NOTHING = '\u00a0';

/** A day with its kind (weekend, holiday, make-up day) and what is published or due on it. */
export function DayCell({ day, isToday, rows, address }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isOpen, setOpen] = useState(false);
  if (!day.isInMonth) return <td className="tz-day-outside">{NOTHING}</td>;
  const shown = isOpen ? rows : rows.slice(0, SHOWN_FIRST);
  const more = rows.length - shown.length;
  return (
    <td className={isToday ? `tz-day-${day.kind} tz-day-now` : `tz-day-${day.kind}`}>
      <DayHead day={day} isToday={isToday} />
      {shown.length > 0 && (
        <ul className="tz-day-items">
          {shown.map((row) => (
            <Item key={row.id} row={row} isOpen={row.id === address.search.show} address={address} />
          ))}
        </ul>
      )}
      {more > 0 && (
        <button type="button" className="tz-day-more" onClick={() => setOpen(true)}>
          {t('deliverables.calendar.more', { count: more, replace: { more: formats.count(more) } })}
        </button>
      )}
    </td>
  );
}

function DayHead({ day: { day, kind, name }, isToday }: Pick<Props, 'day' | 'isToday'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const holidays = holidayNames(name);
  const said =
    holidays.length === 0
      ? name
      : holidays.map((holiday) => t(`calendars.holiday.${holiday}`)).join(t('common.separator.list'));
  const mark = kind === 'off' || kind === 'worked' ? t(`calendars.mark.${kind}`) : '';
  return (
    <div className="tz-day-head">
      <time
        dateTime={day}
        aria-label={formats.day(day, 'weekday')}
        aria-current={isToday ? 'date' : undefined}
      >
        {Number(day.slice(-2))}
      </time>
      {mark !== '' && <span className="tz-day-mark">{mark}</span>}
      {mark !== '' && said !== '' && <span className="tz-day-name">{said}</span>}
    </div>
  );
}

type ItemProps = {
  readonly row: DeliverableRow;
  readonly isOpen: boolean;
  readonly address: DeliverablesAddress;
};

function Item({ row, isOpen, address }: ItemProps) {
  const { t } = useTranslation();
  const { status, word } = standing(row);
  const said = t(`deliverables.${word}`);
  return (
    <li>
      <button
        type="button"
        className={isOpen ? 'tz-day-item tz-day-item-open' : 'tz-day-item'}
        title={`${row.title} · ${row.kolName} · ${said}`}
        onClick={() => address.open(row.id)}
      >
        <StatusShape status={status} />
        <span className="tz-day-title">{row.title}</span>
        <span className="tz-spoken">{`${row.kolName}${t('common.separator.list')}${said}`}</span>
      </button>
    </li>
  );
}

/** A circle for what is out, a ring for what is to come, a square for what is late or taken down. */
function standing({ step, late }: DeliverableRow) {
  if (step === 'retracted') return { status: 'stop', word: 'calendar.retracted' } as const;
  if (step === 'published') return { status: 'good', word: 'calendar.published' } as const;
  if (late !== null) return { status: 'stop', word: `late.${late}` } as const;
  return { status: 'none', word: 'calendar.due' } as const;
}
