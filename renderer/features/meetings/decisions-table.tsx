import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Decision } from '#shared/domain/meetings/decision.ts';
import type { Participants } from './use-participants.ts';

type Props = {
  readonly decisions: readonly Decision[];
  readonly participants: Participants;
  /** Asks to take one back; undefined where no meeting runs that could. */
  readonly onReverse: ((decision: Decision) => void) | undefined;
};

/** What was decided, why, and what was done by it. */
export function DecisionsTable({ decisions, participants, onReverse }: Props) {
  const { t } = useTranslation();
  return (
    <table className="tz-meeting-table" aria-label={t('meetingScreens.decision.list')}>
      <thead>
        <tr>
          <th scope="col">{t('meetingScreens.decision.number')}</th>
          <th scope="col">{t('meetingScreens.decision.question')}</th>
          <th scope="col">{t('meetingScreens.decision.choice')}</th>
          <th scope="col">{t('meetingScreens.decision.reason')}</th>
          <th scope="col">{t('meetingScreens.decision.owner')}</th>
          <th scope="col">{t('meetingScreens.decision.carriedOut')}</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <Row key={decision.id} {...{ decision, decisions, participants, onReverse }} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Props & { readonly decision: Decision };

function Row({ decision, decisions, participants, onReverse }: RowProps) {
  const { t } = useTranslation();
  const { number, question, choice, reason, options, ownerId, carriedOut, reversedById, seq } = decision;
  const taken = decisions.find(({ id }) => id === reversedById)?.number ?? '';
  return (
    <tr>
      <th scope="row">
        <Link to="/history" search={{ record: seq }}>
          {number}
        </Link>
      </th>
      <td className="tz-meeting-wide">
        {question}
        {options.length > 0 && <small>{options.join(' · ')}</small>}
      </td>
      <td>
        <b>{choice}</b>
        {reversedById !== null && (
          <small>{t('meetingScreens.decision.reversed', { replace: { number: taken } })}</small>
        )}
      </td>
      <td className="tz-meeting-wide">{reason}</td>
      <td>{participants.personName(ownerId) ?? ''}</td>
      <td>
        {carriedOut !== null && t(`meetings.carriedOut.${carriedOut}`)}
        {onReverse !== undefined && reversedById === null && (
          <Button
            type="link"
            size="small"
            aria-label={t('meetingScreens.decision.reverseTitle', { replace: { number } })}
            onClick={() => onReverse(decision)}
          >
            {t('meetingScreens.decision.reverse')}
          </Button>
        )}
      </td>
    </tr>
  );
}
