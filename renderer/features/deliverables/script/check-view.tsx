import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/section.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { NamedFinding } from '#shared/domain/kols/script-review.ts';
import type { DeliverableDetail } from '../deliverables-data.ts';
import { FindingsList } from './findings-list.tsx';

type Check = DeliverableDetail['check'];
type Props = {
  readonly check: Pick<Check, 'pack' | 'day' | 'findings'>;
  readonly onPlace: (key: string, finding: NamedFinding) => void;
};

/** What the rules in force on the day of publication have against the text as it stands. */
export function CheckView({ check: { pack, day, findings }, onPlace }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const blocking = findings.filter(({ finding }) => finding.severity === 'block').length;
  return (
    <Section title={t('deliverables.check.title')} unit={t('deliverables.check.now')}>
      <p className="tz-check-said">
        <StatusMark status={blocking > 0 ? 'stop' : 'good'} word={useVerdict(blocking, findings.length)} />
      </p>
      {findings.length > 0 && (
        <FindingsList label={t('deliverables.check.list')} findings={findings} onPlace={onPlace} />
      )}
      <p className="tz-caption tz-check-pack">
        {t('deliverables.check.pack', { replace: { name: pack.name, day: formats.day(day) } })}
        {pack.isExample && <span>{t('deliverables.check.example')}</span>}
      </p>
    </Section>
  );
}

function useVerdict(blocking: number, all: number): string {
  const { t } = useTranslation();
  const formats = useFormats();
  if (blocking > 0)
    return t('deliverables.check.blocked', { count: blocking, replace: { total: formats.count(blocking) } });
  if (all > 0) return t('deliverables.check.pointed', { count: all, replace: { total: formats.count(all) } });
  return t('deliverables.check.passed');
}
