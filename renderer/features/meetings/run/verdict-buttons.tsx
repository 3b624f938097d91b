import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { KeyCap } from './key-cap.tsx';
import type { Run } from './use-run.ts';

type Props = {
  readonly run: Run;
  /** What Y does. */
  readonly approve: string;
  /** What N does; null where nothing is to be turned down. */
  readonly reject: string | null;
  /** A go with conditions. */
  readonly conditional?: string;
};

/** The answers, each with its key. */
export function VerdictButtons({ run, approve, reject, conditional }: Props) {
  const { t } = useTranslation();
  const { readOnly } = run;
  return (
    <div className="tz-run-verdict">
      <Button type="primary" disabled={readOnly} onClick={() => run.setForm({ kind: 'approve' })}>
        {approve} <KeyCap name="approveItem" />
      </Button>
      {conditional !== undefined && (
        <Button disabled={readOnly} onClick={() => run.setForm({ kind: 'conditional' })}>
          {conditional}
        </Button>
      )}
      <div>
        {reject !== null && (
          <Button disabled={readOnly} onClick={() => run.setForm({ kind: 'reject' })}>
            {reject} <KeyCap name="rejectItem" />
          </Button>
        )}
        <Button disabled={readOnly} onClick={run.park}>
          {t('meetingScreens.side.later')} <KeyCap name="parkItem" />
        </Button>
      </div>
    </div>
  );
}
