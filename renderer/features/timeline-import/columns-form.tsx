import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import {
  type ImportAnswer,
  type ImportColumns,
  importFields,
} from '#shared/domain/timeline/import-answer.ts';

type Props = {
  readonly found: ImportAnswer;
  readonly onChange: (columns: ImportColumns) => void;
};

const NONE = '';

/** Which of the file's columns is which; a change reads the file again. */
export function ColumnsForm({ found, onChange }: Props) {
  const { t } = useTranslation();
  const { headers, columns } = found;
  return (
    <Section title={t('timelineFiles.import.columns')}>
      <div className="tz-plan-columns">
        {importFields.map((field) => (
          <label key={field} className="tz-plan-column">
            <span>{t(`timelineFiles.field.${field}`)}</span>
            <Select
              size="small"
              aria-label={t(`timelineFiles.field.${field}`)}
              status={field === 'name' && columns.name === null ? 'error' : ''}
              value={columns[field] ?? NONE}
              popupMatchSelectWidth={false}
              options={[
                { value: NONE, label: t('timelineFiles.import.noColumn') },
                ...headers.map((header) => ({ value: header, label: header })),
              ]}
              onChange={(header: string) => onChange(withColumn(columns, field, header))}
            />
          </label>
        ))}
      </div>
    </Section>
  );
}

/** A column is one thing only: whatever it was before is without one. */
function withColumn(columns: ImportColumns, field: keyof ImportColumns, header: string): ImportColumns {
  const changed = { ...columns };
  for (const other of importFields) if (changed[other] === header) changed[other] = null;
  changed[field] = header === NONE ? null : header;
  return changed;
}
