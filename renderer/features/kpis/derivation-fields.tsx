import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { FormField } from '#renderer/ui/form-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { KpiFieldsProps } from './kpi-fields-props.ts';

const derivations = ['none', 'spend', 'cost-per-conversion', 'milestones-on-time'] as const;

/** Whether it is typed or worked out, from what, and of which KPIs it is the product. */
export function DerivationFields(props: KpiFieldsProps) {
  const { draft, errors, book, own, onChange } = props;
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const others = book.kpis
    .filter(({ id }) => id !== own?.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const hasScope = draft.derivation === 'spend' || draft.derivation === 'cost-per-conversion';
  return (
    <>
      <SelectField
        label={t('kpis.form.derivation')}
        value={draft.derivation}
        options={derivations.map((value) => ({ value, label: t(`kpis.derivation.${value}`) }))}
        help={t('kpis.form.derivationHelp')}
        error={errors.derivation ?? null}
        disabled={readOnly}
        onChange={(derivation) => derivation !== null && onChange({ derivation })}
      />
      {hasScope && <ScopeFields {...props} />}
      {draft.derivation === 'cost-per-conversion' && (
        <SelectField
          label={t('kpis.form.conversion')}
          value={draft.conversionKpiId}
          options={others}
          error={errors.conversionKpiId ?? null}
          disabled={readOnly}
          searched
          onChange={(conversionKpiId) => onChange({ conversionKpiId })}
        />
      )}
      <Several
        label={t('kpis.form.factors')}
        help={t('kpis.form.factorsHelp')}
        error={errors.factorIds ?? null}
        values={draft.factorIds}
        options={others}
        disabled={readOnly}
        onChange={(factorIds) => onChange({ factorIds })}
      />
    </>
  );
}

/** Which spend counts. */
function ScopeFields({ draft, onChange }: KpiFieldsProps) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const { lines, categories } = useLines();
  return (
    <>
      <SelectField
        label={t('kpis.form.category')}
        value={draft.categoryId}
        none={t('kpis.form.everyCategory')}
        options={categories.map(({ id, name }) => ({ value: id, label: name }))}
        disabled={readOnly}
        onChange={(categoryId) => onChange({ categoryId })}
      />
      <Several
        label={t('kpis.form.lines')}
        help={t('kpis.form.linesHelp')}
        error={null}
        values={draft.lineIds}
        options={lines.map(({ id, name }) => ({ value: id, label: name }))}
        disabled={readOnly}
        onChange={(lineIds) => onChange({ lineIds })}
      />
    </>
  );
}

type SeveralProps<Value extends string> = {
  readonly label: string;
  readonly help: string;
  readonly error: string | null;
  readonly values: readonly Value[];
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly disabled: boolean;
  readonly onChange: (values: readonly Value[]) => void;
};

function Several<Value extends string>(props: SeveralProps<Value>) {
  const { label, help, error, values, options, disabled, onChange } = props;
  return (
    <FormField label={label} help={help} error={error} optional>
      {(field) => (
        <Select<string[]>
          id={field.id}
          aria-describedby={field['aria-describedby']}
          status={field['aria-invalid'] ? 'error' : ''}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          value={[...values]}
          options={[...options]}
          disabled={disabled}
          onChange={(chosen) =>
            onChange(options.map(({ value }) => value).filter((value) => chosen.includes(value)))
          }
        />
      )}
    </FormField>
  );
}
