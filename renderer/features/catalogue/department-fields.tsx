import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DepartmentBadge } from '#renderer/ui/department-badge.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { type DepartmentInput, departmentHueSchema } from '#shared/domain/catalogue/department.ts';
import { TextField } from '#renderer/ui/text-field.tsx';

export type FieldErrors = Readonly<Record<string, string | null>>;

type Props = {
  readonly value: DepartmentInput;
  readonly when: 'typing' | 'leaving';
  readonly onChange: (change: Partial<DepartmentInput>) => void;
  readonly errors: FieldErrors;
  readonly disabled: boolean;
};

export function DepartmentFields({ value, when, onChange, errors, disabled }: Props) {
  const { t } = useTranslation();
  const common = { when, disabled };
  return (
    <>
      <TextField
        {...common}
        label={t('catalogue.department.name')}
        value={value.name}
        error={errors['name'] ?? null}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        {...common}
        label={t('catalogue.department.badge')}
        value={value.badge}
        help={t('catalogue.department.badgeHelp')}
        error={errors['badge'] ?? null}
        onChange={(badge) => onChange({ badge })}
      />
      <FormField label={t('catalogue.department.hue')}>
        {(field) => (
          <Select
            id={field.id}
            value={value.hue}
            disabled={disabled}
            options={departmentHueSchema.options.map((hue) => ({
              value: hue,
              label: (
                <DepartmentBadge hue={hue} badge={value.badge || '·'} name={t(`catalogue.hue.${hue}`)} />
              ),
            }))}
            onChange={(hue) => onChange({ hue })}
          />
        )}
      </FormField>
      <TextField
        {...common}
        label={t('catalogue.department.duty')}
        value={value.duty}
        rows={4}
        help={t('catalogue.department.dutyHelp')}
        error={errors['duty'] ?? null}
        onChange={(duty) => onChange({ duty })}
      />
    </>
  );
}
