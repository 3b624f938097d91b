import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { basisPoints } from '#shared/values/basis-points.ts';
import type { KpiPartProps } from './kpi-part-props.ts';

/** What each department answers for. */
export function SharesSection({ page: { kpi }, book, address }: KpiPartProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  return (
    <Section
      title={t('kpis.shares.title')}
      aside={
        <Button size="small" disabled={readOnly} onClick={() => address.open({ show: 'shares', of: kpi.id })}>
          {t('kpis.action.shares')}
        </Button>
      }
    >
      {kpi.shares.length === 0 ? (
        <p className="tz-kpi-note">{t('kpis.shares.none')}</p>
      ) : (
        <dl className="tz-known">
          {kpi.shares.map(({ departmentId, shareBp }) => {
            const department = book.departmentOf(departmentId);
            if (department === undefined) return null;
            return (
              <div key={departmentId} className="tz-kpi-fact">
                <dt>
                  <DepartmentBadge hue={department.hue} badge={department.badge} name={department.name} />
                </dt>
                <dd>{formats.percent(basisPoints(shareBp))}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </Section>
  );
}
