import { type Mutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, failureOf } from '#renderer/rpc/failure.ts';
import { client } from '#renderer/rpc/rpc.ts';
import { useNotices } from '#renderer/ui/notices.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { useUndo } from './use-undo.ts';

/** Tells what came of commands, in one place: see command-meta.ts for what a mutation can say about itself. */
export function useCommandNotices(): void {
  const queryClient = useQueryClient();
  const tellFailure = useTellFailure();
  const tellStale = useTellStale();
  const announce = useAnnounce();
  const onEnd = useEffectEvent((kind: 'error' | 'success', mutation: Mutation) => {
    if (kind === 'error') {
      const failure = failureOf(mutation.state.error);
      if (failure.kind === 'refused' && mutation.meta?.refusalsShown === true) return;
      tellFailure(failure);
    } else if (mutation.meta?.announced === true || isHeld(mutation.state.data))
      announce(mutation.state.data);
  });
  const onStale = useEffectEvent((error: unknown) => {
    // An outage has its banner, and a closed workspace its own screen.
    if (failureOf(error).kind === 'unexpected') tellStale();
  });
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        if (event.query.state.data !== undefined) onStale(event.action.error);
      }),
    [queryClient],
  );
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated') return;
        const kind = event.action.type;
        if (kind === 'error' || kind === 'success') onEnd(kind, event.mutation);
      }),
    [queryClient],
  );
}

function useTellFailure() {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const notices = useNotices();
  return (failure: Failure) => {
    switch (failure.kind) {
      case 'refused':
        return notices.warned(refusal(failure.refusal));
      case 'read-only':
        return notices.warned(t('shell.failure.readOnly'), { text: t(`shell.readOnly.${failure.reason}`) });
      case 'no-workspace':
        return notices.warned(t('shell.failure.noWorkspace'), { text: t('shell.failure.noWorkspaceText') });
      case 'connection-lost':
        return notices.warned(t('shell.connection.lostTitle'), { text: t('shell.connection.lostText') });
      case 'unexpected':
        return notices.failed(t('shell.failure.unexpected'), { text: t('shell.failure.unexpectedText') });
    }
  };
}

/** What is shown could not be read anew, so that it may no longer be so. */
function useTellStale() {
  const { t } = useTranslation();
  const notices = useNotices();
  const queryClient = useQueryClient();
  return () =>
    notices.warned(t('shell.failure.stale'), {
      key: 'stale',
      text: t('shell.failure.staleText'),
      action: { label: t('common.action.retry'), onAct: () => void queryClient.invalidateQueries() },
    });
}

/** Names the command that was just done in the ledger's own words. */
function useAnnounce() {
  const { label } = useLabelText();
  const notices = useNotices();
  const { undoRecord } = useUndo();
  return (answer: unknown) => {
    if (!isCommitted(answer)) return;
    const { seq } = answer;
    void newest().then((record) => {
      if (record?.seq === seq) notices.doneWithUndo(label(record.label), () => undoRecord(seq));
      return record;
    });
  };
}

/** What Undo would take back; a notice is not worth an error of its own. */
async function newest() {
  return client.history.undoState().then(
    ({ undo }) => undo,
    () => null,
  );
}

/** What was asked was not done but kept as a draft, which has to be said. */
function isHeld(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'heldRequestId' in answer &&
    typeof answer.heldRequestId === 'string'
  );
}

function isCommitted(answer: unknown): answer is { readonly seq: number } {
  return typeof answer === 'object' && answer !== null && 'seq' in answer && typeof answer.seq === 'number';
}
