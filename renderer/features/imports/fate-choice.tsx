import { useTranslation } from 'react-i18next';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { type ImportPreview, type RowFate, rowFateSchema } from '#shared/domain/import/import.ts';

export type ShownFate = RowFate | 'all';

type Props = {
  readonly counts: ImportPreview['counts'];
  readonly fate: ShownFate;
  readonly onChange: (fate: ShownFate) => void;
};

/** Which rows of the preview are shown, each fate with how many it has. */
export function FateChoice({ counts, fate, onChange }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const all = rowFateSchema.options.reduce((sum, name) => sum + counts[name], 0);
  const options = (['all', ...rowFateSchema.options] as const).map((value) => ({
    value,
    label: `${t(`imports.fate.${value}`)} ${formats.count(value === 'all' ? all : counts[value])}`,
  }));
  return (
    <div className="tz-fates">
      <Segmented label={t('imports.fate.label')} options={options} value={fate} onChange={onChange} />
    </div>
  );
}
