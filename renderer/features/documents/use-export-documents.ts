import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DocumentFilter } from '#shared/domain/documents/document.ts';

export type ExportFormat = 'xlsx' | 'csv';

/** What the list lets through, as a file in the reader's language. A failure is told by the shell. */
export function useExportDocuments(filter: DocumentFilter): (format: ExportFormat) => void {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { mutate } = useMutation({
    mutationFn: (format: ExportFormat) => orpc.exports.documents.call({ format, language, filter }),
    onSuccess: (file, format) => saveFile(file, file.name || `${t('documents.title')}.${format}`),
  });
  return mutate;
}
