import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useProgress } from './import-data.ts';

/** How far reading or writing is, and the way to stop it. Nothing is half-written by stopping. */
export function ProgressFoot({ importId }: { readonly importId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const progress = useProgress(importId);
  const { mutate, isPending } = useMutation(orpc.imports.cancel.mutationOptions());
  const phase = progress?.phase === 'writing' ? 'writing' : 'reading';
  const rows = formats.count(progress?.doneRows ?? 0);
  const text = t(`imports.progress.${phase}`, { replace: { rows } });
  return (
    <>
      <progress className="tz-progress" aria-label={text} max={1} value={progress?.share ?? 0} />
      <span className="tz-progress-text">{text}</span>
      <Button loading={isPending} onClick={() => mutate({ importId })}>
        {t('imports.progress.stop')}
      </Button>
    </>
  );
}
