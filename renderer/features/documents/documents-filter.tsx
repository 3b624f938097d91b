import { Button, Checkbox, ConfigProvider, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { LineSelect } from '#renderer/ui/line-select.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { documentKinds } from '#shared/domain/documents/document.ts';
import type { DocumentsAddress } from './use-documents-address.ts';

type Props = { readonly address: DocumentsAddress; readonly lines: Lines };

/** What narrows the list down. All of it stands in the address. */
export function DocumentsFilter({ address, lines }: Props) {
  const { t } = useTranslation();
  const { search, narrow, isNarrowed, showAll } = address;
  return (
    <search className="tz-documents-filter" aria-label={t('documents.filter')}>
      <ConfigProvider componentSize="small">
        <SearchField
          key={search.text ?? ''}
          className="tz-documents-text"
          label={t('documents.search')}
          text={search.text ?? ''}
          onSearch={(text) => narrow({ text })}
        />
        <Select
          aria-label={t('documents.kindLabel')}
          className="tz-documents-kind"
          allowClear
          placeholder={t('documents.allKinds')}
          value={search.stage ?? null}
          options={documentKinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))}
          onChange={(stage) => narrow({ stage: stage ?? undefined })}
        />
        <Select
          aria-label={t('common.word.category')}
          className="tz-documents-category"
          allowClear
          placeholder={t('documents.allCategories')}
          value={search.category ?? null}
          options={lines.categories.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(category) => narrow({ category: category ?? undefined, line: undefined })}
        />
        <LineSelect
          label={t('common.word.line')}
          lines={lines}
          value={search.line ?? null}
          placeholder={t('documents.allLines')}
          allowNone
          onChange={(line) => narrow({ line: line ?? undefined, category: undefined })}
        />
        <Checkbox
          checked={search.open === true}
          onChange={({ target }) => narrow({ open: target.checked ? true : undefined })}
        >
          {t('documents.openOnly')}
        </Checkbox>
        <Checkbox
          checked={search.overdue === true}
          onChange={({ target }) => narrow({ overdue: target.checked ? true : undefined })}
        >
          {t('documents.overdueOnly')}
        </Checkbox>
        {isNarrowed && (
          <Button type="link" onClick={showAll}>
            {t('documents.showAll')}
          </Button>
        )}
      </ConfigProvider>
    </search>
  );
}
