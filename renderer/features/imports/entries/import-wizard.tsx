import '../import.css';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { useTranslation } from 'react-i18next';
import { FileStep } from '../file-step.tsx';
import type { Reading } from '../use-reading.ts';
import { useSession } from './import-data.ts';
import { changeSession, endSession } from './import-session.ts';
import { MappingStep } from './mapping-step.tsx';
import { PreviewStep } from './preview-step.tsx';

type Props = {
  readonly lines: Lines;
  readonly reading: Reading;
  readonly onClose: () => void;
  /** @param importId what to show then; undefined when entries of other imports were changed as well. */
  readonly onImported: (importId: string | undefined) => Promise<void>;
};

/** From a file to entries, in three steps. Nothing is written before the last one is confirmed. */
export function ImportWizard({ lines, reading, onClose, onImported }: Props) {
  const { t } = useTranslation();
  const session = useSession();
  const leave = () => {
    endSession();
    onClose();
  };
  const { found = null, mapping = null, preview = null, step = 'file' } = session ?? {};
  if (session === null || found === null || mapping === null || step === 'file') {
    return (
      <FileStep
        title={t('imports.title')}
        invitation={t('imports.file.none')}
        fileName={session?.file.name ?? null}
        source={found?.source ?? null}
        reading={reading}
        onNext={() => changeSession({ step: 'mapping' })}
        onLeave={leave}
      />
    );
  }
  const parts = { session, found, mapping, lines };
  if (step === 'mapping' || preview === null) {
    return <MappingStep {...parts} onBack={() => changeSession({ step: 'file' })} onLeave={leave} />;
  }
  return (
    <PreviewStep
      {...parts}
      preview={preview}
      onBack={() => changeSession({ step: 'mapping' })}
      onLeave={leave}
      onImported={onImported}
    />
  );
}
