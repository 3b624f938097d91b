import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Participants } from '../use-participants.ts';
import type { Run } from './use-run.ts';

type Props = { readonly run: Run; readonly participants: Participants };

/** What was decided on this item. */
export function ItemDecisions({ run, participants }: Props) {
  const { t } = useTranslation();
  const { item, view } = run;
  const decisions = view.decisions.filter(({ itemId }) => itemId === item.id);
  const waits = item.kind === 'proposal' && item.points.length > 0;
  if (decisions.length === 0) {
    return waits ? null : <p className="tz-run-quiet">{t('meetingScreens.side.none')}</p>;
  }
  return (
    <ul className="tz-run-decisions" aria-label={t('meetingScreens.run.itemDecisions')}>
      {decisions.map((decision) => {
        const { id, number, question, choice, reason, ownerId, reversedById } = decision;
        const by = view.decisions.find((other) => other.id === reversedById)?.number ?? '';
        const owner = participants.personName(ownerId);
        return (
          <li key={id}>
            <span className="tz-run-decision-head">
              <b>{number}</b>
              {reversedById === null ? (
                <Button
                  size="small"
                  disabled={run.readOnly}
                  aria-label={t('meetingScreens.decision.reverseTitle', { replace: { number } })}
                  onClick={() => run.setForm({ kind: 'reverse', decision })}
                >
                  {t('meetingScreens.decision.reverse')}
                </Button>
              ) : (
                <span>{t('meetingScreens.decision.reversed', { replace: { number: by } })}</span>
              )}
            </span>
            <span>{question}</span>
            <span>
              <b>{choice}</b>
              {[reason, owner ?? ''].filter((part) => part !== '').map((part) => ` · ${part}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
