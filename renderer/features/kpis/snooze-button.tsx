import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { KpiAlert } from '#shared/domain/kpis/kpi-alert.ts';
import { useEndSnooze } from './kpis-data.ts';
import type { PanelAddress } from './panel-address.ts';

type Props = { readonly alert: KpiAlert; readonly open: PanelAddress['open'] };

/** Asks how long an alert is to keep quiet, or lets it speak again. */
export function SnoozeButton({ alert: { kpiId, kind, snooze }, open }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { mutate: end, isPending } = useEndSnooze();
  return snooze === null ? (
    <Button size="small" disabled={readOnly} onClick={() => open({ show: 'snooze', of: kpiId, kind })}>
      {t('kpis.action.snooze')}
    </Button>
  ) : (
    <Button size="small" disabled={readOnly} loading={isPending} onClick={() => end({ kpiId, kind })}>
      {t('kpis.action.endSnooze')}
    </Button>
  );
}
