import type { ReactNode } from 'react';

type Props = {
  /** What belongs here. */
  readonly title: string;
  readonly text?: ReactNode;
  /** The first action. */
  readonly action?: ReactNode;
};

export function EmptyState({ title, text, action }: Props) {
  return (
    <div className="tz-empty">
      <p className="tz-empty-title">{title}</p>
      {text !== undefined && <p className="tz-empty-text">{text}</p>}
      {action}
    </div>
  );
}
