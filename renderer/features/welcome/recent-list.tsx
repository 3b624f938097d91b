import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '#renderer/rpc/rpc.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useOpening } from './opening-context.ts';

/** Workspaces opened before, newest first. One that is not where it was is marked and can be taken off. */
export function RecentList() {
  const { t } = useTranslation();
  const formats = useFormats();
  const opening = useOpening();
  const queryClient = useQueryClient();
  const places = useQuery(orpc.workspace.places.queryOptions());
  const { mutate: forget } = useMutation(
    orpc.workspace.forgetRecent.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.workspace.places.key() }),
    }),
  );
  const recent = places.data?.recent ?? [];
  if (places.isSuccess && recent.length === 0) {
    return <p className="tz-recent-none">{t('workspace.welcome.noRecent')}</p>;
  }
  return (
    <ul className="tz-recent">
      {recent.map((place) => (
        <li key={place.path}>
          <button type="button" className="tz-recent-open" onClick={() => opening.open(place.path)}>
            <b>{place.name}</b>
            <span className="tz-path">{place.path}</span>
          </button>
          {place.missing ? (
            <StatusMark status="watch" word={t('workspace.welcome.missing')} />
          ) : (
            <span className="tz-caption">{formats.instant(place.openedAt)}</span>
          )}
          <IconButton
            icon="close"
            label={t('workspace.welcome.forget', { replace: { name: place.name } })}
            onClick={() => forget({ path: place.path })}
          />
        </li>
      ))}
    </ul>
  );
}
