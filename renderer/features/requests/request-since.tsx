import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { useLabelText } from '#renderer/ui/use-label-text.ts';
import type { LineSince } from '#shared/domain/requests/request-detail.ts';
import type { RequestDetail } from './requests-data.ts';

type Props = { readonly since: NonNullable<RequestDetail['since']> };

const parts = ['plan', 'open', 'actual'] as const;

/** What changed on the lines since it was submitted, and the commands behind it. */
export function RequestSince({ since }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { record } = useLabelText();
  const isSame = since.lines.length === 0 && since.closedMonths.length === 0;
  if (isSame) return <p className="tz-caption tz-since-none">{t('requests.since.nothing')}</p>;
  return (
    <Section title={t('requests.since.title')}>
      <ul className="tz-checks">
        {since.lines.map((line) => (
          <li key={line.lineId}>
            <StatusShape status={line.removed ? 'stop' : 'watch'} />
            <Changed line={line} />
          </li>
        ))}
        {since.closedMonths.map((month) => (
          <li key={month}>
            <StatusShape status="stop" />
            {t('requests.since.closed', { replace: { month: formats.month(month) } })}
          </li>
        ))}
      </ul>
      <ul className="tz-since-records">
        {since.records.map((step) => (
          <li key={step.seq}>
            <span>{record(step)}</span>
            <span className="tz-caption">
              {[step.personName ?? '', formats.instant(step.at)].filter((part) => part !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Changed({ line }: { readonly line: LineSince }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (line.removed) return t('requests.since.removed', { replace: { line: line.name } });
  const changes = parts
    .filter((part) => line[part].thenFen !== line[part].nowFen)
    .map((part) =>
      t(`requests.since.${part}`, {
        replace: { before: formats.money(line[part].thenFen), now: formats.money(line[part].nowFen) },
      }),
    );
  return `${line.name}${t('common.separator.colon')}${changes.join(t('common.separator.clause'))}`;
}
