import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useOpenWorkspace } from '#renderer/rpc/use-workspace.ts';
import { useConfirm } from '#renderer/ui/confirm.tsx';
import { ErrorPanel } from '#renderer/ui/error-panel.tsx';
import { useNotices } from '#renderer/ui/notices.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { Backup } from '#shared/domain/workspace/workspace-state.ts';
import { bytesText } from './bytes-text.ts';

const SHOWN_AT_FIRST = 12;

export function BackupsSection() {
  const { t } = useTranslation();
  const list = useQuery(orpc.backups.list.queryOptions({ input: {}, throwOnError: false }));
  return (
    <Section title={t('settings.backups.title')} aside={<MakeBackup />}>
      {list.isPending && <Skeleton rows={4} />}
      {list.isError && (
        <ErrorPanel
          title={t('settings.backups.failed')}
          text={t('settings.backups.failedKept')}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data !== undefined && (
        <>
          <p className="tz-setting-hint">
            {t('settings.backups.hint', { replace: { folder: list.data.folder } })}
          </p>
          {list.data.backups.length === 0 ? (
            <p className="tz-setting-empty">{t('settings.backups.empty')}</p>
          ) : (
            <BackupList backups={list.data.backups} />
          )}
        </>
      )}
    </Section>
  );
}

function MakeBackup() {
  const { t } = useTranslation();
  const notices = useNotices();
  const queryClient = useQueryClient();
  const making = useMutation(
    orpc.backups.make.mutationOptions({
      onSuccess: () => {
        notices.done(t('settings.backups.made'));
        return queryClient.invalidateQueries({ queryKey: orpc.backups.key() });
      },
    }),
  );
  return (
    <Button size="small" loading={making.isPending} onClick={() => making.mutate(undefined)}>
      {making.isPending ? t('settings.backups.making') : t('settings.backups.make')}
    </Button>
  );
}

function BackupList({ backups }: { readonly backups: readonly Backup[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { restore, restoring } = useRestore(backups);
  const [all, setAll] = useState(false);
  const shown = all ? backups : backups.slice(0, SHOWN_AT_FIRST);
  const hidden = backups.length - shown.length;
  return (
    <>
      <table className="tz-setting-table" aria-label={t('settings.backups.list')}>
        <thead>
          <tr>
            <th scope="col">{t('settings.backups.at')}</th>
            <th scope="col">{t('settings.backups.cause')}</th>
            <th scope="col" className="tz-number">
              {t('settings.backups.size')}
            </th>
            <th scope="col">
              <span className="tz-spoken">{t('settings.backups.restore')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((backup) => (
            <tr key={backup.file}>
              <td>{formats.instant(backup.madeAt)}</td>
              <td>{t(`settings.backups.causes.${backup.cause}`)}</td>
              <td className="tz-number">{bytesText(backup.bytes)}</td>
              <td className="tz-number">
                <Button
                  size="small"
                  loading={restoring === backup.file}
                  aria-label={t('settings.backups.restoreOf', {
                    replace: { at: formats.instant(backup.madeAt) },
                  })}
                  onClick={() => void restore(backup)}
                >
                  {t('settings.backups.restore')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('settings.backups.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}

/** Asks first, saying what is replaced and what is kept. */
function useRestore(backups: readonly Backup[]) {
  const { t } = useTranslation();
  const formats = useFormats();
  const confirm = useConfirm();
  const notices = useNotices();
  const { path } = useOpenWorkspace();
  // Told from here and not where it is asked for: the screen goes away with the workspace and comes back with it.
  const restoration = useMutation(
    orpc.backups.restore.mutationOptions({
      onSuccess: (_workspace, { file }) => {
        const restored = backups.find((backup) => backup.file === file);
        if (restored === undefined) return;
        notices.done(t('settings.backups.restored', { replace: { at: formats.instant(restored.madeAt) } }));
      },
    }),
  );
  const restore = async ({ file, madeAt }: Backup) => {
    const at = formats.instant(madeAt);
    const agreed = await confirm({
      title: t('settings.backups.question', { replace: { at } }),
      text: t('settings.backups.consequence'),
      action: t('settings.backups.restore'),
    });
    if (agreed) restoration.mutate({ path, file });
  };
  return { restore, restoring: restoration.isPending ? restoration.variables.file : null };
}
