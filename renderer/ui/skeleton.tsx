import { useTranslation } from 'react-i18next';

type Props = { readonly rows?: number };

/**
 * What stands in for rows on their way. Invisible for the first 300 ms (by a delayed animation, so that
 * no timer is needed): what loads faster shows nothing at all.
 */
export function Skeleton({ rows = 5 }: Props) {
  const { t } = useTranslation();
  return (
    <output className="tz-skeleton" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="tz-skeleton-row" />
      ))}
    </output>
  );
}
