import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { pricedFormats } from '#shared/domain/import/kol-mapping.ts';
import type { MappingOf } from '#shared/domain/import/table-import.ts';
import { platformSchema } from '#shared/domain/kols/kol-kinds.ts';
import { AmountUnitRule } from './amount-unit-rule.tsx';

type Props = {
  readonly mapping: MappingOf<'kols'>;
  readonly onChange: (mapping: MappingOf<'kols'>) => void;
};

/** What holds for all rows of a roster. */
export function KolRules({ mapping, onChange }: Props) {
  const { t } = useTranslation();
  const { columns, platformForAll, followersDay, amountUnit } = mapping;
  return (
    <>
      <SelectField
        label={t('tableImports.rules.platformForAll')}
        value={platformForAll}
        none={t('tableImports.rules.noPlatform')}
        options={platformSchema.options.map((value) => ({ value, label: t(`kols.platform.${value}`) }))}
        onChange={(platform) => onChange({ ...mapping, platformForAll: platform })}
      />
      {columns.followers !== undefined && columns.followersDay === undefined && (
        <FormField
          label={t('tableImports.rules.followersDay')}
          optional
          help={t('tableImports.rules.followersDayHelp')}
        >
          {(field) => (
            <DayPicker
              field={field}
              value={followersDay}
              onChange={(day) => onChange({ ...mapping, followersDay: day })}
            />
          )}
        </FormField>
      )}
      {pricedFormats.some(({ field }) => columns[field] !== undefined) && (
        <AmountUnitRule
          label={t('tableImports.rules.priceUnit')}
          value={amountUnit}
          onChange={(unit) => onChange({ ...mapping, amountUnit: unit })}
        />
      )}
    </>
  );
}
