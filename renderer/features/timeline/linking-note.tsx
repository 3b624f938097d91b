import { useTranslation } from 'react-i18next';
import type { Linking } from './use-plan-keys.ts';

/** What the keys do while a link is being chosen. */
export function LinkingNote({ linking: { name, kind } }: { readonly linking: Linking }) {
  const { t } = useTranslation();
  return (
    <output className="tz-plan-linking">
      <b>{t('timeline.linking.label', { replace: { name, kind } })}</b>
      {t('timeline.linking.hint')}
    </output>
  );
}
