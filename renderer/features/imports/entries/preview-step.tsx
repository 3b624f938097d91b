import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { ImportMapping, ImportPreview } from '#shared/domain/import/import.ts';
import type { Lines } from '#renderer/rpc/use-lines.ts';
import { FateChoice, type ShownFate } from '../fate-choice.tsx';
import { useCommit } from './import-data.ts';
import { ImportFrame } from '../import-frame.tsx';
import { endSession, type FoundFile, type ImportSession } from './import-session.ts';
import { PreviewFacts } from './preview-facts.tsx';
import { PreviewGrid } from './preview-grid.tsx';
import { PreviewSentence } from './preview-sentence.tsx';
import { ProgressFoot } from '../progress-foot.tsx';
import { useToldFailure } from '../use-told-failure.ts';

type Props = {
  readonly session: ImportSession;
  readonly found: FoundFile;
  readonly mapping: ImportMapping;
  readonly preview: ImportPreview;
  readonly lines: Lines;
  readonly onBack: () => void;
  readonly onLeave: () => void;
  readonly onImported: (importId: string | undefined) => Promise<void>;
};

/** Step three: what would happen to each row. Nothing is written before it is confirmed. */
export function PreviewStep(props: Props) {
  const { session, found, mapping, preview, lines, onBack, onLeave } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const [fate, setFate] = useState<ShownFate>('all');
  const { write, isWriting, faults, note } = useWrite(props);
  const willWrite = preview.counts.added + preview.counts.changed;
  const remembers = isNewName(session, found);
  const canWrite = !readOnly && (willWrite > 0 || remembers);
  useShortcut('submit', canWrite ? write : onLeave, { enabled: !isWriting });
  const action =
    willWrite > 0
      ? t('imports.write', { count: willWrite, replace: { rows: formats.count(willWrite) } })
      : t('imports.remember');
  return (
    <ImportFrame
      title={t('imports.title')}
      step="preview"
      filled
      sentence={<PreviewSentence preview={preview} />}
      faults={faults}
      note={note}
      foot={
        isWriting ? (
          <ProgressFoot importId={found.importId} />
        ) : (
          <>
            {canWrite && <Button onClick={onLeave}>{t('common.action.cancel')}</Button>}
            <Button onClick={onBack}>{t('imports.back')}</Button>
            <Button type="primary" onClick={canWrite ? write : onLeave}>
              {canWrite ? action : t('common.action.close')}
            </Button>
          </>
        )
      }
    >
      <PreviewFacts preview={preview} />
      <FateChoice counts={preview.counts} fate={fate} onChange={setFate} />
      <PreviewGrid found={found} mapping={mapping} preview={preview} fate={fate} lines={lines} />
    </ImportFrame>
  );
}

function isNewName({ profileName }: ImportSession, { profile }: FoundFile): boolean {
  return profileName.trim() !== '' && profileName.trim() !== profile?.name;
}

/** Writes what the preview showed; the notice of the shell names it and offers to undo it. */
function useWrite({ session, found, onImported }: Props) {
  const router = useRouter();
  const { mutate, isPending, error } = useCommit(async ({ added, changed }) => {
    const isSeen = router.state.location.pathname === '/budget/entries';
    if (isSeen) await onImported(added > 0 && changed === 0 ? found.importId : undefined);
    endSession();
  });
  const name = session.profileName.trim();
  const write = () => {
    if (isPending) return;
    mutate(name === '' ? { importId: found.importId } : { importId: found.importId, profileName: name });
  };
  return { write, isWriting: isPending, ...useToldFailure(error) };
}
