import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useReadOnly } from '#renderer/rpc/use-workspace.ts';
import type { Formats } from '#renderer/ui/formats.ts';
import { Section } from '#renderer/ui/section.tsx';
import { type Status, StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { KolPage } from '#shared/domain/kols/kol-page.ts';
import { SOON_DAYS } from '#shared/domain/kols/roster.ts';
import { type Day, daysBetween } from '#shared/values/day.ts';

type Props = { readonly page: KolPage; readonly today: Day; readonly onChange: () => void };
type Qualification = KolPage['qualifications'][number];

/** What the KOL may speak about, and until when. */
export function QualificationsSection({ page: { qualifications }, today, onChange }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const readOnly = useReadOnly();
  return (
    <Section
      title={t('kols.word.qualification')}
      aside={
        <Button size="small" disabled={readOnly} onClick={onChange}>
          {t('kols.qualification.change')}
        </Button>
      }
    >
      {qualifications.length === 0 ? (
        <p className="tz-kol-none">{t('kols.qualification.empty')}</p>
      ) : (
        <ul className="tz-qualifications">
          {qualifications.map((qualification) => (
            <li key={qualification.id}>
              <span>
                <b>{qualification.kind}</b>
                <small>{detailsOf(qualification, t)}</small>
              </span>
              <StatusMark {...standingOf(qualification, today, t, formats)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function detailsOf({ number, issuer }: Qualification, t: TFunction): string {
  return [number, issuer].filter((part) => part !== '').join(t('common.separator.list'));
}

function standingOf(
  { validFrom, validUntil, holds }: Qualification,
  today: Day,
  t: TFunction,
  formats: Formats,
): { readonly status: Status; readonly word: string } {
  if (!holds && validFrom !== null && validFrom > today) {
    return {
      status: 'none',
      word: t('kols.qualification.notYet', { replace: { day: formats.day(validFrom) } }),
    };
  }
  if (validUntil === null) return { status: 'good', word: t('kols.qualification.forGood') };
  const day = formats.day(validUntil);
  if (!holds) return { status: 'stop', word: t('kols.qualification.expiredOn', { replace: { day } }) };
  const left = daysBetween(today, validUntil);
  return left <= SOON_DAYS
    ? { status: 'watch', word: t('kols.qualification.expiring', { replace: { days: formats.count(left) } }) }
    : { status: 'good', word: t('kols.qualification.validUntil', { replace: { day } }) };
}
