import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { Drawer } from '#renderer/ui/drawer.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Icon } from '#renderer/ui/icons.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import {
  type ApprovalLimit,
  approverRoleSchema,
  limitReachSchema,
} from '#shared/domain/requests/approval-limit.ts';
import { requestKindSchema } from '#shared/domain/requests/request.ts';
import { ZERO_FEN } from '#shared/values/money.ts';
import { FormFault } from './form-fault.tsx';
import { useChangeLimits, useLimits } from './requests-data.ts';

type Props = { readonly onClose: () => void };

/** Who has to approve what: one list, changed as a whole by finance, with its reason. */
export function LimitsDrawer({ onClose }: Props) {
  const { t } = useTranslation();
  const { data } = useLimits();
  if (data === undefined) {
    return (
      <Drawer title={t('requests.limits.title')} onClose={onClose}>
        <Skeleton rows={6} />
      </Drawer>
    );
  }
  return <LimitsForm key={JSON.stringify(data.limits)} limits={data.limits} onClose={onClose} />;
}

const ANY = 'any';
const blank: ApprovalLimit = {
  kind: null,
  reach: 'any',
  fromFen: ZERO_FEN,
  role: 'finance',
  approverCount: 1,
};

function LimitsForm({ limits, onClose }: Props & { readonly limits: readonly ApprovalLimit[] }) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const readOnly = useReadOnly();
  const [rows, setRows] = useState(() => limits.map((limit) => ({ key: crypto.randomUUID(), limit })));
  const [reason, setReason] = useState('');
  const { mutate, isPending, error } = useChangeLimits();
  const refused = refusalOf(error);
  const set = (key: string, change: Partial<ApprovalLimit>) =>
    setRows((before) =>
      before.map((row) => (row.key === key ? { key, limit: { ...row.limit, ...change } } : row)),
    );
  return (
    <Drawer
      title={t('requests.limits.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button
            type="primary"
            disabled={readOnly || rows.length === 0}
            loading={isPending}
            onClick={() => mutate({ limits: rows.map(({ limit }) => limit), reason }, { onSuccess: onClose })}
          >
            {t('requests.limits.save')}
          </Button>
        </>
      }
    >
      <p className="tz-field-help">{t('requests.limits.help')}</p>
      {rows.map(({ key, limit }, index) => (
        <LimitRow
          key={key}
          limit={limit}
          place={index + 1}
          disabled={readOnly}
          onChange={(change) => set(key, change)}
          onRemove={() => setRows((before) => before.filter((row) => row.key !== key))}
        />
      ))}
      <Button
        type="link"
        size="small"
        disabled={readOnly}
        onClick={() => setRows((before) => [...before, { key: crypto.randomUUID(), limit: blank }])}
      >
        {t('requests.limits.add')}
      </Button>
      <TextField
        label={t('common.word.reason')}
        value={reason}
        when="typing"
        onChange={setReason}
        error={refused?.field === 'reason' ? sentence(refused) : null}
      />
      <FormFault text={refused === null || refused.field === 'reason' ? null : sentence(refused)} />
    </Drawer>
  );
}

type RowProps = {
  readonly limit: ApprovalLimit;
  readonly place: number;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<ApprovalLimit>) => void;
  readonly onRemove: () => void;
};

function LimitRow({ limit, place, disabled, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const numbered = (label: string) => `${label} ${place}`;
  const kinds = [
    { value: ANY, label: t('requests.limits.anyKind') },
    ...requestKindSchema.options.map((kind) => ({ value: kind, label: t(`requests.kind.${kind}`) })),
  ];
  return (
    <fieldset className="tz-limit">
      <legend className="tz-spoken">{numbered(t('requests.limits.one'))}</legend>
      <FormField label={t('requests.limits.kind')}>
        {({ id }) => (
          <Select
            id={id}
            value={limit.kind ?? ANY}
            options={kinds}
            disabled={disabled}
            onChange={(value: string) => onChange({ kind: requestKindSchema.safeParse(value).data ?? null })}
          />
        )}
      </FormField>
      <FormField label={t('requests.limits.reach')}>
        {({ id }) => (
          <Select
            id={id}
            value={limit.reach}
            disabled={disabled}
            options={limitReachSchema.options.map((reach) => ({
              value: reach,
              label: t(`requests.reach.${reach}`),
            }))}
            onChange={(reach) => onChange({ reach })}
          />
        )}
      </FormField>
      <AmountInput
        label={t('requests.limits.from')}
        unit="yuan"
        value={limit.fromFen}
        disabled={disabled}
        onChange={(fromFen) => onChange({ fromFen: fromFen ?? ZERO_FEN })}
      />
      <FormField label={t('requests.limits.role')}>
        {({ id }) => (
          <Select
            id={id}
            value={limit.role}
            disabled={disabled}
            options={approverRoleSchema.options.map((role) => ({
              value: role,
              label: t(`requests.role.${role}`),
            }))}
            onChange={(role) => onChange({ role })}
          />
        )}
      </FormField>
      <FormField label={t('requests.limits.count')}>
        {({ id }) => (
          <InputNumber
            id={id}
            min={1}
            max={5}
            precision={0}
            value={limit.approverCount}
            disabled={disabled}
            onChange={(approverCount) => onChange({ approverCount: approverCount ?? 1 })}
          />
        )}
      </FormField>
      <Button
        type="text"
        size="small"
        disabled={disabled}
        icon={<Icon name="close" size={12} />}
        aria-label={t('requests.limits.remove', { replace: { place } })}
        onClick={onRemove}
      />
    </fieldset>
  );
}
