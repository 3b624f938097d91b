import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import type { TableSource } from '#shared/domain/import/import.ts';

type Props<Field extends string> = {
  readonly source: TableSource;
  /** What a column is taken for; null where it is passed over. */
  readonly fieldOf: (column: number) => Field | null;
  readonly fields: readonly { readonly value: Field; readonly label: string }[];
  /** Whether something is still to be found among the columns. */
  readonly isWanting: boolean;
  /** How the cells of a column read, where that can be otherwise. */
  readonly renderReadAs?: (column: number, field: Field | null) => ReactNode;
  readonly onChange: (column: number, field: Field | null) => void;
};

const SHOWN_AT_FIRST = 40;

/** What each column of the file is taken for. */
export function ColumnsTable<Field extends string>(props: Props<Field>) {
  const { source, fieldOf, fields, isWanting, renderReadAs, onChange } = props;
  const { t } = useTranslation();
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const columns = source.headers
    .map((header, column) => ({ header, column, field: fieldOf(column) }))
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
            {renderReadAs !== undefined && <th scope="col">{t('imports.columns.readAs')}</th>}
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
                  fields={fields}
                  isMissing={isWanting}
                  onChange={(chosen) => onChange(column, chosen)}
                />
              </td>
              <td className="tz-import-samples" title={samplesOf(source, column)}>
                {samplesOf(source, column)}
              </td>
              {renderReadAs !== undefined && <td>{renderReadAs(column, field)}</td>}
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

const SAMPLES = 3;

function samplesOf({ sample }: TableSource, column: number): string {
  const cells = sample.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  return [...new Set(cells)].slice(0, SAMPLES).join(' · ');
}

type SelectProps<Field extends string> = {
  readonly header: string;
  readonly field: Field | null;
  readonly fields: Props<Field>['fields'];
  readonly isMissing: boolean;
  readonly onChange: (field: Field | null) => void;
};

const PASSED = 'passed';

function FieldSelect<Field extends string>(props: SelectProps<Field>) {
  const { header, field, fields, isMissing, onChange } = props;
  const { t } = useTranslation();
  return (
    <Select
      size="small"
      className="tz-import-field"
      aria-label={t('imports.columns.takenForOf', { replace: { header } })}
      status={isMissing && field === null ? 'warning' : ''}
      value={field ?? PASSED}
      popupMatchSelectWidth={false}
      options={[{ value: PASSED, label: t('imports.field.passed') }, ...fields]}
      onChange={(chosen: string) => onChange(fields.find(({ value }) => value === chosen)?.value ?? null)}
    />
  );
}
