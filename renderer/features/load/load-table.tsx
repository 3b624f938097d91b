import { useTranslation } from 'react-i18next';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Day } from '#shared/values/day.ts';
import { type Month, monthOf } from '#shared/values/month.ts';
import { LoadCellButton } from './load-cell-button.tsx';
import type { Heat } from './load-data.ts';
import type { HeatRow } from './load-rows.ts';
import type { LoadAddress } from './use-load-address.ts';

type Props = {
  readonly heat: Heat;
  /** Which of its weeks are shown. */
  readonly first: number;
  readonly count: number;
  readonly address: LoadAddress;
};

/** Who needs how much of their time, week by week: departments, then people. */
export function LoadTable({ heat: { rows, weeks: all, now }, first, count, address }: Props) {
  const { t } = useTranslation();
  const weeks = all.slice(first, first + count);
  const chosen = chosenCell(rows, weeks, address);
  return (
    <table className="tz-load-table" aria-label={t('timelinePlan.load.table')}>
      <Head weeks={weeks} now={now} />
      {(['department', 'person'] as const).map((kind) => (
        <tbody key={kind}>
          <tr className="tz-load-kind">
            <th scope="rowgroup" colSpan={weeks.length + 1}>
              {t(`timelinePlan.load.kind.${kind}`)}
            </th>
          </tr>
          {rows
            .filter((row) => row.kind === kind)
            .map((row) => (
              <Row
                key={row.key}
                row={row}
                weeks={weeks}
                first={first}
                chosen={chosen}
                onOpen={address.openCell}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function Head({ weeks, now }: { readonly weeks: readonly Day[]; readonly now: Day | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="tz-load-name">
          {t('timelinePlan.load.unit')}
        </th>
        {monthSpans(weeks).map(({ month, count }) => (
          <th key={month} scope="colgroup" colSpan={count} className="tz-load-month">
            <span className={count > 1 ? undefined : 'tz-spoken'}>
              {formats.month(month, month.endsWith('-01') ? 'full' : 'short')}
            </span>
          </th>
        ))}
      </tr>
      <tr>
        {weeks.map((week) => (
          <th key={week} scope="col" className={week === now ? 'tz-load-now' : undefined}>
            <span aria-hidden="true">{Number(week.slice(8))}</span>
            <span className="tz-spoken">{formats.day(week, 'short')}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

type RowProps = {
  readonly row: HeatRow;
  readonly weeks: readonly Day[];
  /** The place of the first of them among all weeks. */
  readonly first: number;
  readonly chosen: string;
  readonly onOpen: LoadAddress['openCell'];
};

function Row({ row, weeks, first, chosen, onOpen }: RowProps) {
  const { name, department, kind } = row;
  return (
    <tr>
      <th scope="row" className="tz-load-name">
        {department === undefined ? (
          name
        ) : (
          <span className="tz-load-who">
            <DepartmentBadge
              compact={kind === 'person'}
              hue={department.hue}
              badge={department.badge}
              name={department.name}
            />
            {kind === 'person' && name}
          </span>
        )}
      </th>
      {weeks.map((week, at) => {
        const cell = row.cells[first + at];
        const key = `${row.key} ${week}`;
        return (
          <td key={week}>
            {cell !== undefined && (
              <LoadCellButton
                name={row.name}
                week={week}
                cell={cell}
                isStop={key === chosen}
                onOpen={() => onOpen(row.key, week)}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** One cell takes the focus by Tab; from there the arrows lead. */
function chosenCell(rows: readonly HeatRow[], weeks: readonly Day[], { who, week }: LoadAddress): string {
  const isThere = rows.some(({ key }) => key === who) && week !== undefined && weeks.includes(week);
  return isThere ? `${who} ${week}` : `${rows[0]?.key ?? ''} ${weeks[0] ?? ''}`;
}

function monthSpans(weeks: readonly Day[]): { readonly month: Month; readonly count: number }[] {
  const months = [...new Set(weeks.map(monthOf))];
  return months.map((month) => ({ month, count: weeks.filter((week) => monthOf(week) === month).length }));
}
