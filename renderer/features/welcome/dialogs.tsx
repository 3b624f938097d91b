import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useWorkspaceState } from '#renderer/rpc/use-workspace.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { workspaceFileName } from '#shared/domain/workspace/workspace-file-name.ts';
import { folderOf } from './file-name.ts';
import { NewWorkspaceForm } from './new-workspace-form.tsx';
import type { Opening } from './opening-context.ts';
import { PathDialog } from './path-dialog.tsx';
import { DamagedDialog, RefusedDialog } from './refused-dialog.tsx';
import { useSaveCopy } from './use-save-copy.ts';

/** What the window asks or tells on the way to another workspace. */
export type Dialog =
  | { readonly kind: 'create' }
  /** `dropped`: the name of a file whose path the browser keeps to itself. */
  | { readonly kind: 'open'; readonly dropped: string | null; readonly refusal: Refusal | null }
  | { readonly kind: 'copy' }
  /** The open workspace turned out to be damaged. */
  | { readonly kind: 'damaged'; readonly path: string }
  | { readonly kind: 'refused'; readonly path: string; readonly refusal: Refusal };

type Props = {
  readonly dialog: Dialog;
  readonly isOpening: boolean;
  readonly onOpen: Opening['open'];
  readonly onClose: () => void;
};

export function OpeningDialog({ dialog, isOpening, onOpen, onClose }: Props) {
  if (dialog.kind === 'create') return <CreateDialog onClose={onClose} />;
  if (dialog.kind === 'copy') return <CopyDialog onClose={onClose} />;
  if (dialog.kind === 'damaged') return <DamagedDialog {...dialog} onOpen={onOpen} onClose={onClose} />;
  if (dialog.kind === 'refused') return <RefusedDialog {...dialog} onOpen={onOpen} onClose={onClose} />;
  return <OpenDialog {...dialog} isOpening={isOpening} onOpen={onOpen} onClose={onClose} />;
}

function CreateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('workspace.create.title')} footer={null} width={560} onCancel={onClose}>
      <NewWorkspaceForm onCreated={onClose} />
    </Modal>
  );
}

type OpenProps = Omit<Props, 'dialog'> & {
  readonly dropped: string | null;
  readonly refusal: Refusal | null;
};

function OpenDialog({ dropped, refusal, isOpening, onOpen, onClose }: OpenProps) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const places = useQuery(orpc.workspace.places.queryOptions());
  if (places.data === undefined) return null;
  return (
    <PathDialog
      title={t('workspace.path.openTitle')}
      help={
        dropped === null
          ? t('workspace.path.openHint')
          : t('workspace.path.dropped', { replace: { name: dropped } })
      }
      suggested={inFolder(places.data.folder, dropped ?? '')}
      action={t('common.action.open')}
      busy={isOpening}
      error={refusal === null ? null : sentence(refusal)}
      onSubmit={(path) => onOpen(path)}
      onClose={onClose}
    />
  );
}

function CopyDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const workspace = useWorkspaceState();
  const copying = useSaveCopy(onClose);
  const refused = refusalOf(copying.error);
  if (workspace.kind === 'none') return null;
  const name = workspaceFileName(t('workspace.copy.suggested', { replace: { name: workspace.name } }));
  return (
    <PathDialog
      title={t('workspace.path.copyTitle')}
      help={t('workspace.path.copyHint')}
      suggested={inFolder(folderOf(workspace.path), `${name}.tongzhou`)}
      action={t('common.action.save')}
      busy={copying.isPending}
      error={refused === null ? null : sentence(refused)}
      onSubmit={(path) => copying.mutate({ path })}
      onClose={onClose}
    />
  );
}

function inFolder(folder: string, name: string): string {
  return `${folder}${folder.includes('\\') ? '\\' : '/'}${name}`;
}
