import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { Icon } from '#renderer/ui/icons.tsx';
import type { KpiPage } from '#shared/domain/kpis/kpi-page-view.ts';
import { useKeepLanding } from './kpis-data.ts';
import type { KpiPageAddress } from './use-kpi-page-address.ts';

type Props = { readonly page: KpiPage; readonly address: KpiPageAddress };

/** What can be done about this KPI. */
export function KpiPageActions({ page: { kpi, standing }, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate: keep } = useKeepLanding();
  const of = kpi.id;
  const items = [
    { key: 'lodge', label: t('kpis.action.lodge'), onClick: () => address.open({ show: 'lodge', of }) },
    { key: 'shares', label: t('kpis.action.shares'), onClick: () => address.open({ show: 'shares', of }) },
    ...(standing.landing === null
      ? []
      : [
          {
            key: 'keepLanding',
            label: t('kpis.action.keepLanding'),
            onClick: () => keep({ id: kpi.id, segment: address.segment }),
          },
        ]),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight" disabled={readOnly}>
        <Button icon={<Icon name="more" />} aria-label={t('documents.action.more')} />
      </Dropdown>
      <Button disabled={readOnly} onClick={() => address.open({ show: 'change', of })}>
        {t('kpis.action.change')}
      </Button>
      <Button type="primary" disabled={readOnly} onClick={() => address.open({ show: 'target', of })}>
        {t('kpis.action.target')}
      </Button>
    </>
  );
}
