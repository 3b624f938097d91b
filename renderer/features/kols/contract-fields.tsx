import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { LineSelect } from '#renderer/ui/line-select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ContractDraft, ContractField } from './contract-draft.ts';
import type { FieldErrors } from './field-errors.ts';

type Props = {
  readonly draft: ContractDraft;
  readonly errors: FieldErrors<ContractField>;
  readonly lines: Lines;
  /** What ended is only read. */
  readonly isOpen: boolean;
  readonly isSigned: boolean;
  /** Would overspend the line: a finance person says why it may. */
  readonly asksOverride: boolean;
  readonly onChange: (change: Partial<ContractDraft>) => void;
};

export function ContractFields(props: Props) {
  const { draft, errors, lines, isOpen, isSigned, asksOverride, onChange } = props;
  const { t } = useTranslation();
  const disabled = !isOpen;
  return (
    <>
      <TextField
        label={t('kols.contract.title')}
        value={draft.title}
        when="typing"
        disabled={disabled}
        error={errors.title ?? null}
        onChange={(title) => onChange({ title })}
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
      {asksOverride && (
        <TextField
          label={t('kols.contract.override')}
          help={t('kols.contract.overrideHelp')}
          value={draft.overrideReason}
          when="typing"
          error={errors.overrideReason ?? null}
          onChange={(overrideReason) => onChange({ overrideReason })}
        />
      )}
      <div className="tz-two-fields">
        <DayField
          label={t('kols.contract.firstDay')}
          value={draft.firstDay}
          error={errors.firstDay ?? null}
          disabled={disabled}
          onChange={(firstDay) => onChange({ firstDay })}
        />
        <DayField
          label={t('kols.contract.lastDay')}
          value={draft.lastDay}
          error={errors.lastDay ?? null}
          disabled={disabled}
          onChange={(lastDay) => onChange({ lastDay })}
        />
      </div>
      {!isSigned && (
        <TextField
          label={t('kols.contract.number')}
          help={t('kols.contract.numberHelp')}
          value={draft.number}
          when="typing"
          error={errors.number ?? null}
          onChange={(number) => onChange({ number })}
        />
      )}
      <TextField
        label={t('common.word.note')}
        value={draft.note}
        when="typing"
        rows={2}
        disabled={disabled}
        error={errors.note ?? null}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}
