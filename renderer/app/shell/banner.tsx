import type { ReactNode } from 'react';
import { StatusShape } from '#renderer/ui/status-mark.tsx';

type Props = {
  readonly kind: 'good' | 'watch' | 'stop';
  readonly text: string;
  readonly children?: ReactNode;
};

/** What concerns the whole window, under the top bar. */
export function Banner({ kind, text, children }: Props) {
  return (
    <div className={`tz-banner tz-banner-${kind}`} role={kind === 'stop' ? 'alert' : 'status'}>
      <StatusShape status={kind} />
      <span>{text}</span>
      {children}
    </div>
  );
}
