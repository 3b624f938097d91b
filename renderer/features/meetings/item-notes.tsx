import { useTranslation } from 'react-i18next';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { MeetingView } from './meetings-data.ts';
import { PointList } from './point-list.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

const statusOf = { open: 'none', done: 'good', parked: 'watch' } as const;

/** What the meeting went through: each item with what pressed, what was said and how long it took. */
export function ItemNotes({ view }: { readonly view: MeetingView }) {
  const { t } = useTranslation();
  const words = useMeetingWords();
  return (
    <ol className="tz-meeting-items">
      {view.items.map((item) => {
        const decided = view.decisions.find(({ itemId }) => itemId === item.id);
        const title = item.kind === 'proposal' && decided !== undefined ? decided.question : words.item(item);
        const time = { spent: words.clock(item.spentSeconds), minutes: item.minutes };
        return (
          <li key={item.id}>
            <h3>
              {title}{' '}
              <StatusMark status={statusOf[item.state]} word={t(`meetings.itemState.${item.state}`)} />
              <small>{t('meetingScreens.closedView.minutesSpent', { replace: time })}</small>
            </h3>
            {item.points.length > 0 && <PointList points={item.points} most={4} />}
            {item.notes !== '' && <p className="tz-meeting-notes">{item.notes}</p>}
          </li>
        );
      })}
    </ol>
  );
}
