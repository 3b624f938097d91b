import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { MonthPicker } from '#renderer/ui/date-picker.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { LineSelect } from '#renderer/ui/line-select.tsx';
import { isCommitment } from '#shared/domain/documents/document-chain.ts';
import type { DocumentDraft, DocumentErrors } from './document-draft.ts';

type Props = {
  readonly draft: DocumentDraft;
  readonly errors: DocumentErrors;
  readonly lines: Lines;
  readonly disabled: boolean;
  /** The line is that of the document before. */
  readonly lineFixed: boolean;
  /** Larger than what the document before has open: say why. */
  readonly asksOverReason: boolean;
  /** Would overspend the line: a finance person says why it may. */
  readonly asksOverride: boolean;
  readonly onChange: (change: Partial<DocumentDraft>) => void;
};

export function DocumentFields(props: Props) {
  const { draft, errors, lines, disabled, lineFixed, onChange } = props;
  const { t } = useTranslation();
  return (
    <>
      {!lineFixed && (
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
      )}
      <AmountInput
        label={t('common.word.amount')}
        unit="yuan"
        value={draft.fen}
        error={errors.fen ?? null}
        disabled={disabled}
        onChange={(fen) => onChange({ fen })}
      />
      <Reasons {...props} />
      <DayField
        label={t('documents.day')}
        value={draft.day}
        error={errors.day ?? null}
        disabled={disabled}
        onChange={(day) => onChange({ day })}
      />
      <Dues {...props} />
      <Text {...props} name="number" label={t('documents.number')} help={t('documents.numberHelp')} />
      <Text {...props} name="vendor" label={t('common.word.vendor')} />
      <Text {...props} name="note" label={t('common.word.note')} />
    </>
  );
}

/** When what is open is expected to be spent; up to when an invoice has to be paid. */
function Dues({ draft, errors, lines, disabled, onChange }: Props) {
  const { t } = useTranslation();
  if (isCommitment(draft.kind)) {
    const [first] = lines.months;
    const last = lines.months.at(-1);
    return (
      <FormField
        label={t('documents.dueMonth')}
        help={t('documents.dueMonthHelp')}
        error={errors.dueMonth ?? null}
      >
        {(field) => (
          <MonthPicker
            field={field}
            value={draft.dueMonth}
            {...(first === undefined ? {} : { earliest: first })}
            {...(last === undefined ? {} : { latest: last })}
            disabled={disabled}
            onChange={(dueMonth) => onChange({ dueMonth })}
          />
        )}
      </FormField>
    );
  }
  if (draft.kind !== 'invoice') return null;
  return (
    <DayField
      label={t('documents.payBy')}
      value={draft.payBy}
      error={errors.payBy ?? null}
      disabled={disabled}
      onChange={(payBy) => onChange({ payBy })}
    />
  );
}

function Reasons(props: Props) {
  const { draft, asksOverReason, asksOverride } = props;
  const { t } = useTranslation();
  return (
    <>
      {(asksOverReason || draft.overReason !== '') && (
        <Text
          {...props}
          name="overReason"
          label={t('documents.overReason')}
          help={t('documents.overReasonHelp')}
          needed
        />
      )}
      {(asksOverride || draft.overrideReason !== '') && (
        <Text
          {...props}
          name="overrideReason"
          label={t('documents.overrideReason')}
          help={t('documents.overrideReasonHelp')}
          needed
        />
      )}
      {draft.kind === 'credit-note' && (
        <Text {...props} name="reason" label={t('documents.creditReason')} needed />
      )}
    </>
  );
}

type TextProps = Pick<Props, 'draft' | 'errors' | 'disabled' | 'onChange'> & {
  readonly name: 'number' | 'vendor' | 'note' | 'reason' | 'overReason' | 'overrideReason';
  readonly label: string;
  readonly help?: string;
  readonly needed?: boolean;
};

function Text({ name, label, help, needed = false, draft, errors, disabled, onChange }: TextProps) {
  return (
    <FormField label={label} optional={!needed} help={help} error={errors[name] ?? null}>
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
        return name === 'note' ? <Input.TextArea {...common} rows={2} /> : <Input {...common} />;
      }}
    </FormField>
  );
}
