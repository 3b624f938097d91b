import { useNavigate } from '@tanstack/react-router';
import { id as idOf } from '#shared/values/id.ts';

type FoundRecord = {
  readonly kind: 'category' | 'line' | 'department' | 'person' | 'request' | 'task' | 'kpi' | 'kol' | 'risk';
  readonly id: string;
};

/** Goes to where a record is shown. */
export function useOpenRecord(): (record: FoundRecord) => void {
  const navigate = useNavigate();
  return ({ kind, id }) => {
    if (kind === 'department' || kind === 'person')
      void navigate({ to: '/catalogue', search: { show: kind, id } });
    else if (kind === 'request')
      void navigate({ to: '/budget/requests', search: { request: idOf<'budget_request'>(id) } });
    else if (kind === 'kpi') void navigate({ to: '/kpis/kpi', search: { id: idOf<'kpi'>(id) } });
    else if (kind === 'kol') void navigate({ to: '/kols/kol', search: { id: idOf<'kol'>(id) } });
    else if (kind === 'risk') void navigate({ to: '/risks', search: { risk: idOf<'risk'>(id) } });
    else if (kind === 'task') void navigate({ to: '/timeline', search: { task: idOf<'task'>(id) } });
    else void navigate({ to: '/budget', search: { show: kind, id } });
  };
}
