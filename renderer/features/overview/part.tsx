import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx';
import type { Asked } from './overview-data.ts';

type Props = { readonly asked: Asked; readonly children: ReactNode };

/** A part that can't be read says so in its place; the rest of the page stays. */
export function Part({ asked, children }: Props) {
  const queryClient = useQueryClient();
  const askAnew = () => {
    void queryClient.resetQueries({
      queryKey: orpc.overview.key(),
      predicate: ({ state }) => state.status === 'error',
    });
  };
  return (
    <ErrorBoundary resetKey={asked.onDay ?? ''} onRetry={askAnew}>
      {children}
    </ErrorBoundary>
  );
}
