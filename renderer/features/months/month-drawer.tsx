import { useTranslation } from 'react-i18next';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { MonthRow } from '#shared/domain/months/month-close.ts';
import type { Day } from '#shared/values/day.ts';
import { ClosingDrawer } from './closing-drawer.tsx';
import { monthStatus } from './months-grid.tsx';
import { MonthSums } from './month-sums.tsx';
import { PapersSection } from './papers-section.tsx';
import { ReopenFoot } from './reopen-foot.tsx';

type Props = {
  /** Undefined where the address names a month that is not the programme's. */
  readonly row: MonthRow | undefined;
  readonly today: Day;
  readonly onClose: () => void;
};

/** One month: what it came to, its closing or reopening, and its papers. */
export function MonthDrawer({ row, today, onClose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (row === undefined) {
    return (
      <Drawer title={t('months.title')} onClose={onClose}>
        <EmptyState title={t('months.gone.title')} text={t('months.gone.text')} />
      </Drawer>
    );
  }
  if (row.state === 'next') return <ClosingDrawer row={row} today={today} onClose={onClose} />;
  return (
    <Drawer
      title={formats.month(row.month)}
      context={<StatusMark status={monthStatus[row.state]} word={t(`months.state.${row.state}`)} />}
      onClose={onClose}
      {...(row.reopenable ? { footer: <ReopenFoot month={row.month} /> } : {})}
    >
      {row.close !== null && (
        <p className="tz-month-closed">
          {t('months.closedLong', {
            replace: { person: row.close.closedByName, at: formats.instant(row.close.closedAt) },
          })}
        </p>
      )}
      <MonthSums row={row} />
      <PapersSection row={row} today={today} />
    </Drawer>
  );
}
