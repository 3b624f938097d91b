import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/ui/said.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { ImportPreview } from '#shared/domain/import/import.ts';

/** What will be written, in one sentence. */
export function PreviewSentence({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts, totalFen, rowCount } = preview;
  const writing = counts.added + counts.changed;
  const values = {
    rows: formats.count(writing),
    all: formats.count(rowCount),
    sum: formats.exactMoney(totalFen),
    refused: formats.count(counts.refused),
  };
  if (writing === 0 && counts.same === rowCount)
    return <Said text="imports.preview.allSame" values={values} count={rowCount} />;
  if (writing === 0) return <Said text="imports.preview.nothing" values={values} count={rowCount} />;
  return (
    <>
      <Said text="imports.preview.writes" values={values} count={writing} />
      {counts.refused > 0 && <Said text="imports.preview.refuses" values={values} count={counts.refused} />}
      {t('imports.preview.end')}
    </>
  );
}
