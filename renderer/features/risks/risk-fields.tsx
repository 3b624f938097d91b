import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { AmountInput } from '#renderer/ui/amount-input.tsx';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import {
  riskKindSchema,
  riskResponseSchema,
  type RiskStatus,
  riskStatusSchema,
} from '#shared/domain/risks/risk.ts';
import { riskPlace, type RiskScale } from '#shared/domain/risks/risk-scale.ts';
import { inputOf, type RiskDraft } from './risk-draft.ts';
import { RiskLinks } from './risk-links.tsx';
import { usePeople } from './risks-data.ts';
import type { RiskErrors } from './use-risk-form.ts';

type Props = {
  readonly draft: RiskDraft;
  readonly errors: RiskErrors;
  readonly scale: RiskScale;
  /** As it stands; undefined for one that is being entered. */
  readonly status: RiskStatus | undefined;
  readonly onChange: (change: Partial<RiskDraft>) => void;
};

/** Everything that is known of a risk. */
export function RiskFields(props: Props) {
  const { draft, errors, status, onChange } = props;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const people = usePeople();
  return (
    <>
      <TextField
        label={t('risks.form.title')}
        value={draft.title}
        when="typing"
        rows={2}
        error={errors.title}
        disabled={readOnly}
        onChange={(title) => onChange({ title })}
      />
      {status !== undefined && <Status {...props} status={status} />}
      <div className="tz-risk-pair">
        <SelectField
          label={t('risks.form.kind')}
          value={draft.kind}
          options={riskKindSchema.options.map((kind) => ({ value: kind, label: t(`risks.kind.${kind}`) }))}
          disabled={readOnly}
          onChange={(kind) => kind !== null && onChange({ kind })}
        />
        <SelectField
          label={t('risks.form.owner')}
          value={draft.ownerId}
          none={t('risks.form.noOwner')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          error={errors.ownerId}
          disabled={readOnly}
          searched
          onChange={(ownerId) => onChange({ ownerId })}
        />
      </div>
      <Sizes {...props} />
      <Response {...props} />
      <RiskLinks links={draft.links} disabled={readOnly} onChange={(links) => onChange({ links })} />
      <TextField
        label={t('risks.form.note')}
        value={draft.note}
        when="typing"
        rows={2}
        error={null}
        disabled={readOnly}
        onChange={(note) => onChange({ note })}
      />
    </>
  );
}

/** A change of the status says why. */
function Status({ draft, errors, status, onChange }: Props & { readonly status: RiskStatus }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      <SelectField
        label={t('risks.form.status')}
        value={draft.status}
        options={riskStatusSchema.options.map((one) => ({ value: one, label: t(`risks.status.${one}`) }))}
        disabled={readOnly}
        onChange={(chosen) => chosen !== null && onChange({ status: chosen })}
      />
      {draft.status !== status && (
        <TextField
          label={t('risks.form.reason')}
          value={draft.reason}
          when="typing"
          rows={2}
          error={errors.reason}
          disabled={readOnly}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </>
  );
}

/** How likely and how bad, and where that puts it in the matrix. */
function Sizes({ draft, errors, scale, onChange }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const input = inputOf(draft);
  const place = input === null ? null : riskPlace(input, scale);
  const level =
    place === null
      ? ''
      : t('risks.form.level', {
          replace: { probability: String(place.probability), impact: String(place.impact) },
        });
  return (
    <>
      <div className="tz-risk-three">
        <TextField
          label={t('risks.form.probability')}
          value={draft.probability}
          when="typing"
          error={errors.probability}
          disabled={readOnly}
          onChange={(probability) => onChange({ probability })}
        />
        <AmountInput
          label={t('risks.form.impactFen')}
          value={draft.impactFen}
          error={errors.impactFen}
          disabled={readOnly}
          onChange={(impactFen) => onChange({ impactFen })}
        />
        <TextField
          label={t('risks.form.impactDays')}
          value={draft.days}
          when="typing"
          error={errors.days}
          disabled={readOnly}
          onChange={(days) => onChange({ days })}
        />
      </div>
      <output className="tz-field-help">{level}</output>
    </>
  );
}

/** What is done about it, until when, and by what it is known. */
function Response({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      <div className="tz-risk-pair">
        <SelectField
          label={t('risks.form.response')}
          value={draft.response}
          options={riskResponseSchema.options.map((one) => ({
            value: one,
            label: t(`risks.response.${one}`),
          }))}
          disabled={readOnly}
          onChange={(response) => response !== null && onChange({ response })}
        />
        <FormField label={t('risks.form.dueDay')} optional>
          {(field) => (
            <DayPicker
              field={field}
              value={draft.dueDay}
              disabled={readOnly}
              onChange={(dueDay) => onChange({ dueDay })}
            />
          )}
        </FormField>
      </div>
      {(['responseText', 'trigger'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`risks.form.${field}`)}
          value={draft[field]}
          when="typing"
          rows={2}
          error={null}
          disabled={readOnly}
          onChange={(text) => onChange({ [field]: text })}
        />
      ))}
    </>
  );
}
