import { useQueryClient } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorPanel } from '#renderer/ui/error-panel.tsx';

/** The shell itself failed: nothing of it stands any more, so that this takes the window. */
export function FrameFailure({ error, reset }: ErrorComponentProps) {
  const queryClient = useQueryClient();
  const again = () => {
    void queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
  };
  return (
    <main className="tz-main">
      <ErrorPanel detail={error instanceof Error ? error.message : String(error)} onRetry={again} />
    </main>
  );
}
