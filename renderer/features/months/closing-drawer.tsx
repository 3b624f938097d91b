import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormFault } from '#renderer/ui/form-fault.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { StatusMark, StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { DocumentId } from '#shared/domain/documents/document.ts';
import type { MonthRow } from '#shared/domain/months/month-close.ts';
import type { Day } from '#shared/values/day.ts';
import { AccrualTable } from './accrual-table.tsx';
import { type Closing, useCloseMonth, useClosing, useLineNames } from './months-data.ts';
import { monthStatus } from './months-grid.tsx';
import { MonthSums } from './month-sums.tsx';
import { PapersSection } from './papers-section.tsx';

type Props = { readonly row: MonthRow; readonly today: Day; readonly onClose: () => void };

/** The month that can be closed now: what that would lock and post, and the button that does it. */
export function ClosingDrawer({ row, today, onClose }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const closing = useClosing(row.month).data;
  // What was left out rather than what was taken: a proposal that comes meanwhile is taken like the others.
  const [leftOut, setLeftOut] = useState<ReadonlySet<DocumentId>>(new Set());
  return (
    <Drawer
      title={formats.month(row.month)}
      context={<StatusMark status={monthStatus.next} word={t('months.state.next')} />}
      onClose={onClose}
      footer={<CloseFoot row={row} closing={closing} leftOut={leftOut} />}
    >
      <MonthSums row={row} />
      <Section title={t('months.closing.title')}>
        {closing === undefined ? (
          <Skeleton rows={4} />
        ) : (
          <>
            <Checks closing={closing} />
            <Accruals closing={closing} leftOut={leftOut} onLeaveOut={setLeftOut} />
          </>
        )}
      </Section>
      <PapersSection row={row} today={today} />
    </Drawer>
  );
}

type FootProps = {
  readonly row: MonthRow;
  readonly closing: Closing | undefined;
  readonly leftOut: ReadonlySet<DocumentId>;
};

function CloseFoot({ row, closing, leftOut }: FootProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const { refusal: sentence } = useLabelText();
  const { mutate, isPending, error } = useCloseMonth();
  const refused = refusalOf(error);
  const accrue = (closing?.accruals ?? [])
    .map(({ documentId }) => documentId)
    .filter((id) => !leftOut.has(id));
  return (
    <>
      <FormFault sentence={refused === null ? undefined : sentence(refused)} />
      <Button
        type="primary"
        data-submit
        disabled={readOnly || closing === undefined}
        loading={isPending}
        onClick={() => mutate({ month: row.month, accrue })}
      >
        {t('months.action.close', { replace: { month: formats.month(row.month, 'short') } })}
      </Button>
    </>
  );
}

/** What closing locks, and what might be forgotten before it. */
function Checks({ closing }: { readonly closing: Closing }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { open, isOver, entryCount, documentCount, planCellCount } = closing;
  const waiting = open.request.openCount + open.contract.openCount;
  const locked = {
    entries: formats.count(entryCount),
    documents: formats.count(documentCount),
    cells: formats.count(planCellCount),
  };
  return (
    <ul className="tz-checks">
      <li>
        <StatusShape status="none" />
        <span>{t('months.closing.locks', { replace: locked })}</span>
      </li>
      {!isOver && (
        <li>
          <StatusShape status="watch" />
          <span>{t('months.closing.notOver')}</span>
        </li>
      )}
      {waiting > 0 && (
        <li>
          <StatusShape status="watch" />
          <span>
            {t('months.closing.waiting', { count: waiting, replace: { total: formats.count(waiting) } })}
          </span>
        </li>
      )}
    </ul>
  );
}

type AccrualsProps = Pick<FootProps, 'leftOut'> & {
  readonly closing: Closing;
  readonly onLeaveOut: (ids: ReadonlySet<DocumentId>) => void;
};

function Accruals({ closing, leftOut, onLeaveOut }: AccrualsProps) {
  const { t } = useTranslation();
  const names = useLineNames();
  if (closing.accruals.length === 0) return <p className="tz-month-note">{t('months.closing.noAccruals')}</p>;
  return (
    <>
      <p className="tz-month-note">{t('months.closing.accruals')}</p>
      <AccrualTable proposals={closing.accruals} names={names} leftOut={leftOut} onLeaveOut={onLeaveOut} />
    </>
  );
}
