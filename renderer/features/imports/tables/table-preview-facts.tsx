import { useTranslation } from 'react-i18next';
import { type Figure, Figures } from '#renderer/ui/figures.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { TableKind, TablePreview } from '#shared/domain/import/table-import.ts';
import { dayRange } from '../day-range.ts';

type Props = { readonly kind: TableKind; readonly preview: TablePreview };

/** The figures to check before confirming. */
export function TablePreviewFacts({ kind, preview }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts, sum, rowCount, firstDay, lastDay } = preview;
  const left = counts.same + counts['left-out'] + counts.refused;
  const writes: Figure = {
    key: 'writes',
    label: t(`tableImports.facts.writes.${kind}`),
    value: formats.count(counts.added + counts.changed),
    note: t('imports.facts.writesNote', {
      replace: { added: formats.count(counts.added), changed: formats.count(counts.changed) },
    }),
  };
  const middle: Figure[] = [];
  if (sum !== null && kind !== 'kpi-values') {
    middle.push({
      key: 'sum',
      label: t(`tableImports.facts.sum.${kind}`),
      value: formats.count(sum),
      note: t('tableImports.facts.sumNote'),
    });
  }
  if (kind !== 'results') {
    middle.push({
      key: 'rows',
      label: t('tableImports.facts.rows'),
      value: formats.count(rowCount),
      note: t('tableImports.facts.rowsNote'),
    });
  }
  if (firstDay !== null && lastDay !== null) {
    const days = dayRange(firstDay, lastDay);
    middle.push({ key: 'days', label: t('tableImports.facts.days'), value: days });
  }
  const rest: Figure = {
    key: 'left',
    label: t('tableImports.facts.left'),
    value: formats.count(left),
    note: t('imports.facts.leftNote', {
      replace: {
        same: formats.count(counts.same),
        out: formats.count(counts['left-out']),
        refused: formats.count(counts.refused),
      },
    }),
  };
  return (
    <div className="tz-preview-facts tz-preview-facts-alone">
      <Figures label={t('tableImports.facts.label')} layout="row" figures={[writes, ...middle, rest]} />
    </div>
  );
}
