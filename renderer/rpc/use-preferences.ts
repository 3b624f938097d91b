import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { orpc } from './rpc.ts';

/** Language, theme, unit of money and the like; a change shows at once. Needs a loaded session, as every screen has. */
export function usePreferences() {
  const queryClient = useQueryClient();
  const session = useSuspenseQuery(orpc.session.get.queryOptions());
  const { mutate } = useMutation(
    orpc.session.setPreferences.mutationOptions({
      onMutate: (change) => {
        queryClient.setQueryData(orpc.session.get.queryKey(), (before) =>
          before === undefined ? before : { ...before, preferences: { ...before.preferences, ...change } },
        );
      },
      onError: () => queryClient.invalidateQueries({ queryKey: orpc.session.key() }),
    }),
  );
  return { preferences: session.data.preferences, change: mutate };
}
