import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';

/** The file's history can be verified; that is History's own. */
export function LedgerSection() {
  const { t } = useTranslation();
  return (
    <Section
      title={t('settings.ledger.title')}
      aside={<Link to="/history">{t('settings.ledger.openHistory')}</Link>}
    >
      <p className="tz-setting-hint">{t('settings.ledger.hint')}</p>
    </Section>
  );
}
