import './welcome.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { desktop, orpc } from '#renderer/rpc/rpc.ts';
import { useWorkspaceState } from '#renderer/rpc/use-workspace.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { type Dialog, OpeningDialog } from './dialogs.tsx';
import { type Opening, OpeningContext } from './opening-context.ts';
import { useFilesFromOutside } from './use-files-from-outside.ts';
import { useSaveCopy } from './use-save-copy.ts';

const nothingOpen = { name: '', path: null };

/** Gives the window its one way to another workspace: from the menu, the palette, a drop or the system. */
export function OpeningProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const workspace = useWorkspaceState();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { mutate: copy } = useSaveCopy(() => setDialog(null));
  const { mutate: close } = useMutation(orpc.workspace.close.mutationOptions());
  const { mutate: open, isPending: isOpening } = useMutation(
    orpc.workspace.open.mutationOptions({
      meta: { refusalsShown: true },
      onSuccess: () => {
        setDialog(null);
        return queryClient.invalidateQueries({ queryKey: orpc.workspace.key() });
      },
      onError: (error, { path }) => {
        const refusal = refusalOf(error);
        if (refusal !== null) setDialog((before) => afterRefusal(before, path, refusal));
      },
    }),
  );
  const { name, path } = workspace.kind === 'open' ? workspace : nothingOpen;
  const copyName = t('workspace.copy.suggested', { replace: { name } });

  const opening = useMemo<Opening>(
    () => ({
      open: (path, options) => open({ path, readOnly: options?.readOnly ?? false }),
      create: () => setDialog({ kind: 'create' }),
      close: () => close(undefined),
      repair: () => path !== null && setDialog({ kind: 'damaged', path }),
      chooseAndOpen: () => {
        if (desktop === null) return setDialog({ kind: 'open', dropped: null, refusal: null });
        void desktop.chooseWorkspaceToOpen().then((chosen) => chosen !== null && open({ path: chosen }));
      },
      saveCopy: () => {
        if (desktop === null) return setDialog({ kind: 'copy' });
        void desktop.chooseCopyPlace(copyName).then((chosen) => chosen !== null && copy({ path: chosen }));
      },
    }),
    [open, close, copy, copyName, path],
  );
  useFilesFromOutside(opening.open, (name) => setDialog({ kind: 'open', dropped: name, refusal: null }));

  return (
    <OpeningContext value={opening}>
      {children}
      {dialog !== null && (
        <OpeningDialog
          dialog={dialog}
          isOpening={isOpening}
          onOpen={opening.open}
          onClose={() => setDialog(null)}
        />
      )}
      {isOpening && (
        <output className="tz-opening" aria-live="polite">
          {t('shell.opening')}
        </output>
      )}
    </OpeningContext>
  );
}

/** Where a path was typed, what is wrong with the path is said beside it; all else has ways on of its own. */
function afterRefusal(before: Dialog | null, path: string, refusal: Refusal): Dialog {
  const isAboutPath = refusal.reason === 'file-missing' || refusal.reason === 'file-not-ours';
  return before?.kind === 'open' && isAboutPath ? { ...before, refusal } : { kind: 'refused', path, refusal };
}
