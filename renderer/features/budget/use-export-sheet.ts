import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';

export type SheetFormat = 'xlsx' | 'csv';

/** The sheet as a file, in the reader's language: the service writes it, the browser or the desktop keeps it. */
export function useExportSheet(): (format: SheetFormat) => void {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { mutate } = useMutation({
    mutationFn: (format: SheetFormat) => orpc.exports.sheet.call({ format, language }),
    onSuccess: (file, format) => {
      const name = file.name === '' ? `${t('budget.export.fileName')}.${format}` : file.name;
      saveFile(file, name);
    },
  });
  return mutate;
}
