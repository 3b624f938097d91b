import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** One computed sentence that says the state; the figures that decide are set in `<b>` (see `Said`). */
  readonly sentence?: ReactNode;
  readonly actions?: ReactNode;
};

export function PageHeader({ title, sentence, actions }: Props) {
  return (
    <header className="tz-page-header">
      <div className="tz-page-header-words">
        <h1>{title}</h1>
        {sentence !== undefined && <p className="tz-sentence">{sentence}</p>}
      </div>
      {actions !== undefined && <div className="tz-page-actions">{actions}</div>}
    </header>
  );
}
