import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { desktop, orpc } from '#renderer/rpc/rpc.ts';
import { useNotices } from '#renderer/ui/notices.tsx';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';

/** Writes a copy of the open workspace and says where it is. */
export function useSaveCopy(onSaved: () => void) {
  const { t } = useTranslation();
  const { refusal } = useLabelText();
  const notices = useNotices();
  const copying = useMutation(
    orpc.workspace.saveCopy.mutationOptions({
      meta: { refusalsShown: true },
      onSuccess: ({ path }) => {
        notices.done(t('workspace.copy.done'), {
          text: path,
          ...(desktop === null
            ? {}
            : { action: { label: t('workspace.copy.show'), onAct: () => void desktop?.showInFolder(path) } }),
        });
        onSaved();
      },
      onError: (error) => {
        const refused = refusalOf(error);
        // In a browser the dialog is still there and says it beside the path.
        if (refused !== null && desktop !== null) notices.warned(refusal(refused));
      },
    }),
  );
  return copying;
}
