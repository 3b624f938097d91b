import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RecordList } from '#renderer/ui/record-list.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { OverviewState } from './overview-data.ts';

/** The newest records of the ledger, each leading to what it changed. */
export function ChangeList({ changes }: { readonly changes: OverviewState['changes'] }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('overview.changes.title')}
      aside={<Link to="/history">{t('overview.changes.all')}</Link>}
    >
      <RecordList records={changes} />
    </Section>
  );
}
