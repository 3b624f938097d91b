import { useNavigate } from '@tanstack/react-router';

type FoundRecord = { readonly kind: 'category' | 'line' | 'department' | 'person'; readonly id: string };

/** Goes to where a record is shown. */
export function useOpenRecord(): (record: FoundRecord) => void {
  const navigate = useNavigate();
  return ({ kind, id }) => {
    if (kind === 'department' || kind === 'person')
      void navigate({ to: '/catalogue', search: { show: kind, id } });
    else void navigate({ to: '/budget', search: { show: kind, id } });
  };
}
