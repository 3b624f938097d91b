import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useFormats } from '#renderer/ui/use-formats.ts';
import { isCriterionMet } from '#shared/domain/timeline/gate-rules.ts';
import { dayEndedAt, minuteOf } from '#shared/values/moment.ts';
import type { ProposalNow } from './proposal.ts';
import type { Run } from './use-run.ts';
import { VerdictButtons } from './verdict-buttons.tsx';

type Props = { readonly run: Run; readonly proposal: Extract<ProposalNow, { kind: 'gate' }> };

/** A gate with what has to be so before it lets work through. */
export function GatePanel({ run, proposal: { question, gate, criteria } }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const on = dayEndedAt(minuteOf(gate.finish));
  return (
    <>
      <p className="tz-run-question">{question}</p>
      <p className="tz-run-caption">
        {t('meetingScreens.side.gate.day', { replace: { day: formats.day(on, 'weekday') } })}
      </p>
      <table className="tz-run-kv" aria-label={t('meetingScreens.side.gate.criteria')}>
        <thead>
          <tr>
            <th scope="col">{t('meetingScreens.side.gate.criteria')}</th>
            <th scope="col">{t('common.word.status')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => {
            const isMet = isCriterionMet(criterion);
            return (
              <tr key={criterion.id}>
                <th scope="row">{criterion.name}</th>
                <td>
                  <StatusMark
                    status={isMet ? 'good' : 'stop'}
                    word={t(`meetingScreens.side.gate.${isMet ? 'met' : 'open'}`)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {criteria.length === 0 && <p className="tz-run-caption">{t('meetingScreens.side.gate.none')}</p>}
      <VerdictButtons
        run={run}
        approve={t('meetingScreens.side.gate.go')}
        conditional={t('meetingScreens.side.gate.conditional')}
        reject={t('meetingScreens.side.gate.no-go')}
      />
    </>
  );
}
