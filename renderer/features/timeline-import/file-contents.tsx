import { useTranslation } from 'react-i18next';
import { i18n } from '#renderer/ui/i18n.ts';
import { Figures } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import { refusalSchema } from '#shared/domain/refusal.ts';
import type { ImportAnswer, LostPart } from '#shared/domain/timeline/import-answer.ts';

type Props = { readonly found: ImportAnswer };

/** How much of what the file holds. */
export function HoldsSection({ found }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { counts, differentDates } = found;
  const { replace } = differentDates;
  return (
    <Section title={t('timelineFiles.import.holds')}>
      <Figures
        label={t('timelineFiles.import.holds')}
        figures={[
          { key: 'tasks', label: t('timelineFiles.import.tasks'), value: formats.count(counts.tasks) },
          { key: 'links', label: t('timelineFiles.import.links'), value: formats.count(counts.links) },
          {
            key: 'calendars',
            label: `${t('timelineFiles.import.calendars')} · ${t('timelineFiles.import.baselines')}`,
            value: `${formats.count(counts.calendars)} · ${formats.count(counts.baselines)}`,
          },
          {
            key: 'different',
            label: t('timelineFiles.import.different'),
            value: formats.count(replace),
            note: t('timelineFiles.import.differentNote'),
            negative: replace > 0,
          },
        ]}
      />
    </Section>
  );
}

/** What the console does not keep, with how often it stands in the file and where. */
export function LostSection({ found }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('timelineFiles.import.lost')}>
      {found.lost.length === 0 ? (
        <p className="tz-file-note">{t('timelineFiles.import.lostNone')}</p>
      ) : (
        <ul className="tz-plan-lost">
          {found.lost.map((part) => (
            <Lost key={part.key} part={part} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Lost({ part: { key, count, examples } }: { readonly part: LostPart }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const path = `timelineFiles.lost.${key}`;
  const what = i18n.exists(path) ? i18n.t(path, { defaultValue: key }) : key;
  return (
    <li>
      <span>{t('timelineFiles.import.lostCount', { replace: { what, number: formats.count(count) } })}</span>
      {examples.length > 0 && (
        <small>
          {t('timelineFiles.import.more', {
            replace: { examples: examples.join(t('common.separator.clause')) },
          })}
        </small>
      )}
    </li>
  );
}

const MOST_SHOWN = 50;

/** Rows of a table that could not be read, each with its reason. */
export function SkippedSection({ found }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { refusal: sentence } = useLabelText();
  const rest = found.skipped.length - MOST_SHOWN;
  return (
    <Section title={`${t('timelineFiles.import.skipped')} (${formats.count(found.skipped.length)})`}>
      <ul className="tz-plan-lost">
        {found.skipped.slice(0, MOST_SHOWN).map(({ row, reason, params }) => {
          const refusal = refusalSchema.safeParse({ reason, params });
          return (
            <li key={row}>
              <b>{t('timelineFiles.import.skippedRow', { replace: { row: formats.count(row) } })}</b>{' '}
              {refusal.success ? sentence(refusal.data) : reason}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <p className="tz-file-note">
          {t('timelineFiles.import.skippedMore', { count: rest, replace: { rows: formats.count(rest) } })}
        </p>
      )}
    </Section>
  );
}
