import { Button, Dropdown, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { CooperationRow } from '#shared/domain/kols/cooperation.ts';
import { useCancelCooperation, useEndCooperation, useRemoveCooperation } from './kols-data.ts';

export type ContractEnd = 'end' | 'cancel';

type Props = {
  readonly row: CooperationRow;
  readonly onEnd: (end: ContractEnd) => void;
  readonly onRemoved: () => void;
};

/** How a contract ends: its rest is released, or it was void; a draft is taken away. */
export function ContractEnds({ row, onEnd, onRemoved }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const remove = useRemoveCooperation();
  if (row.state === 'draft') {
    return (
      <Button
        danger
        disabled={readOnly}
        loading={remove.isPending}
        onClick={() => remove.mutate({ id: row.id }, { onSuccess: onRemoved })}
      >
        {t('kols.contract.remove')}
      </Button>
    );
  }
  if (row.state !== 'signed') return null;
  const items = (['end', 'cancel'] as const).map((end) => ({
    key: end,
    label: t(`kols.contract.ends.${end}`),
    onClick: () => onEnd(end),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="topLeft" disabled={readOnly}>
      <Button aria-label={t('kols.action.more')} icon={<Icon name="more" />} />
    </Dropdown>
  );
}

type FormProps = {
  readonly row: CooperationRow;
  readonly end: ContractEnd;
  readonly onDone: () => void;
  readonly onLeave: () => void;
};

/** It ends with its reason; what was typed stays when a rule refuses it. */
export function EndForm({ row, end, onDone, onLeave }: FormProps) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const ended = useEndCooperation();
  const cancelled = useCancelCooperation();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { mutate, isPending, error } = end === 'end' ? ended : cancelled;
  const refused = refusalOf(error);
  const field = useRef<InputRef>(null);
  // The menu that opened it is gone.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className="tz-contract-end"
      onSubmit={(event) => {
        event.preventDefault();
        const said = reason.trim();
        setMissing(said === '');
        if (said !== '') mutate({ id: row.id, reason: said }, { onSuccess: onDone });
      }}
    >
      <FormField
        label={t(`kols.contract.endReason.${end}`)}
        error={isMissing ? t('kols.contract.fault.reason') : refused === null ? null : sentence(refused)}
      >
        {(props) => (
          <Input {...props} ref={field} value={reason} onChange={({ target }) => setReason(target.value)} />
        )}
      </FormField>
      <div className="tz-form-act">
        <Button onClick={onLeave}>{t('common.action.cancel')}</Button>
        <Button type="primary" danger={end === 'cancel'} htmlType="submit" loading={isPending}>
          {t(`kols.contract.ends.${end}`)}
        </Button>
      </div>
    </form>
  );
}
