import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { KpiAlertKind } from '#shared/domain/kpis/kpi-alert.ts';
import type { Kpi } from '#shared/domain/kpis/kpi.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import type { PanelProps } from './panel-props.ts';
import { useSnooze } from './kpis-data.ts';
import { useRefused } from './use-refused.ts';

type Props = PanelProps & { readonly kpi: Kpi; readonly kind: KpiAlertKind };

const WEEK = 7;

/** Quiet for a while, with the reason and the day on which it ends by itself. */
export function SnoozeDrawer({ kpi, kind, book, address }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [untilDay, setUntilDay] = useState<Day | null>(() => addDays(book.today, WEEK));
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const { mutate, error, isPending } = useSnooze();
  const refused = useRefused(error, ['untilDay', 'reason']);
  const isMissing = reason.trim() === '';
  const snooze = () => {
    setWasTried(true);
    if (untilDay === null || isMissing || isPending) return;
    mutate({ kpiId: kpi.id, kind, untilDay, reason: reason.trim() }, { onSuccess: address.close });
  };
  return (
    <Drawer
      title={t('kpis.snooze.title')}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={refused.ofForm}
          action={t('kpis.snooze.apply')}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={snooze}
        />
      }
    >
      <p className="tz-kpi-about">
        {t('kpis.snooze.what', { replace: { kpi: kpi.name, kind: t(`kpis.alertKind.${kind}`) } })}
      </p>
      <DayField
        label={t('kpis.snooze.until')}
        value={untilDay}
        error={wasTried && untilDay === null ? t('kpis.snooze.dayMissing') : refused.at('untilDay')}
        disabled={readOnly}
        onChange={setUntilDay}
      />
      <TextField
        label={t('kpis.snooze.reason')}
        value={reason}
        when="typing"
        rows={2}
        error={wasTried && isMissing ? t('kpis.snooze.reasonMissing') : refused.at('reason')}
        disabled={readOnly}
        onChange={setReason}
      />
    </Drawer>
  );
}
