import { Button } from 'antd';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import type { Refusal } from '#shared/domain/refusal.ts';

type Props = {
  /** A verb. */
  readonly action: string;
  readonly disabled: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  readonly onRemove: () => void;
};

/** Removing a record, which can be undone and so is not asked about; a refusal is said beside the button. */
export function DrawerFoot({ action, disabled, busy, refusal, onRemove }: Props) {
  const { refusal: sentence } = useLabelText();
  return (
    <>
      {refusal !== null && (
        <span className="tz-field-error tz-foot-error" role="alert">
          <StatusShape status="stop" />
          {sentence(refusal)}
        </span>
      )}
      <Button danger disabled={disabled} loading={busy} onClick={onRemove}>
        {action}
      </Button>
    </>
  );
}
