import { useTranslation } from 'react-i18next';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { MappingOf } from '#shared/domain/import/table-import.ts';
import { Rule } from '../rule.tsx';
import { AmountUnitRule } from './amount-unit-rule.tsx';

type Props = {
  readonly mapping: MappingOf<'results'>;
  readonly onChange: (mapping: MappingOf<'results'>) => void;
};

/** How amounts and dwell are written. */
export function ResultRules({ mapping, onChange }: Props) {
  const { t } = useTranslation();
  const { columns, amountUnit, dwell } = mapping;
  return (
    <>
      {columns.dwell !== undefined && (
        <Rule name={t('tableImports.rules.dwell')}>
          <Segmented
            label={t('tableImports.rules.dwell')}
            options={(['total', 'per-click'] as const).map((value) => ({
              value,
              label: t(`tableImports.dwell.${value}`),
            }))}
            value={dwell}
            onChange={(value) => onChange({ ...mapping, dwell: value })}
          />
        </Rule>
      )}
      {columns.purchaseAmount !== undefined && (
        <AmountUnitRule
          label={t('tableImports.rules.amountUnit')}
          value={amountUnit}
          onChange={(unit) => onChange({ ...mapping, amountUnit: unit })}
        />
      )}
    </>
  );
}
