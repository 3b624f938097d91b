import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/rpc/failure.ts';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { LedgerRecord } from '#shared/domain/ledger/record.ts';
import { useRedoOf, useUndoOf } from './history-data.ts';

/** Takes the command back, or does it again; where that is refused it says why, and leads to what is in the way. */
export function RecordSteps({ record }: { readonly record: LedgerRecord }) {
  const { t } = useTranslation();
  const text = useLabelText();
  const readOnly = useReadOnly();
  const undo = useUndoOf();
  const redo = useRedoOf();
  if (record.kind !== 'do' || record.fromTemplate) return null;
  const step = record.undone ? redo : undo;
  const refusal = refusalOf(step.error);
  const blocking = refusal?.reason === 'undo-conflict' ? refusal.params['seq'] : undefined;
  return (
    <>
      {refusal !== null && (
        <p className="tz-record-refusal" role="alert">
          <StatusShape status="watch" />
          <span>
            {text.refusal(refusal)}{' '}
            {typeof blocking === 'number' && (
              <Link to="/history" search={(before) => ({ ...before, record: blocking })}>
                {t('history.detail.openBlocking', { replace: { seq: blocking } })}
              </Link>
            )}
          </span>
        </p>
      )}
      <Button disabled={readOnly} loading={step.isPending} onClick={() => step.mutate({ seq: record.seq })}>
        {record.undone ? t('history.detail.redo') : t('history.detail.undo')}
      </Button>
    </>
  );
}
