import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { orpc } from '#renderer/rpc/rpc.ts';
import { ErrorBoundary } from '#renderer/ui/error-boundary.tsx';
type Props = {
  /** When it changes, what failed is tried again: another day, or parts that answer again. */
  readonly resetKey: string;
  readonly children: ReactNode;
};

/** A part that can't be read says so in its place; the rest of the page stays. */
export function Part({ resetKey, children }: Props) {
  const queryClient = useQueryClient();
  const askAnew = () => {
    void queryClient.resetQueries({
      queryKey: orpc.overview.key(),
      predicate: ({ state }) => state.status === 'error',
    });
  };
  return (
    <ErrorBoundary resetKey={resetKey} onRetry={askAnew}>
      {children}
    </ErrorBoundary>
  );
}
