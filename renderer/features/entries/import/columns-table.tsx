import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { ImportField, ImportMapping, TableSource } from '#shared/domain/import/import.ts';
import type { FoundFile } from './import-session.ts';
import { fieldOf, fields, type LineFrom, type Missing, withFieldOf } from './mapping.ts';
import { ReadAs } from './read-as.tsx';

type Props = {
  readonly found: FoundFile;
  readonly mapping: ImportMapping;
  readonly lineFrom: LineFrom;
  readonly missing: readonly Missing[];
  readonly onChange: (mapping: ImportMapping) => void;
};

const SHOWN_AT_FIRST = 40;

/** What each column of the file is taken for. */
export function ColumnsTable({ found, mapping, lineFrom, missing, onChange }: Props) {
  const { source } = found;
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const columns = source.headers
    .map((header, column) => ({ header, column, field: shownField(mapping, column, lineFrom) }))
    .filter(({ column, field }) => column < limit || field !== null);
  const more = source.headers.length - columns.length;
  return (
    <Section title={t('imports.columns.title')}>
      <table className="tz-import-table">
        <thead>
          <tr>
            <th scope="col">{t('imports.columns.column')}</th>
            <th scope="col">{t('imports.columns.takenFor')}</th>
            <th scope="col">{t('imports.columns.sample')}</th>
            <th scope="col">{t('imports.columns.readAs')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ header, column, field }) => (
            <tr key={column} className={field === null ? 'tz-import-passed' : undefined}>
              <th scope="row" title={header}>
                {header}
              </th>
              <td>
                <FieldSelect
                  header={header}
                  field={field}
                  lineFrom={lineFrom}
                  isMissing={missing.some((name) => name !== 'lineForAll')}
                  onChange={(chosen) => onChange(withFieldOf(found, mapping, column, chosen))}
                />
              </td>
              <td className="tz-import-samples" title={samplesOf(source, column)}>
                {samplesOf(source, column)}
              </td>
              <td>
                <ReadAs source={source} mapping={mapping} column={column} field={field} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <Button type="link" size="small" onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
          {t('imports.columns.more', { count: more })}
        </Button>
      )}
    </Section>
  );
}

/** With one line for all, a line column is just another column. */
function shownField(mapping: ImportMapping, column: number, lineFrom: LineFrom): ImportField | null {
  const field = fieldOf(mapping, column);
  return field === 'line' && lineFrom === 'all' ? null : field;
}

const SAMPLES = 3;

function samplesOf({ sample }: TableSource, column: number): string {
  const cells = sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, SAMPLES).join(' · ');
}

type SelectProps = {
  readonly header: string;
  readonly field: ImportField | null;
  readonly lineFrom: LineFrom;
  readonly isMissing: boolean;
  readonly onChange: (field: ImportField | null) => void;
};

const PASSED = 'passed';

function FieldSelect({ header, field, lineFrom, isMissing, onChange }: SelectProps) {
  const { t } = useTranslation();
  const offered = fields.filter((name) => name !== 'line' || lineFrom === 'column');
  return (
    <Select
      size="small"
      className="tz-import-field"
      aria-label={t('imports.columns.takenForOf', { replace: { header } })}
      status={isMissing && field === null ? 'warning' : ''}
      value={field ?? PASSED}
      popupMatchSelectWidth={false}
      options={[
        { value: PASSED, label: t('imports.field.passed') },
        ...offered.map((name) => ({ value: name, label: t(`imports.field.${name}`) })),
      ]}
      onChange={(chosen: string) => onChange(fields.find((name) => name === chosen) ?? null)}
    />
  );
}
