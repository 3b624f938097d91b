import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import type { EntryDraft, EntryErrors } from './entry-draft.ts';
import { LineSelect } from '#renderer/ui/line-select.tsx';

type Props = {
  readonly draft: EntryDraft;
  readonly errors: EntryErrors;
  readonly lines: Lines;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<EntryDraft>) => void;
};

export function EntryFields({ draft, errors, lines, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const isRefund = draft.fen !== null && draft.fen < 0;
  return (
    <>
      <DayField
        label={t('common.word.day')}
        value={draft.day}
        error={errors.day ?? null}
        disabled={disabled}
        onChange={(day) => onChange({ day })}
      />
      <FormField label={t('common.word.line')} error={errors.lineId ?? null}>
        {(field) => (
          <LineSelect
            field={field}
            lines={lines}
            value={draft.lineId}
            disabled={disabled}
            onChange={(lineId) => onChange({ lineId })}
          />
        )}
      </FormField>
      <AmountInput
        label={t('common.word.amount')}
        unit="yuan"
        value={draft.fen}
        error={errors.fen ?? null}
        disabled={disabled}
        onChange={(fen) => onChange({ fen })}
      />
      {(isRefund || draft.reason !== '') && (
        <TextInput
          name="reason"
          label={t('entries.refundReason')}
          help={t('entries.refundHelp')}
          draft={draft}
          errors={errors}
          disabled={disabled}
          onChange={onChange}
        />
      )}
      {(['vendor', 'reference', 'note'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          label={t(`common.word.${name}`)}
          isOptional
          draft={draft}
          errors={errors}
          disabled={disabled}
          onChange={onChange}
        />
      ))}
    </>
  );
}

type TextProps = Omit<Props, 'lines'> & {
  readonly name: 'vendor' | 'reference' | 'note' | 'reason';
  readonly label: string;
  readonly help?: string;
  readonly isOptional?: boolean;
};

function TextInput({ name, label, help, isOptional = false, draft, errors, disabled, onChange }: TextProps) {
  return (
    <FormField label={label} optional={isOptional} help={help} error={errors[name] ?? null}>
      {(field) => {
        const common = {
          ...field,
          value: draft[name],
          disabled,
          autoComplete: 'off',
          status: field['aria-invalid'] ? ('error' as const) : ('' as const),
          onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onChange({ [name]: event.target.value }),
        };
        return name === 'note' ? <Input.TextArea {...common} rows={3} /> : <Input {...common} />;
      }}
    </FormField>
  );
}
