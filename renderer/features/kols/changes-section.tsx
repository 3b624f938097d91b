import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';

const MOST_SHOWN = 12;

/** What changed of the KOL, from the ledger; each leads to its record. */
export function ChangesSection({ changes }: { readonly changes: KolPage['changes'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text = useLabelText();
  return (
    <Section title={t('kols.changes.title')} aside={<Link to="/history">{t('kols.changes.all')}</Link>}>
      <ol className="tz-kol-changes">
        {changes.slice(0, MOST_SHOWN).map((record) => (
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
