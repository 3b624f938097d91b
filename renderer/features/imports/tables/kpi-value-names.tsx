import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { KpiMapping } from '#shared/domain/import/kpi-mapping.ts';
import type { TableFound } from './table-session.ts';
import { useKpiOptions } from './use-kpi-options.ts';

type Props = {
  readonly found: TableFound;
  readonly mapping: KpiMapping;
  readonly onChange: (mapping: KpiMapping) => void;
};

const BY_NAME = 'by-name';
const LEFT_OUT = 'left-out';

/** For the names in the KPI column, of the first rows: which KPI is meant where it is not called so. */
export function KpiValueNames({ found, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const kpis = useKpiOptions();
  const { layout, columns, kpiByValue } = mapping;
  const { kpi: column } = columns;
  if (column === undefined || (layout !== 'long' && layout !== 'periods')) return null;
  const texts = found.source.sample.map((row) => (row[column] ?? '').trim());
  const values = [...new Set([...texts, ...Object.keys(kpiByValue)])].filter((text) => text !== '');
  const choose = (value: string, chosen: string) => {
    const others = Object.entries(kpiByValue).filter(([name]) => name !== value);
    const kpiId = kpis.find((kpi) => kpi.value === chosen)?.value;
    const own: [string, (typeof kpis)[number]['value'] | null][] =
      chosen === LEFT_OUT ? [[value, null]] : kpiId === undefined ? [] : [[value, kpiId]];
    onChange({ ...mapping, kpiByValue: Object.fromEntries([...others, ...own]) });
  };
  return (
    <Section
      title={t('tableImports.kpiValues.title', { replace: { header: found.source.headers[column] ?? '' } })}
    >
      <table className="tz-import-table tz-line-values">
        <thead>
          <tr>
            <th scope="col">{t('imports.values.value')}</th>
            <th scope="col">{t('tableImports.measures.kpi')}</th>
          </tr>
        </thead>
        <tbody>
          {values.map((value) => (
            <tr key={value}>
              <th scope="row" title={value}>
                {value}
              </th>
              <td>
                <Select
                  size="small"
                  className="tz-line-select"
                  aria-label={t('tableImports.kpiValues.kpiOf', { replace: { value } })}
                  showSearch={{ optionFilterProp: 'label' }}
                  popupMatchSelectWidth={false}
                  value={chosenFor(kpiByValue, value)}
                  options={[
                    { value: BY_NAME, label: t('tableImports.kpiValues.byName') },
                    { value: LEFT_OUT, label: t('tableImports.kpiValues.leftOut') },
                    ...kpis,
                  ]}
                  onChange={(chosen: string) => choose(value, chosen)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function chosenFor(kpiByValue: KpiMapping['kpiByValue'], value: string): string {
  if (!Object.hasOwn(kpiByValue, value)) return BY_NAME;
  return kpiByValue[value] ?? LEFT_OUT;
}
