import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { QualificationDraft } from './qualification-draft.ts';

type Props = {
  readonly position: number;
  readonly draft: QualificationDraft;
  readonly faults: { readonly kind: string | null; readonly validUntil: string | null };
  readonly onChange: (change: Partial<QualificationDraft>) => void;
  readonly onRemove: () => void;
};

const days = ['validFrom', 'validUntil'] as const;

export function QualificationFields({ position, draft, faults, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const name = t('kols.qualification.one', { replace: { number: String(position) } });
  return (
    <fieldset className="tz-qualification">
      <legend>{name}</legend>
      <TextField
        label={t('kols.qualification.kind')}
        help={t('kols.qualification.kindHelp')}
        value={draft.kind}
        when="typing"
        error={faults.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {(['number', 'issuer'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`kols.qualification.${field}`)}
          value={draft[field]}
          when="typing"
          error={null}
          onChange={(text) => onChange({ [field]: text })}
        />
      ))}
      <div className="tz-two-fields">
        {days.map((field) => (
          <FormField
            key={field}
            label={t(
              field === 'validFrom' ? 'kols.qualification.validFrom' : 'kols.qualification.validUntilDay',
            )}
            optional
            error={field === 'validUntil' ? faults.validUntil : null}
          >
            {(props) => (
              <DayPicker field={props} value={draft[field]} onChange={(day) => onChange({ [field]: day })} />
            )}
          </FormField>
        ))}
      </div>
      <IconButton
        icon="trash"
        label={t('kols.qualification.remove', { replace: { number: String(position) } })}
        onClick={onRemove}
      />
    </fieldset>
  );
}
