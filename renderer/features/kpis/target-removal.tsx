import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { KpiTarget } from '#shared/domain/kpis/kpi-target.ts';
import { useRemoveTarget } from './kpis-data.ts';

/** Takes a target away, which needs its reason like every decision about targets. */
export function TargetRemoval({ target }: { readonly target: KpiTarget }) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const readOnly = useReadOnly();
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useRemoveTarget();
  const refused = refusalOf(error);
  const remove = () => {
    if (!isPending) mutate({ id: target.id, reason: reason.trim() }, { onSuccess: () => setIsOpen(false) });
  };
  return (
    <Popover
      open={isOpen}
      trigger="click"
      placement="bottomRight"
      onOpenChange={setIsOpen}
      content={
        <div className="tz-kpi-removal">
          <p className="tz-field-help">{t('kpis.targets.removeText')}</p>
          <FormField
            label={t('kpis.targets.removeReason')}
            error={refused === null ? null : sentence(refused)}
          >
            {(field) => (
              <Input
                {...field}
                value={reason}
                autoComplete="off"
                onChange={(event) => setReason(event.target.value)}
                onPressEnter={remove}
              />
            )}
          </FormField>
          <div className="tz-form-act">
            <Button danger loading={isPending} onClick={remove}>
              {t('kpis.targets.remove')}
            </Button>
          </div>
        </div>
      }
    >
      <IconButton
        icon="trash"
        label={t('kpis.targets.remove')}
        disabled={readOnly}
        onClick={() => setIsOpen(true)}
      />
    </Popover>
  );
}
