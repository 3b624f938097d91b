import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { OverviewState } from './overview-data.ts';

/** The newest records of the ledger, each leading to what it changed. */
export function ChangeList({ changes }: { readonly changes: OverviewState['changes'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text = useLabelText();
  return (
    <Section
      title={t('overview.changes.title')}
      aside={<Link to="/history">{t('overview.changes.all')}</Link>}
    >
      <ol className="tz-change-list">
        {changes.map((record) => (
          <li key={record.seq}>
            <Link to="/history" search={{ record: record.seq }}>
              {text.record(record)}
            </Link>
            <span>
              {record.personName ?? record.account}
              {' · '}
              <time dateTime={record.at}>{formats.instant(record.at)}</time>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
