import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '#renderer/rpc/failure.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useNotices } from '#renderer/ui/notices.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';

const NOTICE = 'undo';
/** One after the other, however fast the keys are pressed. */
const scope = { id: 'undo' };
const meta = { refusalsShown: true };

/** Undo and redo of whole commands, each told by a notice that offers the way back. */
export function useUndo() {
  const { t } = useTranslation();
  const { label } = useLabelText();
  const notices = useNotices();
  const refreshState = useRefreshUndoState();
  const tellRefusal = useTellRefusal();

  const { mutate: redo } = useMutation(
    orpc.history.redo.mutationOptions({
      scope,
      meta,
      onSuccess: ({ record }) => {
        const title = t('shell.undo.redone', { replace: { label: label(record.label) } });
        notices.doneWithUndo(title, () => undo({}), { key: NOTICE });
      },
      onError: tellRefusal,
      onSettled: refreshState,
    }),
  );
  const { mutate: undo } = useMutation(
    orpc.history.undo.mutationOptions({
      scope,
      meta,
      onSuccess: ({ record }) => {
        const title = t('shell.undo.undone', { replace: { label: label(record.label) } });
        const action = { label: t('common.action.redo'), onAct: () => redo({}) };
        notices.done(title, { key: NOTICE, action });
      },
      onError: tellRefusal,
      onSettled: refreshState,
    }),
  );
  return useMemo(
    () => ({ undo: () => undo({}), undoRecord: (seq: number) => undo({ seq }), redo: () => redo({}) }),
    [undo, redo],
  );
}

function useTellRefusal() {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const notices = useNotices();
  const navigate = useNavigate();
  return (error: unknown) => {
    const failure = failureOf(error);
    if (failure.kind !== 'refused') return;
    const action = {
      label: t('shell.undo.openHistory'),
      onAct: () => void navigate({ to: '/history' }),
    };
    notices.warned(refusal(failure.refusal), { key: NOTICE, action });
  };
}

function useRefreshUndoState() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: orpc.history.undoState.key() });
}
