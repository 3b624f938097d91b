import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { Dispute } from '#shared/domain/kpis/kpi-dispute.ts';
import type { KpiBook } from './kpis-data.ts';
import { periodText } from './kpi-telling.ts';
import type { PanelAddress } from './panel-address.ts';
import { useTelling } from './use-telling.ts';

type Props = {
  readonly disputes: readonly Dispute[];
  readonly book: KpiBook;
  /** Leads to where a dispute is settled; without it they are only told. */
  readonly open?: PanelAddress['open'];
  /** Where several KPIs are listed: each dispute names its own. */
  readonly namesKpi?: boolean;
};

/** Disputes, each with what came of it, or with the way to settle it. */
export function DisputeList({ disputes, book, open, namesKpi = false }: Props) {
  return (
    <ul className="tz-kpi-list">
      {disputes.map((dispute) => (
        <DisputeItem key={dispute.id} {...{ dispute, book, open, namesKpi }} />
      ))}
    </ul>
  );
}

type ItemProps = Omit<Props, 'disputes'> & { readonly dispute: Dispute };

function DisputeItem({ dispute, book, open, namesKpi }: ItemProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { state, text, answer } = dispute;
  return (
    <li className={state === 'open' ? undefined : 'tz-kpi-old'}>
      <span className="tz-kpi-list-head">
        <StatusMark status={state === 'open' ? 'watch' : 'none'} word={t(`kpis.disputeState.${state}`)} />
        <About dispute={dispute} book={book} namesKpi={namesKpi === true} />
        {state === 'open' && open !== undefined && (
          <Button
            size="small"
            disabled={readOnly}
            onClick={() => open({ show: 'settle', dispute: dispute.id, of: dispute.kpiId })}
          >
            {t('kpis.action.settle')}
          </Button>
        )}
      </span>
      <span>{text}</span>
      <Who name={book.personName(dispute.lodgedBy)} at={dispute.lodgedAt} />
      {answer !== '' && (
        <span>
          {t('kpis.disputes.ended', { replace: { state: t(`kpis.disputeState.${state}`), answer } })}
        </span>
      )}
    </li>
  );
}

type AboutProps = { readonly dispute: Dispute; readonly book: KpiBook; readonly namesKpi: boolean };

function About({ dispute, book, namesKpi }: AboutProps) {
  const telling = useTelling();
  const kpi = book.kpiOf(dispute.kpiId);
  const department = book.departmentOf(dispute.departmentId);
  if (kpi === undefined) return null;
  return (
    <>
      {namesKpi && (
        <Link to="/kpis/kpi" search={{ id: kpi.id }}>
          {kpi.name}
        </Link>
      )}
      <b>{periodText(kpi.grain, dispute.periodDay, telling)}</b>
      {department !== undefined && (
        <DepartmentBadge hue={department.hue} badge={department.badge} name={department.name} />
      )}
    </>
  );
}

function Who({ name, at }: { readonly name: string; readonly at: Dispute['lodgedAt'] }) {
  const { t, formats } = useTelling();
  const when = formats.instant(at);
  return (
    <span>{name === '' ? when : t('kpis.disputes.lodged', { replace: { person: name, at: when } })}</span>
  );
}
