import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '#renderer/ui/date-picker.tsx';
import { FormField } from '#renderer/ui/form-field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { kpiLayoutSchema, type KpiMapping } from '#shared/domain/import/kpi-mapping.ts';
import { Rule } from '../rule.tsx';
import { useKpiOptions } from './use-kpi-options.ts';

type Props = { readonly mapping: KpiMapping; readonly onChange: (mapping: KpiMapping) => void };

const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** How the table is laid out, and what holds for all rows. */
export function KpiRules({ mapping, onChange }: Props) {
  const { t } = useTranslation();
  const { layout, year, periodForAll, kpiForAll, columns } = mapping;
  const kpis = useKpiOptions();
  const change = (changed: Partial<KpiMapping>) => onChange({ ...mapping, ...changed });
  return (
    <>
      <Rule name={t('tableImports.rules.layout')}>
        <Segmented
          label={t('tableImports.rules.layout')}
          options={kpiLayoutSchema.options.map((value) => ({
            value,
            label: t(`tableImports.layout.${value}`),
          }))}
          value={layout}
          onChange={(value) => change({ layout: value })}
        />
      </Rule>
      {(layout === 'long' || layout === 'periods') && columns.kpi === undefined && (
        <SelectField
          label={t('tableImports.rules.kpiForAll')}
          value={kpiForAll}
          none={t('tableImports.rules.noKpi')}
          options={kpis}
          searched
          onChange={(value) => change({ kpiForAll: value })}
        />
      )}
      {layout !== 'periods' && (
        <FormField
          label={t('tableImports.rules.periodForAll')}
          optional
          help={t('tableImports.rules.periodForAllHelp')}
        >
          {(field) => (
            <DayPicker field={field} value={periodForAll} onChange={(day) => change({ periodForAll: day })} />
          )}
        </FormField>
      )}
      <FormField label={t('tableImports.rules.year')} optional help={t('tableImports.rules.yearHelp')}>
        {(field) => (
          <InputNumber
            {...field}
            min={FIRST_YEAR}
            max={LAST_YEAR}
            precision={0}
            controls={false}
            value={year}
            onChange={(value) => change({ year: value })}
          />
        )}
      </FormField>
      <PercentRule mapping={mapping} onChange={change} />
      {layout === 'raw' && columns.segment !== undefined && <TotalRule mapping={mapping} onChange={change} />}
    </>
  );
}

type PartProps = { readonly mapping: KpiMapping; readonly onChange: (changed: Partial<KpiMapping>) => void };

const barePercents = ['each', 'percent', 'fraction'] as const;

function PercentRule({ mapping, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <Rule name={t('tableImports.rules.barePercent')}>
      <Segmented
        label={t('tableImports.rules.barePercent')}
        options={barePercents.map((value) => ({ value, label: t(`tableImports.barePercent.${value}`) }))}
        value={mapping.barePercent ?? 'each'}
        onChange={(value) => onChange({ barePercent: value === 'each' ? null : value })}
      />
    </Rule>
  );
}

function TotalRule({ mapping, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <Rule name={t('tableImports.rules.withTotal')}>
      <Segmented
        label={t('tableImports.rules.withTotal')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          label: t(`tableImports.withTotal.${value}`),
        }))}
        value={mapping.withTotal ? 'yes' : 'no'}
        onChange={(value) => onChange({ withTotal: value === 'yes' })}
      />
    </Rule>
  );
}
