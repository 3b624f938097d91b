import '../import.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { DropArea } from '#renderer/ui/drop-area.tsx';
import type { TableKind } from '#shared/domain/import/table-import.ts';
import { FileStep } from '../file-step.tsx';
import { useSessionOf } from '../session-store.ts';
import { useTableReading } from './table-data.ts';
import { TableMappingStep } from './table-mapping-step.tsx';
import { TablePreviewStep } from './table-preview-step.tsx';
import { sessionsOf } from './table-session.ts';

type Props = {
  readonly kind: TableKind;
  /** What can be chosen before the file. */
  readonly before?: ReactNode;
  readonly onClose: () => void;
  readonly onImported: () => Promise<void>;
};

/** From a file to KPI values, KOLs or results, in three steps. Nothing is written before the last one is confirmed. */
export function TableWizard({ kind, before, onClose, onImported }: Props) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const sessions = sessionsOf(kind);
  const session = useSessionOf(sessions);
  const reading = useTableReading(kind);
  const leave = () => {
    sessions.end();
    onClose();
  };
  const { found = null, mapping = null, preview = null, step = 'file' } = session ?? {};
  const parts = { kind, onLeave: leave };
  return (
    <DropArea label={t('tableImports.dropHere')} onFile={readOnly ? null : reading.take}>
      {session === null || found === null || mapping === null || step === 'file' ? (
        <FileStep
          title={t(`tableImports.title.${kind}`)}
          invitation={t(`tableImports.invitation.${kind}`)}
          fileName={session?.file.name ?? null}
          source={found?.source ?? null}
          reading={reading}
          before={before}
          onNext={() => sessions.change({ step: 'mapping' })}
          onLeave={leave}
        />
      ) : step === 'mapping' || preview === null ? (
        <TableMappingStep {...parts} session={session} found={found} mapping={mapping} />
      ) : (
        <TablePreviewStep
          {...parts}
          session={session}
          found={found}
          mapping={mapping}
          preview={preview}
          onImported={onImported}
        />
      )}
    </DropArea>
  );
}
