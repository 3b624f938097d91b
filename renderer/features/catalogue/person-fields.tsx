import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormField } from '#renderer/ui/form-field.tsx';
import type { Department } from '#shared/domain/catalogue/department.ts';
import { type PersonInput, personRoleSchema } from '#shared/domain/catalogue/person.ts';
import type { FieldErrors } from './department-fields.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type Props = {
  readonly value: PersonInput;
  readonly when: 'typing' | 'leaving';
  readonly departments: readonly Department[];
  readonly onChange: (change: Partial<PersonInput>) => void;
  readonly errors: FieldErrors;
  readonly disabled: boolean;
};

export function PersonFields({ value, when, departments, onChange, errors, disabled }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('catalogue.person.name')}
        value={value.name}
        when={when}
        disabled={disabled}
        error={errors['name'] ?? null}
        onChange={(name) => onChange({ name })}
      />
      <FormField label={t('catalogue.person.department')} error={errors['departmentId'] ?? null}>
        {(field) => (
          <Select
            id={field.id}
            value={value.departmentId}
            disabled={disabled}
            options={[
              { value: null, label: t('catalogue.person.noDepartment') },
              ...departments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(departmentId) => onChange({ departmentId })}
          />
        )}
      </FormField>
      <FormField label={t('catalogue.person.role')} help={t('catalogue.person.roleHelp')}>
        {(field) => (
          <Select
            id={field.id}
            aria-describedby={field['aria-describedby']}
            value={value.role}
            disabled={disabled}
            options={personRoleSchema.options.map((role) => ({
              value: role,
              label: t(`catalogue.role.${role}`),
            }))}
            onChange={(role) => onChange({ role })}
          />
        )}
      </FormField>
    </>
  );
}
