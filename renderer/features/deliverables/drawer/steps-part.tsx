import { useTranslation } from 'react-i18next';
import { StatusShape } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import type { DeliverableDetail } from '../deliverables-data.ts';
import { STEP_STATUS } from '../deliverable-status.ts';

/** Who brought it to each step, and when; the newest first. */
export function StepsPart({ detail: { steps } }: { readonly detail: DeliverableDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const newest = steps.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  if (newest.length === 0) return <p className="tz-caption">{t('deliverables.history.none')}</p>;
  return (
    <ol className="tz-deliverable-steps" reversed>
      {newest.map(({ id, step, personName, day, at, note }) => (
        <li key={id}>
          <StatusShape status={STEP_STATUS[step]} />
          <div>
            <b>{t(`kols.step.${step}`)}</b>
            <time dateTime={day}>{formats.day(day)}</time>
            <span className="tz-caption">
              {personName === '' ? t('deliverables.check.nobody') : personName}
              {' · '}
              {formats.instant(at)}
            </span>
            {note !== '' && <p>{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
