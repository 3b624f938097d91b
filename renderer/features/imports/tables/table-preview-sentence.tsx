import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TableKind, TablePreview } from '#shared/domain/import/table-import.ts';

/** What will be written, in one sentence. */
export function TablePreviewSentence({
  kind,
  preview,
}: {
  readonly kind: TableKind;
  readonly preview: TablePreview;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts } = preview;
  const writing = counts.added + counts.changed;
  const values = { rows: formats.count(writing), refused: formats.count(counts.refused) };
  if (writing === 0 && counts.same > 0 && counts.refused === 0) return t('tableImports.preview.allSame');
  if (writing === 0) return t('tableImports.preview.nothing');
  return (
    <>
      <Said text={`tableImports.preview.${kind}`} values={values} count={writing} />
      {counts.refused > 0 && (
        <Said text="tableImports.preview.refuses" values={values} count={counts.refused} />
      )}
      {t('tableImports.preview.end')}
    </>
  );
}
