import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** `PageTabs`, where the screen has several parts. */
  readonly tabs?: ReactNode;
  /** One computed sentence that says the state; the figures that decide are set in `<b>` (see `Said`). */
  readonly sentence?: ReactNode;
  readonly actions?: ReactNode;
};

export function PageHeader({ title, tabs, sentence, actions }: Props) {
  return (
    <header className="tz-page-header">
      <h1>{title}</h1>
      {actions !== undefined && <div className="tz-page-actions">{actions}</div>}
      {sentence !== undefined && <p className="tz-sentence">{sentence}</p>}
      {tabs}
    </header>
  );
}
