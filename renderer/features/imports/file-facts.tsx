import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TableSource } from '#shared/domain/import/import.ts';

type Props = {
  readonly source: TableSource;
  readonly isReading: boolean;
  readonly onSheet: (sheet: string) => void;
};

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** What was found out about the file by looking at it. */
export function FileFacts({ source, isReading, onSheet }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { format, encoding, separator, sheet, headers, rowCount } = source;
  return (
    <dl className="tz-file-facts">
      <Fact name={t('imports.fact.format')}>{format.toUpperCase()}</Fact>
      {encoding !== null && (
        <Fact name={t('imports.fact.encoding')}>{t(`imports.encoding.${encoding}`)}</Fact>
      )}
      {separator !== null && (
        <Fact name={t('imports.fact.separator')}>{t(`imports.separator.${separatorNames[separator]}`)}</Fact>
      )}
      {sheet !== null && <Sheet source={source} sheet={sheet} isReading={isReading} onSheet={onSheet} />}
      <Fact name={t('imports.fact.columns')}>{formats.count(headers.length)}</Fact>
      <Fact name={t('imports.fact.rows')}>
        {rowCount === null ? t('imports.fact.rowsLater') : formats.count(rowCount)}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="tz-file-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Sheet({ source, sheet, isReading, onSheet }: Props & { readonly sheet: string }) {
  const { t } = useTranslation();
  const labelId = useId();
  const { sheets } = source;
  return (
    <div className="tz-file-fact">
      <dt id={labelId}>{t('imports.fact.sheet')}</dt>
      <dd>
        {sheets.length < 2 ? (
          sheet
        ) : (
          <Select
            size="small"
            aria-labelledby={labelId}
            popupMatchSelectWidth={false}
            showSearch
            value={sheet}
            loading={isReading}
            options={sheets.map((name) => ({ value: name, label: name }))}
            onChange={onSheet}
          />
        )}
      </dd>
    </div>
  );
}
