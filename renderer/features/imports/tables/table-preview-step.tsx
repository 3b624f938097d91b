import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { TableKind, TableMapping, TablePreview } from '#shared/domain/import/table-import.ts';
import { FateChoice, type ShownFate } from '../fate-choice.tsx';
import { ImportFrame } from '../import-frame.tsx';
import { ProgressFoot } from '../progress-foot.tsx';
import { useToldFailure } from '../use-told-failure.ts';
import { useTableCommit } from './table-data.ts';
import { TablePreviewFacts } from './table-preview-facts.tsx';
import { TablePreviewGrid } from './table-preview-grid.tsx';
import { TablePreviewSentence } from './table-preview-sentence.tsx';
import { sessionsOf, type TableFound, type TableSession } from './table-session.ts';

type Props = {
  readonly kind: TableKind;
  readonly session: TableSession;
  readonly found: TableFound;
  readonly mapping: TableMapping;
  readonly preview: TablePreview;
  readonly onLeave: () => void;
  readonly onImported: () => Promise<void>;
};

/** Step three: what would happen to each row. Nothing is written before it is confirmed. */
export function TablePreviewStep(props: Props) {
  const { kind, session, found, mapping, preview, onLeave } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  const [fate, setFate] = useState<ShownFate>('all');
  const { write, isWriting, faults, note } = useWrite(props);
  const willWrite = preview.counts.added + preview.counts.changed;
  const name = session.profileName.trim();
  const remembers = name !== '' && name !== found.profile?.name;
  const canWrite = !readOnly && (willWrite > 0 || remembers);
  useShortcut('submit', canWrite ? write : onLeave, { enabled: !isWriting });
  const action =
    willWrite > 0
      ? t(`tableImports.write.${kind}`, { count: willWrite, replace: { rows: formats.count(willWrite) } })
      : t('imports.remember');
  return (
    <ImportFrame
      title={t(`tableImports.title.${kind}`)}
      step="preview"
      filled
      sentence={<TablePreviewSentence kind={kind} preview={preview} />}
      faults={faults}
      note={note}
      foot={
        isWriting ? (
          <ProgressFoot importId={found.importId} />
        ) : (
          <>
            {canWrite && <Button onClick={onLeave}>{t('common.action.cancel')}</Button>}
            <Button onClick={() => sessionsOf(kind).change({ step: 'mapping' })}>{t('imports.back')}</Button>
            <Button type="primary" onClick={canWrite ? write : onLeave}>
              {canWrite ? action : t('common.action.close')}
            </Button>
          </>
        )
      }
    >
      <TablePreviewFacts kind={kind} preview={preview} />
      <FateChoice counts={preview.counts} fate={fate} onChange={setFate} />
      <TablePreviewGrid found={found} mapping={mapping} preview={preview} fate={fate} />
    </ImportFrame>
  );
}

/** Writes what the preview showed; the notice of the shell names it and offers to undo it. */
function useWrite({ kind, session, found, onImported }: Props) {
  const router = useRouter();
  const { mutate, isPending, error } = useTableCommit(async () => {
    const isSeen = router.state.location.pathname.endsWith('/import');
    if (isSeen) await onImported();
    sessionsOf(kind).end();
  });
  const name = session.profileName.trim();
  const write = () => {
    if (isPending) return;
    mutate(name === '' ? { importId: found.importId } : { importId: found.importId, profileName: name });
  };
  return { write, isWriting: isPending, ...useToldFailure(error) };
}
