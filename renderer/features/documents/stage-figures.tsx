import { useTranslation } from 'react-i18next';
import { type Figure, Figures } from '#renderer/ui/figures.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DocumentFilter } from '#shared/domain/documents/document.ts';
import { useDocumentSums } from './documents-data.ts';

/** What is open at each stage: requested, contracted, accepted, and invoiced without being paid. */
export function StageFigures({ filter }: { readonly filter: DocumentFilter }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const found = useDocumentSums(filter).data;
  if (found === undefined) return null;
  const unit = t('ui.amount.unit', { unit: t(`common.unit.${formats.moneyUnit}`) });
  const figure = (kind: 'request' | 'contract' | 'acceptance' | 'invoice'): Figure => {
    const { openFen, openCount, count } = found.stages[kind];
    return {
      key: kind,
      label: t(`documents.figures.${kind}`) + unit,
      value: formats.money(openFen),
      note: t('documents.figures.count', {
        replace: { open: formats.count(openCount), total: formats.count(count) },
      }),
    };
  };
  return (
    <Figures
      label={t('documents.figures.label')}
      layout="row"
      figures={[figure('request'), figure('contract'), figure('acceptance'), figure('invoice')]}
    />
  );
}
