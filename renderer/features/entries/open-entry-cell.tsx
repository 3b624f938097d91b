import { useTranslation } from 'react-i18next';
import type { Entry } from '#shared/domain/budget/entry.ts';
import { useExactFormats } from './use-exact-formats.ts';

type Props = { readonly entry: Entry; readonly onOpen: (id: string) => void };

/** Opens the entry in the drawer. By keyboard the grid does so on Enter, so that the button is for the mouse. */
export function OpenEntryCell({ entry, onOpen }: Props) {
  const { t } = useTranslation();
  const { exactMoney } = useExactFormats();
  const name = { day: entry.day, amount: exactMoney(entry.fen) };
  return (
    <button
      type="button"
      className="tz-entry-open"
      tabIndex={-1}
      aria-label={t('entries.openNamed', { replace: name })}
      onClick={() => onOpen(entry.id)}
    >
      {t('common.action.show')}
    </button>
  );
}
