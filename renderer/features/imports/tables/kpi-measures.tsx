import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { type KpiMapping, type KpiMeasure, measureHowSchema } from '#shared/domain/import/kpi-mapping.ts';
import type { TableFound } from './table-session.ts';
import { useKpiOptions } from './use-kpi-options.ts';

type Props = {
  readonly found: TableFound;
  readonly mapping: KpiMapping;
  readonly onChange: (mapping: KpiMapping) => void;
};

/** Of KPIs as columns, and of raw rows: which KPIs come of which columns, and how. */
export function KpiMeasures({ found, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const kpis = useKpiOptions();
  const { layout, measures } = mapping;
  if (layout !== 'kpis' && layout !== 'raw') return null;
  const set = (changed: readonly KpiMeasure[]) => onChange({ ...mapping, measures: [...changed] });
  const [first] = kpis;
  const add = () => {
    if (first === undefined) return;
    const free = kpis.find(({ value }) => measures.every(({ kpiId }) => kpiId !== value)) ?? first;
    const how = layout === 'raw' ? 'sum' : 'as-is';
    set([...measures, { kpiId: free.value, how, column: null, denominatorColumn: null }]);
  };
  return (
    <Section title={t('tableImports.measures.title')}>
      {first === undefined && <p>{t('tableImports.measures.noKpis')}</p>}
      {measures.length > 0 && (
        <table className="tz-import-table">
          <thead>
            <tr>
              <th scope="col">{t('tableImports.measures.kpi')}</th>
              {layout === 'raw' && <th scope="col">{t('tableImports.measures.how')}</th>}
              <th scope="col">{t('tableImports.measures.column')}</th>
              <th scope="col">{t('tableImports.measures.denominator')}</th>
              <th scope="col">
                <span className="tz-spoken">{t('tableImports.measures.removal')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {measures.map((measure, index) => (
              <MeasureRow
                // Measures have no other identity than their place.
                // oxlint-disable-next-line react/no-array-index-key -- see above
                key={index}
                number={index + 1}
                measure={measure}
                isRaw={layout === 'raw'}
                headers={found.source.headers}
                kpis={kpis}
                onChange={(changed) => set(measures.with(index, changed))}
                onRemove={() => set(measures.filter((_, at) => at !== index))}
              />
            ))}
          </tbody>
        </table>
      )}
      <Button size="small" disabled={first === undefined} onClick={add}>
        {t('tableImports.measures.add')}
      </Button>
    </Section>
  );
}

type RowProps = {
  readonly number: number;
  readonly measure: KpiMeasure;
  readonly isRaw: boolean;
  readonly headers: readonly string[];
  readonly kpis: ReturnType<typeof useKpiOptions>;
  readonly onChange: (measure: KpiMeasure) => void;
  readonly onRemove: () => void;
};

function MeasureRow({ number, measure, isRaw, headers, kpis, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { kpiId, how, column, denominatorColumn } = measure;
  const name = kpis.find(({ value }) => value === kpiId)?.label ?? '';
  const hasDenominator = isRaw ? how === 'ratio' : true;
  const ofRows = t(isRaw && how === 'ratio' ? 'tableImports.measures.rows' : 'tableImports.measures.own');
  return (
    <tr>
      <td>
        <Select
          size="small"
          className="tz-line-select"
          aria-label={t('tableImports.measures.kpiOf', { replace: { number } })}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={kpiId}
          options={kpis}
          onChange={(value) => onChange({ ...measure, kpiId: value })}
        />
      </td>
      {isRaw && (
        <td>
          <Select
            size="small"
            aria-label={t('tableImports.measures.howOf', { replace: { number } })}
            popupMatchSelectWidth={false}
            value={how}
            options={measureHowSchema.options
              .filter((value) => value !== 'as-is')
              .map((value) => ({ value, label: t(`tableImports.how.${value}`) }))}
            onChange={(value) => onChange({ ...measure, how: value })}
          />
        </td>
      )}
      <td>
        <ColumnSelect
          label={t('tableImports.measures.columnOf', { replace: { number } })}
          headers={headers}
          none={isRaw ? t('tableImports.measures.rows') : t('tableImports.measures.own')}
          column={column}
          onChange={(value) => onChange({ ...measure, column: value })}
        />
      </td>
      <td>
        {hasDenominator && (
          <ColumnSelect
            label={t('tableImports.measures.denominatorOf', { replace: { number } })}
            headers={headers}
            none={ofRows}
            column={denominatorColumn}
            onChange={(value) => onChange({ ...measure, denominatorColumn: value })}
          />
        )}
      </td>
      <td>
        <IconButton
          icon="close"
          label={t('tableImports.measures.remove', { replace: { name } })}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}

type ColumnProps = {
  readonly label: string;
  readonly headers: readonly string[];
  readonly none: string;
  readonly column: number | null;
  readonly onChange: (column: number | null) => void;
};

const NONE = -1;

function ColumnSelect({ label, headers, none, column, onChange }: ColumnProps) {
  return (
    <Select
      size="small"
      className="tz-import-field"
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={column ?? NONE}
      options={[{ value: NONE, label: none }, ...headers.map((header, value) => ({ value, label: header }))]}
      onChange={(value) => onChange(value === NONE ? null : value)}
    />
  );
}
