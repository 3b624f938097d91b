import { useTranslation } from 'react-i18next';
import { AddressLink } from '#renderer/ui/address-link.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { itemAddress } from './item-address.ts';
import type { NextAgenda } from './meetings-data.ts';
import { PointList } from './point-list.tsx';
import { useMeetingWords } from './use-meeting-words.ts';

const POINTS_EACH = 3;

/** The agenda as it would be now. */
export function NextAgendaTable({ items }: Pick<NextAgenda, 'items'>) {
  const { t } = useTranslation();
  const words = useMeetingWords();
  return (
    <table className="tz-meeting-table tz-agenda-table" aria-label={t('meetingScreens.next.title')}>
      <thead>
        <tr>
          <th scope="col">{t('meetingScreens.next.item')}</th>
          <th scope="col">{t('meetingScreens.next.points')}</th>
          <th scope="col" className="tz-number">
            {t('meetingScreens.next.minutes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.key}>
            <th scope="row">
              {item.kind === 'topic' ? (
                words.item(item)
              ) : (
                <AddressLink address={itemAddress(item)}>{words.item(item)}</AddressLink>
              )}
              {item.kind === 'proposal' && (
                <small>
                  <StatusMark status="watch" word={t('meetings.kind.proposal')} />
                </small>
              )}
              {item.carriedCount > 0 && (
                <small>
                  {t('meetingScreens.next.carried', { replace: { count: item.carriedCount } })}
                  {item.isEscalated && ` · ${t('meetingScreens.next.escalated')}`}
                </small>
              )}
            </th>
            <td className="tz-meeting-wide">
              <PointList points={item.points} most={POINTS_EACH} />
            </td>
            <td className="tz-number">{item.minutes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
