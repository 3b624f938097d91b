import { useTranslation } from 'react-i18next';

type Props = { readonly name: string; readonly onOpen: () => void };

/** A name that opens its version. For the mouse: by keyboard the grid opens the row on Enter. */
export function VersionName({ name, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="tz-sheet-open"
      aria-label={t('versions.list.open', { replace: { name } })}
      onClick={onOpen}
    >
      {name}
    </button>
  );
}
