import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { id as idOf } from '#shared/values/id.ts';

/** What a risk or a warning hangs on. */
type LinkLike = { readonly kind: 'task' | 'line' | 'kpi' | 'kol'; readonly recordId: string };

/** Leads to the record; without one, to the risks themselves. */
export function RiskLinkTo({
  link,
  children,
}: {
  readonly link: LinkLike | undefined;
  readonly children: ReactNode;
}) {
  if (link === undefined) return <Link to="/risks">{children}</Link>;
  const { kind, recordId } = link;
  if (kind === 'task') {
    return (
      <Link to="/timeline" search={{ task: idOf<'task'>(recordId), drawer: 'task' }}>
        {children}
      </Link>
    );
  }
  if (kind === 'kpi') {
    return (
      <Link to="/kpis/kpi" search={{ id: idOf<'kpi'>(recordId) }}>
        {children}
      </Link>
    );
  }
  if (kind === 'kol') {
    return (
      <Link to="/kols/kol" search={{ id: idOf<'kol'>(recordId) }}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/budget" search={{ show: 'line', id: recordId }}>
      {children}
    </Link>
  );
}
