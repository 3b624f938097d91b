import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import type { Changes } from './meetings-data.ts';

/** What changed since the meeting before, by area: what, by whom, when, and why. */
export function ChangesList({ changes, most }: { readonly changes: Changes; readonly most: number }) {
  const { t } = useTranslation();
  const { language } = useFormats();
  const names: Readonly<Record<string, string>> = messagesByLanguage[language].minutes.area;
  if (changes.total === 0) return <p className="tz-caption">{t('meetingScreens.changes.none')}</p>;
  return (
    <div className="tz-meeting-changes">
      {changes.areas.map(({ area, count, records }) => {
        return (
          <section key={area}>
            <h3>
              {names[area] ?? area}{' '}
              <small>{t('meetingScreens.changes.areaCount', { replace: { count } })}</small>
            </h3>
            <ul>
              {records.slice(0, most).map((record) => (
                <Change key={record.seq} record={record} />
              ))}
            </ul>
            {count > Math.min(most, records.length) && (
              <p className="tz-caption">
                {t('meetingScreens.changes.more', {
                  replace: { count: count - Math.min(most, records.length) },
                })}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

type ChangeProps = { readonly record: Changes['areas'][number]['records'][number] };

function Change({ record }: ChangeProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text = useLabelText();
  return (
    <li>
      <Link to="/history" search={{ record: record.seq }}>
        {text.record(record)}
      </Link>
      <span>
        {record.personName ?? t('meetingScreens.changes.nobody')} · {formats.instant(record.at)}
        {record.reason !== null &&
          record.reason !== '' &&
          ` · ${t('meetingScreens.changes.reason', { replace: { reason: record.reason } })}`}
      </span>
    </li>
  );
}
