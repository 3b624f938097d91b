import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatISO } from 'date-fns';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { messagesByLanguage } from '#shared/messages/catalog.ts';
import { type Day, day } from '#shared/values/day.ts';
import type { Instant } from '#shared/values/instant.ts';
import { type Asked, type ChangesPart, overviewParts } from './overview-data.ts';

const MOST_SHOWN = 2;

/** What changed since the last meeting, by area, as the agenda of the next one tells it. */
export function ChangeList({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const changes = useQuery(overviewParts.changes(asked)).data;
  if (changes === undefined) return null;
  const { meetingNumber, sinceDay, total, areas } = changes;
  return (
    <Section
      title={
        meetingNumber === null
          ? t('overview.changes.titleWeek')
          : t('overview.changes.title', { replace: { number: formats.count(meetingNumber) } })
      }
      unit={t('overview.changes.unit', {
        replace: { day: formats.day(sinceDay, 'short'), total: formats.count(total) },
      })}
      aside={<Link to="/history">{t('overview.changes.all')}</Link>}
    >
      {total === 0 && <p className="tz-overview-none">{t('overview.changes.none')}</p>}
      {areas.map((area) => (
        <AreaChanges key={area.area} area={area} />
      ))}
    </Section>
  );
}

type AreaOfChanges = ChangesPart['areas'][number];

function AreaChanges({ area: { area, count, records } }: { readonly area: AreaOfChanges }) {
  const formats = useFormats();
  const names: Readonly<Record<string, string>> = messagesByLanguage[formats.language].minutes.area;
  return (
    <div className="tz-overview-changes">
      <h3>
        {names[area] ?? area} <small>{formats.count(count)}</small>
      </h3>
      <ul>
        {records.slice(0, MOST_SHOWN).map((record) => (
          <Change key={record.seq} record={record} />
        ))}
      </ul>
    </div>
  );
}

function Change({ record }: { readonly record: AreaOfChanges['records'][number] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const text = useLabelText();
  const { seq, personName, at, reason } = record;
  const said = text.record(record);
  return (
    <li>
      <Link
        to="/history"
        search={{ record: seq }}
        title={reason === null || reason === '' ? said : `${said}\n${reason}`}
      >
        {said}
      </Link>
      <span>{personName ?? t('overview.changes.nobody')}</span>
      <time dateTime={at}>{formats.day(dayOf(at), 'short')}</time>
    </li>
  );
}

/** In the reader's zone. */
function dayOf(at: Instant): Day {
  return day(formatISO(at, { representation: 'date' }));
}
