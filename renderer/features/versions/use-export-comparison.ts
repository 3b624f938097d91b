import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { VersionRef } from '#shared/domain/versions/version.ts';

type Order = { readonly from: VersionRef; readonly to: VersionRef; readonly onlyDifferences: boolean };

/** The comparison as a workbook, in the reader's language: the service writes it. */
export function useExportComparison(): (order: Order) => void {
  const { t } = useTranslation();
  const { language } = useFormats();
  const { mutate } = useMutation({
    mutationFn: (order: Order) => orpc.versions.workbook.call({ ...order, language }),
    onSuccess: (file) => {
      saveFile(file, file.name === '' ? `${t('versions.compare.fileName')}.xlsx` : file.name);
    },
  });
  return mutate;
}
