import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DropArea } from '#renderer/ui/drop-area.tsx';
import { useReading } from './import-data.ts';
import { ImportWizard } from './import-wizard.tsx';

type Props = {
  readonly lines: Lines;
  readonly isImporting: boolean;
  readonly onStart: () => void;
  readonly onClose: () => void;
  readonly onImported: (importId: string | undefined) => Promise<void>;
  readonly children: ReactNode;
};

/** The list of spend takes files that are dropped on it; while one is imported, the wizard stands in its place. */
export function EntriesImport({ lines, isImporting, onStart, onClose, onImported, children }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const reading = useReading();
  const takeDropped = (file: File) => {
    reading.take(file);
    if (!isImporting) onStart();
  };
  return (
    <DropArea label={t('imports.dropHere')} onFile={readOnly ? null : takeDropped}>
      {isImporting ? (
        <ImportWizard lines={lines} reading={reading} onClose={onClose} onImported={onImported} />
      ) : (
        children
      )}
    </DropArea>
  );
}
