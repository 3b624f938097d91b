import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Sheet } from '#shared/domain/budget/sheet.ts';
import { type LineInput, lineKindSchema } from '#shared/domain/budget/line.ts';
import type { Department } from '#shared/domain/catalogue/department.ts';
import type { Person } from '#shared/domain/catalogue/person.ts';
import type { FieldErrors } from './use-field-errors.ts';

type Props = {
  readonly value: LineInput;
  readonly when: 'typing' | 'leaving';
  readonly sheet: Sheet;
  readonly departments: readonly Department[];
  readonly people: readonly Person[];
  readonly errors: FieldErrors;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<LineInput>) => void;
};

/** All that is known of a line beside its plan. */
export function LineFields(props: Props) {
  const { value, when, errors, disabled, onChange } = props;
  const { t } = useTranslation();
  const text = (field: 'name' | 'vendor' | 'note', rows?: number) => (
    <TextField
      label={t(`common.word.${field}`)}
      value={value[field]}
      when={when}
      disabled={disabled}
      error={errors[field] ?? null}
      {...(rows === undefined ? {} : { rows })}
      onChange={(typed) => onChange({ [field]: typed })}
    />
  );
  return (
    <>
      {text('name')}
      <div className="tz-field-pair">
        <CategoryField {...props} />
        <KindField {...props} />
      </div>
      <div className="tz-field-pair">
        <DepartmentField {...props} />
        <OwnerField {...props} />
      </div>
      {text('vendor')}
      {text('note', 2)}
    </>
  );
}

function CategoryField({ value, sheet, errors, disabled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FormField label={t('common.word.category')} error={errors['categoryId'] ?? null}>
      {(field) => (
        <Select
          id={field.id}
          value={value.categoryId}
          disabled={disabled}
          options={sheet.categories.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(categoryId) => onChange({ categoryId })}
        />
      )}
    </FormField>
  );
}

function KindField({ value, errors, disabled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FormField label={t('budget.line.kind')} error={errors['kind'] ?? null}>
      {(field) => (
        <Select
          id={field.id}
          value={value.kind}
          disabled={disabled}
          options={lineKindSchema.options.map((kind) => ({
            value: kind,
            label: t(`budget.line.kinds.${kind}`),
          }))}
          onChange={(kind) => onChange({ kind })}
        />
      )}
    </FormField>
  );
}

function DepartmentField({ value, departments, errors, disabled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FormField label={t('common.word.department')} error={errors['departmentId'] ?? null}>
      {(field) => (
        <Select
          id={field.id}
          value={value.departmentId}
          disabled={disabled}
          options={[
            { value: null, label: t('budget.line.unassigned') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(departmentId) => onChange({ departmentId })}
        />
      )}
    </FormField>
  );
}

function OwnerField({ value, people, errors, disabled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <FormField label={t('common.word.owner')} error={errors['ownerId'] ?? null}>
      {(field) => (
        <Select
          id={field.id}
          showSearch={{ optionFilterProp: 'label' }}
          value={value.ownerId}
          disabled={disabled}
          options={[
            { value: null, label: t('budget.line.unassigned') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(ownerId) => onChange({ ownerId })}
        />
      )}
    </FormField>
  );
}
