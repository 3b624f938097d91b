import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  /** Links of the router, each with the class `tz-tab`; the one that is shown says so by `aria-current`. */
  readonly children: ReactNode;
};

/** The parts of one screen, beside its title; each has an address of its own. */
export function PageTabs({ label, children }: Props) {
  return (
    <nav className="tz-tabs" aria-label={label}>
      {children}
    </nav>
  );
}
