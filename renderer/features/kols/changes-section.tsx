import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RecordList } from '#renderer/ui/record-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';

const MOST_SHOWN = 12;

/** What changed of the KOL, from the ledger; each leads to its record. */
export function ChangesSection({ changes }: { readonly changes: KolPage['changes'] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('kols.changes.title')} aside={<Link to="/history">{t('kols.changes.all')}</Link>}>
      <RecordList records={changes.slice(0, MOST_SHOWN)} />
    </Section>
  );
}
