import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { kpiDirections, kpiGrains, kpiUnits } from '#shared/domain/kpis/kpi.ts';
import { kpiAggregations } from '#shared/domain/kpis/roll-up.ts';
import { DerivationFields } from './derivation-fields.tsx';
import type { KpiFieldsProps } from './kpi-fields-props.ts';
import { KpiNumberField } from './kpi-number-field.tsx';
import { PercentField } from './percent-field.tsx';

const profiles = ['working-days', 'even', 'custom'] as const;

/** A definition, field by field. */
export function KpiFields(props: KpiFieldsProps) {
  const { draft, book, onChange } = props;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      <Text {...props} name="name" />
      <Text {...props} name="meaning" rows={3} help={t('kpis.form.meaningHelp')} />
      <Counting {...props} />
      <Text {...props} name="source" />
      <SelectField
        label={t('kpis.form.owner')}
        value={draft.ownerId}
        none={t('kpis.form.noOwner')}
        options={book.people.map(({ id, name }) => ({ value: id, label: name }))}
        disabled={readOnly}
        searched
        onChange={(ownerId) => onChange({ ownerId })}
      />
      <Judging {...props} />
      <DerivationFields {...props} />
    </>
  );
}

type TextProps = KpiFieldsProps & {
  readonly name: 'name' | 'meaning' | 'source' | 'customShares';
  readonly rows?: number;
  readonly help?: string;
};

function Text({ name, rows, help, draft, errors, onChange }: TextProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <TextField
      label={t(`kpis.form.${name}`)}
      value={draft[name]}
      when="typing"
      error={errors[name] ?? null}
      disabled={readOnly}
      {...(rows === undefined ? {} : { rows })}
      {...(help === undefined ? {} : { help })}
      onChange={(text) => onChange({ [name]: text })}
    />
  );
}

/** In which unit, which way, how periods come to one, and how long one is. */
function Counting({ draft, errors, onChange }: KpiFieldsProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      <div className="tz-kpi-pair">
        <SelectField
          label={t('kpis.form.unit')}
          value={draft.unit}
          options={kpiUnits.map((value) => ({ value, label: t(`kpis.kindOfUnit.${value}`) }))}
          error={errors.unit ?? null}
          disabled={readOnly}
          onChange={(unit) => unit !== null && onChange({ unit, baseline: null })}
        />
        <SelectField
          label={t('kpis.form.direction')}
          value={draft.direction}
          options={kpiDirections.map((value) => ({ value, label: t(`kpis.direction.${value}`) }))}
          error={errors.direction ?? null}
          disabled={readOnly}
          onChange={(direction) => direction !== null && onChange({ direction })}
        />
      </div>
      <SelectField
        label={t('kpis.form.aggregation')}
        value={draft.aggregation}
        options={kpiAggregations.map((value) => ({ value, label: t(`kpis.aggregation.${value}`) }))}
        help={t(`kpis.form.aggregationHelp.${draft.aggregation}`)}
        error={errors.aggregation ?? null}
        disabled={readOnly}
        onChange={(aggregation) => aggregation !== null && onChange({ aggregation })}
      />
      <SelectField
        label={t('kpis.form.grain')}
        value={draft.grain}
        options={kpiGrains.map((value) => ({ value, label: t(`kpis.grain.${value}`) }))}
        error={errors.grain ?? null}
        disabled={readOnly}
        onChange={(grain) => grain !== null && onChange({ grain })}
      />
    </>
  );
}

/** From where attainment is measured, when it is good, and how its target falls due. */
function Judging(props: KpiFieldsProps) {
  const { draft, errors, onChange } = props;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <>
      {draft.direction !== 'range' && (
        <KpiNumberField
          key={draft.unit}
          label={t('kpis.form.baseline')}
          unit={draft.unit}
          value={draft.baseline}
          help={t('kpis.form.baselineHelp')}
          error={errors.baseline ?? null}
          optional
          disabled={readOnly}
          onChange={(baseline) => onChange({ baseline })}
        />
      )}
      <div className="tz-kpi-pair">
        {(['good', 'watch'] as const).map((name) => (
          <PercentField
            key={name}
            label={t(`kpis.form.${name}`)}
            text={draft[name]}
            error={errors[name] ?? null}
            disabled={readOnly}
            onChange={(text) => onChange({ [name]: text })}
          />
        ))}
      </div>
      {draft.aggregation === 'sum' && (
        <SelectField
          label={t('kpis.form.profile')}
          value={draft.profile}
          options={profiles.map((value) => ({ value, label: t(`kpis.profile.${value}`) }))}
          error={errors.profile ?? null}
          disabled={readOnly}
          onChange={(profile) => profile !== null && onChange({ profile })}
        />
      )}
      {draft.aggregation === 'sum' && draft.profile === 'custom' && (
        <Text {...props} name="customShares" help={t('kpis.form.customHelp')} />
      )}
    </>
  );
}
