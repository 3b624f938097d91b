import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Warning } from '#shared/domain/risks/warning.ts';
import { addDays, type Day } from '#shared/values/day.ts';
import { DrawerButtons } from './drawer-buttons.tsx';
import { useCloseWarning, useSnoozeWarning } from './risks-data.ts';
import { useRefused } from './use-refused.ts';
import type { RisksAddress } from './use-risks-address.ts';
import { useWarningText } from './use-warning-text.ts';

type Props = {
  readonly how: 'snooze' | 'close';
  /** Undefined once it no longer stands. */
  readonly warning: Warning | undefined;
  readonly today: Day;
  readonly address: RisksAddress;
};

/** Keeps a warning quiet: until a day, or until it gets worse; both with a reason. */
export function HandleDrawer({ how, warning, today, address }: Props) {
  const { t } = useTranslation();
  if (warning !== undefined) return <Form how={how} warning={warning} today={today} address={address} />;
  return (
    <Drawer title={t(`risks.handle.${how}`)} onClose={address.close}>
      <EmptyState title={t('risks.handle.gone')} />
    </Drawer>
  );
}

const WEEK = 7;

type FormProps = Props & { readonly warning: Warning };

function Form({ how, warning, today, address }: FormProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const text = useWarningText();
  const [untilDay, setUntilDay] = useState<Day | null>(() => addDays(today, WEEK));
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const snooze = useSnoozeWarning();
  const close = useCloseWarning();
  const { error, isPending } = how === 'snooze' ? snooze : close;
  const refused = useRefused(error, ['untilDay', 'reason']);
  const isMissing = reason.trim() === '';
  const handle = () => {
    setWasTried(true);
    if (isMissing || isPending) return;
    const cause = { kind: warning.kind, causeKey: warning.causeKey, reason: reason.trim() };
    const then = { onSuccess: address.close };
    if (how === 'close') close.mutate(cause, then);
    else if (untilDay !== null) snooze.mutate({ ...cause, untilDay }, then);
  };
  return (
    <Drawer
      title={t(`risks.handle.${how}`)}
      onClose={address.close}
      footer={
        <DrawerButtons
          fault={refused.ofForm}
          action={t(`risks.handle.${how}Apply`)}
          isBusy={isPending}
          onCancel={address.close}
          onSubmit={handle}
        />
      }
    >
      <p className="tz-risk-about">{text(warning)}</p>
      <p className="tz-field-help">{t(`risks.handle.${how}Help`)}</p>
      {how === 'snooze' && (
        <DayField
          label={t('risks.handle.until')}
          value={untilDay}
          error={wasTried && untilDay === null ? t('risks.handle.dayMissing') : refused.at('untilDay')}
          disabled={readOnly}
          onChange={setUntilDay}
        />
      )}
      <TextField
        label={t('risks.handle.reason')}
        value={reason}
        when="typing"
        rows={3}
        error={wasTried && isMissing ? t('risks.handle.reasonMissing') : refused.at('reason')}
        disabled={readOnly}
        onChange={setReason}
      />
    </Drawer>
  );
}
