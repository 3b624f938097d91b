import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { useUndo } from '../use-undo.ts';

/** Undo and redo, each named after what it would do now. */
export function UndoButtons() {
  const { t } = useTranslation();
  const { label } = useLabelText();
  const { undo, redo } = useUndo();
  const readOnly = useReadOnly();
  const state = useQuery(orpc.history.undoState.queryOptions({ throwOnError: false }));
  const toUndo = state.data?.undo ?? null;
  const toRedo = state.data?.redo ?? null;
  return (
    <>
      <IconButton
        icon="undo"
        label={
          toUndo === null
            ? t('shell.undo.nothingToUndo')
            : t('shell.undo.undo', { replace: { label: label(toUndo.label) } })
        }
        disabled={toUndo === null || readOnly}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={
          toRedo === null
            ? t('shell.undo.nothingToRedo')
            : t('shell.undo.redo', { replace: { label: label(toRedo.label) } })
        }
        disabled={toRedo === null || readOnly}
        onClick={redo}
      />
    </>
  );
}
