import { Link, type LinkProps } from '@tanstack/react-router';

type Props = {
  readonly label: string;
  readonly tabs: readonly { readonly to: NonNullable<LinkProps['to']>; readonly label: string }[];
};

const exact = { exact: true, includeSearch: false };

/** The parts of one screen, under its title; each has an address of its own. */
export function PageTabs({ label, tabs }: Props) {
  return (
    <nav className="tz-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.to} className="tz-tab" to={tab.to} activeOptions={exact}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
