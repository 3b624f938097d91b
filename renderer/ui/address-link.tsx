import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = {
  /** An address within the console as the service gives it: '/budget?show=line&id=…'. */
  readonly address: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Leads to an address that is only known at run time. */
export function AddressLink({ address, className, children }: Props) {
  const [path = '/', query = ''] = address.split('?');
  return (
    <Link to={path} search={Object.fromEntries(new URLSearchParams(query))} className={className}>
      {children}
    </Link>
  );
}
