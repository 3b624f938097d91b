import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Section } from '#renderer/ui/section.tsx';
import { DisputeList } from './dispute-list.tsx';
import type { KpiPartProps } from './kpi-part-props.ts';

/** What departments object to in this KPI's numbers. */
export function DisputesPart({ page: { disputes, kpi }, book, address }: KpiPartProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <Section
      title={t('kpis.disputes.title')}
      aside={
        <Button size="small" disabled={readOnly} onClick={() => address.open({ show: 'lodge', of: kpi.id })}>
          {t('kpis.action.lodge')}
        </Button>
      }
    >
      {disputes.length === 0 ? (
        <p className="tz-kpi-note">{t('kpis.disputes.none')}</p>
      ) : (
        <DisputeList disputes={disputes} book={book} open={address.open} />
      )}
    </Section>
  );
}
