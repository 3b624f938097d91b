import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { DamagedFile } from './damaged-file.tsx';
import { fileNameOf } from './file-name.ts';
import { useOfferedBackups } from './use-offered-backups.ts';

type Props = {
  readonly path: string;
  readonly refusal: Refusal;
  readonly onOpen: (path: string, options?: { readonly readOnly?: boolean }) => void;
  readonly onClose: () => void;
};

/** Why a file was not opened, and the way on from there. */
export function RefusedDialog({ path, refusal, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const { refusal: sentence } = useLabelText();
  const name = fileNameOf(path);
  if (refusal.reason === 'file-corrupt') {
    return <DamagedDialog path={path} text={sentence(refusal)} onOpen={onOpen} onClose={onClose} />;
  }
  return (
    <Told
      title={t('workspace.refused.title', { replace: { name } })}
      path={path}
      onClose={onClose}
      ways={<Ways path={path} refusal={refusal} onOpen={onOpen} onClose={onClose} />}
    >
      <p>{sentence(refusal)}</p>
      {refusal.reason === 'file-in-use' && (
        <p className="tz-field-help">{t('workspace.refused.reason.inUseHint')}</p>
      )}
    </Told>
  );
}

type DamagedProps = Omit<Props, 'refusal'> & { readonly text?: string };

/** A damaged file, not opened or open: the ways on are the same. */
export function DamagedDialog({ path, text, onOpen, onClose }: DamagedProps) {
  const { t } = useTranslation();
  const offered = useOfferedBackups(path);
  const title = t('workspace.refused.corruptTitle', { replace: { name: fileNameOf(path) } });
  // All of it at once: a list that came later would move what is under the pointer by then.
  if (offered === 'asking') return null;
  return (
    <Told title={title} path={path} onClose={onClose}>
      <p>{text ?? t('workspace.damaged.whileOpen')}</p>
      <DamagedFile path={path} offered={offered} onOpen={onOpen} onDone={onClose} />
    </Told>
  );
}

type ToldProps = {
  readonly title: string;
  readonly path: string;
  readonly onClose: () => void;
  readonly ways?: ReactNode;
  readonly children: ReactNode;
};

function Told({ title, path, onClose, ways, children }: ToldProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={title}
      width={600}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.action.close')}</Button>
          {ways}
        </>
      }
    >
      <p className="tz-path tz-caption">{path}</p>
      {children}
    </Modal>
  );
}

function Ways({ path, refusal, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const places = useQuery(orpc.workspace.places.queryOptions());
  const { mutate: forget } = useMutation(
    orpc.workspace.forgetRecent.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.workspace.places.key() }),
    }),
  );
  const isListed = places.data?.recent.some((place) => place.path === path) ?? false;
  switch (refusal.reason) {
    case 'file-in-use':
      return (
        <>
          <Button onClick={() => onOpen(path)}>{t('workspace.refused.tryAgain')}</Button>
          <Button type="primary" onClick={() => onOpen(path, { readOnly: true })}>
            {t('workspace.refused.openReadOnly')}
          </Button>
        </>
      );
    case 'path-not-writable':
      return (
        <Button type="primary" onClick={() => onOpen(path, { readOnly: true })}>
          {t('workspace.refused.openReadOnly')}
        </Button>
      );
    case 'disk-full':
      return (
        <Button type="primary" onClick={() => onOpen(path)}>
          {t('workspace.refused.tryAgain')}
        </Button>
      );
    default:
      return (
        isListed && (
          <Button
            onClick={() => {
              forget({ path });
              onClose();
            }}
          >
            {t('workspace.refused.forget')}
          </Button>
        )
      );
  }
}
