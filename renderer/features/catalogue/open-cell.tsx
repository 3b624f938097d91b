import { useTranslation } from 'react-i18next';

type Props = { readonly name: string; readonly onOpen: () => void };

/** Opens the record in the drawer. By keyboard the grid does so on Enter, so that the button is for the mouse. */
export function OpenCell({ name, onOpen }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="tz-open-cell"
      tabIndex={-1}
      aria-label={t('catalogue.open', { replace: { name } })}
      onClick={onOpen}
    >
      {t('catalogue.openShort')}
    </button>
  );
}
