import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useProgress } from './use-progress.ts';

/** How far reading or writing is, and the way to stop it. Nothing is half-written by stopping. */
export function ProgressFoot({ importId }: { readonly importId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [wantsStop, setWantsStop] = useState(false);
  const { mutate } = useMutation(orpc.imports.cancel.mutationOptions());
  const stop = () => mutate({ importId });
  // Asked again with every step: what had not begun at the first asking begins after all.
  const progress = useProgress(importId, () => wantsStop && stop());
  const phase = progress?.phase === 'writing' ? 'writing' : 'reading';
  const rows = formats.count(progress?.doneRows ?? 0);
  const text = t(`imports.progress.${phase}`, { replace: { rows } });
  return (
    <>
      <progress className="tz-progress" aria-label={text} max={1} value={progress?.share ?? 0} />
      <span className="tz-progress-text">{text}</span>
      <Button
        loading={wantsStop}
        onClick={() => {
          setWantsStop(true);
          stop();
        }}
      >
        {t('imports.progress.stop')}
      </Button>
    </>
  );
}
