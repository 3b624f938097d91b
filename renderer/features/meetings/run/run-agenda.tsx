import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/ui/icons.tsx';
import type { ShortcutName } from '#renderer/ui/shortcuts.ts';
import type { MeetingItem } from '../meetings-data.ts';
import { useMeetingWords } from '../use-meeting-words.ts';
import { KeyCap } from './key-cap.tsx';
import type { Run } from './use-run.ts';

const keys = [
  ['nextItem', 'next'],
  ['previousItem', 'previous'],
  ['noteDecision', 'decision'],
  ['noteAction', 'action'],
  ['writeNotes', 'notes'],
  ['parkItem', 'later'],
  ['leaveMeeting', 'leave'],
  ['help', 'help'],
] as const satisfies readonly (readonly [ShortcutName, string])[];

/** The agenda with minutes planned and spent, and the keys. */
export function RunAgenda({ run }: { readonly run: Run }) {
  const { t } = useTranslation();
  return (
    <nav className="tz-run-agenda" aria-label={t('meetingScreens.run.agenda')}>
      <ol>
        {run.view.items.map((item, at) => (
          <li key={item.id}>
            <AgendaButton run={run} item={item} at={at} />
          </li>
        ))}
      </ol>
      <div className="tz-run-agenda-foot">
        <Button disabled={run.readOnly} onClick={() => run.setForm({ kind: 'topic' })}>
          {t('meetingScreens.run.addTopic')}
        </Button>
        <Button disabled={run.readOnly} onClick={() => void run.close()}>
          {t('meetingScreens.run.close')}
        </Button>
        <Button type="text" onClick={run.leave}>
          {t('meetingScreens.run.leave')}
        </Button>
      </div>
      <ul className="tz-run-keys" aria-label={t('meetingScreens.run.keys')}>
        {keys.map(([name, word]) => (
          <li key={name}>
            <KeyCap name={name} /> {t(`meetingScreens.run.key.${word}`)}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type ItemProps = { readonly run: Run; readonly item: MeetingItem; readonly at: number };

function AgendaButton({ run, item, at }: ItemProps) {
  const { t } = useTranslation();
  const words = useMeetingWords();
  const isShown = item.id === run.item.id;
  const spent = item.spentSeconds + (isShown ? run.seconds : 0);
  const decided = run.view.decisions.find(({ itemId }) => itemId === item.id);
  const title =
    item.kind === 'proposal' && item.points.length === 0 && decided !== undefined
      ? decided.question
      : words.item(item);
  return (
    <button
      type="button"
      className={isShown ? 'tz-run-item tz-run-item-on' : 'tz-run-item'}
      aria-current={isShown ? 'step' : undefined}
      title={title}
      onClick={() => run.show(item)}
    >
      <span className="tz-run-place">
        {item.state === 'done' ? (
          <Icon name="check" size={14} />
        ) : item.state === 'parked' ? (
          <Icon name="arrow-right" size={14} />
        ) : (
          at + 1
        )}
        {item.state !== 'open' && <span className="tz-spoken">{t(`meetings.itemState.${item.state}`)}</span>}
      </span>
      <span className="tz-run-name">{title}</span>
      <span className="tz-run-minutes">
        {spent > 0 && item.state !== 'open'
          ? words.clock(spent)
          : t('meetingScreens.run.planned', { replace: { minutes: item.minutes } })}
      </span>
      {isShown && (
        <i style={{ width: `${Math.min(100, (spent / (item.minutes * 60)) * 100)}%` }} aria-hidden="true" />
      )}
    </button>
  );
}
